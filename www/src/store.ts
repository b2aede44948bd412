// An action says what happened, and `reduce` answers with the page's next state.

import { nameOf, NOWHERE } from "./about";
import { type Line, percent, uncertainMarks } from "./certainty";
import type { EntityForm, Passage } from "./engine/types";
import { type Editing, mentionOfAnchor, placeOf } from "./editing";
import { type Filter, isOpen, keptFilter, sift } from "./filter";
import { leftWords } from "./filter-words";
import { openingQuotes, type Origin, type QuotesView, ROWS } from "./lists";
import { type Lookup, type MentionRef, mentionAt, sameEntity, sameMention } from "./lookup";
import { filteredQuotes, NOBODY, quoteAt, type QuoteRef, sameQuote, sortedQuotes, whoOf } from "./quotes";
import { foundWords, hitId, noSearch } from "./search";
import { resume } from "./saved/settings";
import { type Action, opening, type State } from "./state";
import { count, number } from "./text";

export * from "./state";

export function reduce(state: State, action: Action): State {
  switch (action.do) {
    case "read":
      return read(state, action);
    case "saved": {
      const saved = action.project ?? state.history.present;
      return { ...state, saved, unsaved: state.history.present !== saved };
    }
    case "file":
      return { ...state, file: action.file };
    case "keeping":
      return { ...state, keeping: action.on };
    case "resume":
      return resume(state, action.left);
    case "refuse":
      return { ...state, refusals: [...state.refusals, ...action.refusals] };
    case "taken":
      return { ...state, taken: [...state.taken, ...action.taken] };
    case "dismiss":
      return { ...state, refusals: [], taken: [] };
    case "busy":
      return { ...state, busy: action.busy, problem: action.busy ? null : state.problem };
    case "problem":
      return { ...state, problem: action.problem, status: action.problem?.title ?? state.status };
    case "toast":
      return { ...state, toast: action.toast, status: action.toast?.text ?? state.status };
    case "say":
      return { ...state, status: action.status };
    case "open":
      return { ...state, article: action.article, mention: null, quote: null, passage: null, pane: "text", wide: false, cameFrom: null };
    case "stand":
      return stand(state, action.mention);
    case "show":
      return show(state, action.passage, action.from);
    case "quote":
      return say(state, action.quote, action.from);
    case "choose":
      return choose(state, action.entity, action.mention, action.from ?? null);
    case "speaker":
      return { ...state, entity: action.entity, side: "entity", panel: "said", pane: "table", wide: false };
    case "list":
      return list(state, action.quote);
    case "back":
      return { ...state, pane: "table", side: state.cameFrom?.side ?? "table", cameFrom: null, backTo: state.cameFrom };
    case "marks":
      return { ...state, off: action.off, status: action.status };
    case "layers":
      return { ...state, hidden: action.hidden, status: action.status };
    case "line":
      return drawLine(state, action.line, action.only ?? state.table.uncertain);
    case "review":
      return review(state, action.mention);
    case "plain":
      return { ...state, plain: action.plain, status: action.plain ? "Plain reading: no marks." : "Marks are shown." };
    case "pane":
      return { ...state, pane: action.pane, wide: false };
    case "side":
      return { ...state, side: action.side, backTo: null };
    case "filter":
      return sieve(state, { ...state.filter, ...action.filter });
    case "filtering":
      return { ...state, filtering: action.open };
    case "fold":
      return { ...state, folded: action.folded };
    case "search":
      return seek(state, action.query, action.entity ?? null);
    case "found":
      return { ...state, search: { ...state.search, found: action.found }, status: foundWords(action.found) };
    case "hit":
      return hit(state, action.at);
    case "panel":
      return { ...state, panel: action.panel };
    case "wide":
      return { ...state, wide: action.wide };
    case "table":
      return { ...state, table: { ...state.table, rows: ROWS, ...action.table } };
    case "quotes":
      return { ...state, quotes: { ...state.quotes, rows: ROWS, ...action.quotes } };
    case "compare":
      return { ...state, compare: { ...state.compare, rows: ROWS, ...action.compare } };
    case "alike":
      return { ...state, alike: action.alike };
    case "ledger":
      return { ...state, ledger: { ...state.ledger, rows: ROWS, ...action.ledger } };
    case "edit":
      return edit(state, action.editing);
    case "scope":
      return correcting(state, { scopes: { ...state.corrections.scopes, [action.task]: action.scope } });
    case "verdicts":
      return correcting(state, { verdicts: action.scope });
    case "check":
      return correcting(state, { checked: action.rows });
    case "dialog":
      return { ...state, dialog: action.dialog };
    case "letterKeys":
      return { ...state, letterKeys: action.on };
    case "theme":
      return { ...state, theme: action.theme };
  }
}

function read(state: State, { look, history, entries, open, status }: Extract<Action, { do: "read" }>): State {
  const { snapshot } = look;
  const keys = snapshot.articles.map((article) => article.key);
  const wanted = open ?? state.article;
  const article = wanted !== null && keys.includes(wanted) ? wanted : (keys[0] ?? null);
  const entity = sameEntity(state.look, look, state.entity);
  const side = state.side === "entity" && !entity ? "table" : state.side;
  const { entities } = snapshot.analysis;
  const kind = entities.some((each) => each.label === state.table.kind) ? state.table.kind : "";
  const country = kept(state.table.country, entities);
  const table = { ...state.table, kind, country };
  const quotes = keptQuotes(state.quotes, look, state.look);
  const ledger = { ...state.ledger, class: snapshot.analysis.ledger.some((row) => row.class === state.ledger.class) ? state.ledger.class : "" };
  // Rows are numbered anew: the way back leads to the list, not to the row.
  const cameFrom = open === null && state.cameFrom ? { ...state.cameFrom, row: "" } : null;
  const mention = sameMention(state.look, look, state.mention);
  const here = { mention, quote: sameQuote(state.look, look, state.quote), passage: null, cameFrom, backTo: null };
  const filter = keptFilter(state.filter, state.look, look);
  const corrections = { ...state.corrections, checked: state.corrections.checked && new Set<string>() };
  const made = { corrections, history, unsaved: history.present !== state.saved };
  const search = { ...state.search, entity: sameEntity(state.look, look, state.search.entity), found: null, at: -1 };
  return { ...state, ...made, ...here, look, entries, article, entity, side, filter, search, table, quotes, ledger, problem: null, status };
}

/** Sets the filters, and says what they leave. */
function sieve(state: State, filter: Filter): State {
  const next = { ...state, filter };
  if (!state.look) return next;
  return { ...next, status: isOpen(filter) ? "No filter is set." : `${leftWords(sift(state.look, filter))} left by the filter.` };
}

/** Looks for other words, or for all that names an entity. */
function seek(state: State, query: string, entity: string | null): State {
  if (query === "") {
    const side = state.side === "search" ? "table" : state.side;
    return { ...state, search: noSearch, side, cameFrom: state.cameFrom?.side === "search" ? null : state.cameFrom };
  }
  return { ...state, search: { ...state.search, query, entity, at: -1 }, side: "search", backTo: null };
}

/** Goes to a hit of the search. */
function hit(state: State, at: number): State {
  const hits = state.search.found?.hits ?? [];
  const wanted = hits[at];
  const article = wanted && state.look?.snapshot.analysis.articles[wanted.article];
  if (!wanted || !article) return state;
  const { start, end } = wanted;
  const passage = { article: article.id, start, end, text: article.text.slice(start, end) };
  const next = show(state, passage, { side: "search", row: hitId(article.id, start) });
  const status = `${number(at + 1)} of ${count(hits.length, "place")}, in ${article.name}.`;
  return { ...next, search: { ...state.search, at }, side: "search", status };
}

/** The country chosen in the table, when there is still a place in it. */
function kept(country: string, entities: EntityForm[]): string {
  return country === NOWHERE || entities.some((each) => each.place?.country === country) ? country : "";
}

/** The filters of the quotes, as far as there is still something behind them; speakers and articles are numbered anew. */
function keptQuotes(view: QuotesView, look: Lookup, before: Lookup | null): QuotesView {
  const { speaker: asked, article } = view;
  const entity = asked === NOBODY || asked.startsWith("~") ? asked : (sameEntity(before, look, asked) ?? "");
  const speaker = look.said.some((said) => said.speaker === entity) ? entity : "";
  const name = before?.snapshot.analysis.articles[before.places.get(article) ?? -1]?.name;
  const same = look.snapshot.analysis.articles.find((each) => each.name === name)?.id ?? "";
  return { ...view, speaker, article: same };
}

/** Fades what is less certain than `line`; `only` keeps the table to such entities. */
function drawLine(state: State, line: Line, only: boolean): State {
  const table = { ...state.table, rows: ROWS, uncertain: only && line !== null };
  const next = { ...state, line, table, review: state.review && line !== null };
  if (line === null || !state.look) return { ...next, status: "No mark is faded." };
  const faded = uncertainMarks(state.look, line, state.off).length;
  return { ...next, status: `${count(faded, "mark")} less certain than ${percent(line)}, faded.` };
}

/** Goes to an uncertain mark; null ends going through them. */
function review(state: State, ref: MentionRef | null): State {
  const found = ref && state.look ? mentionAt(state.look, ref) : undefined;
  if (!ref || !found || !state.look) return { ...state, review: false };
  const all = uncertainMarks(state.look, state.line, state.off);
  const at = all.findIndex((other) => other.article === ref.article && other.mention === ref.mention);
  const kind = state.look.labels.get(found.label)?.word ?? found.label;
  const status = `Uncertain mark ${number(at + 1)} of ${number(all.length)}: ${found.text}, ${kind}, ${percent(found.score)}.`;
  return { ...stand(state, ref), review: true, pane: "text", wide: false, status };
}

function correcting(state: State, change: Partial<State["corrections"]>): State {
  return { ...state, corrections: { ...state.corrections, ...change } };
}

/** Opens the editor, and goes to the words that it is about. */
function edit(state: State, editing: Editing | null): State {
  const next = correcting(state, { editing, opened: state.corrections.opened + Number(editing !== null) });
  if (!editing || !state.look) return { ...next, passage: editing ? state.passage : null };
  const shown = { ...next, pane: "text" as const, wide: false, plain: false };
  const mention = mentionOfAnchor(state.look, editing.at);
  if (mention) {
    const here = state.mention?.article === mention.article && state.mention.mention === mention.mention;
    return here ? shown : stand(shown, mention);
  }
  const article = state.look.snapshot.analysis.articles[placeOf(state.look, editing.at)];
  if (!article || editing.task === "speaker") return shown;
  const { start, end, text } = editing.at;
  return { ...show(shown, { article: article.id, start, end, text }), status: state.status, mention: state.mention };
}

/** Goes to a mention, and opens its article when another is open. */
function stand(state: State, ref: MentionRef): State {
  const article = state.look?.snapshot.articles[ref.article]?.key ?? state.article;
  return { ...state, article, mention: ref, quote: null, passage: null, travel: state.travel + 1 };
}

/** Goes to words that say something, and opens their article when another is open. */
function show(state: State, passage: Passage, from?: Origin): State {
  const place = state.look?.places.get(passage.article);
  if (!state.look || place === undefined) return state;
  const article = state.look.snapshot.articles[place]?.key ?? state.article;
  const status = `In ${nameOf(state.look, passage.article)}: ${passage.text}`;
  const next = { ...state, article, passage, mention: null, quote: null, travel: state.travel + 1, pane: "text" as const, wide: false, status };
  return from ? { ...next, cameFrom: from, backTo: null } : next;
}

/** Goes to a quote; where quotes are not marked, to its words. */
function say(state: State, ref: QuoteRef, from?: Origin): State {
  const found = state.look && quoteAt(state.look, ref);
  const article = state.look?.snapshot.analysis.articles[ref.article];
  if (!state.look || !found || !article) return state;
  const [first] = found.pieces;
  if ((state.hidden.has("quotes") || state.plain) && first) {
    return { ...show(state, { article: article.id, ...first }, from), quote: ref };
  }
  const key = state.look.snapshot.articles[ref.article]?.key ?? state.article;
  const status = `In ${article.name}: ${whoOf(state.look, found)} ${found.stance}: ${first?.text ?? ""}`;
  const next = { ...state, article: key, quote: ref, mention: null, passage: null, travel: state.travel + 1, pane: "text" as const, wide: false, status };
  return from ? { ...next, cameFrom: from, backTo: null } : next;
}

/** Opens the list of quotes at the row of one; filters that would hide it are cleared. */
function list(state: State, ref: QuoteRef): State {
  const { look } = state;
  const said = look?.said.find((each) => each.article === ref.article && each.quote === ref.quote);
  if (!look || !said) return state;
  const hidden = filteredQuotes([said], state.quotes, look).length === 0;
  const { sort } = state.quotes;
  const quotes = hidden ? { ...openingQuotes, sort } : state.quotes;
  const at = sortedQuotes(filteredQuotes(look.said, quotes, look), sort).indexOf(said);
  const rows = Math.max(ROWS, at + 1);
  return { ...state, quote: ref, mention: null, side: "quotes", pane: "table", quotes: { ...quotes, rows }, backTo: { side: "quotes", row: said.id } };
}

function choose(state: State, entity: string | null, ref: MentionRef | null, from: Origin | null): State {
  const next = ref && state.look && mentionAt(state.look, ref) ? stand(state, ref) : state;
  const side = entity === null && ref === null ? "table" : "entity";
  const panel = entity === state.entity ? state.panel : "about";
  if (from === null) return { ...next, entity, side, panel };
  return { ...next, entity, side, panel, cameFrom: from, backTo: null, pane: "text", wide: false };
}

export type Dispatch = (action: Action) => void;

/** Holds the state and tells its one listener of changes, once a frame at most. */
export class Store {
  state = opening;
  private planned = false;

  constructor(private readonly show: (state: State) => void) {}

  readonly dispatch: Dispatch = (action) => {
    this.state = reduce(this.state, action);
    if (this.planned) return;
    this.planned = true;
    queueMicrotask(() => {
      this.planned = false;
      this.show(this.state);
    });
  };
}
