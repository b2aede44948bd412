// The page's state is one immutable value; an action says what happened, and `reduce` answers with the next value.

import { nameOf, NOWHERE } from "./about";
import { type Line, percent, uncertainMarks } from "./certainty";
import type { Progress } from "./engine/messages";
import type { EntityForm, Passage, Snapshot } from "./engine/types";
import { type Lookup, lookup, type MentionRef, mentionAt, sameEntity } from "./lookup";
import { count, number } from "./text";

/** What the page itself knows of an article. */
export interface Entry {
  id: number;
  warnings: string[];
  given: string | null;
}

/** A file that was not read, and why. */
export interface Refusal {
  id: number;
  name: string;
  reason: string;
}

export interface Busy {
  title: string;
  progress: Progress | null;
}

export interface Problem {
  title: string;
  detail: string;
  retry: (() => void) | null;
}

export interface Toast {
  text: string;
  undo: (() => void) | null;
}

export type Theme = "auto" | "light" | "dark";
export type Pane = "articles" | "text" | "table";
export type SortKey = "name" | "label" | "description" | "place" | "mentions" | "articles" | "aliases" | "surest" | "first";

export interface TableView {
  query: string;
  kind: string;
  /** The country whose places are shown, or `NOWHERE`. */
  country: string;
  scope: "all" | "article";
  /** Only entities whose every mention lies below the line. */
  uncertain: boolean;
  sort: { by: SortKey; down: boolean };
  rows: number;
}

export interface State {
  look: Lookup | null;
  entries: ReadonlyMap<number, Entry>;
  refusals: Refusal[];
  busy: Busy | null;
  problem: Problem | null;
  toast: Toast | null;
  /** Said to screen readers and shown at the foot. */
  status: string;
  /** The open article's id. */
  article: number | null;
  entity: string | null;
  /** The mention the reader stands on. `travel` counts up to make the text scroll to it. */
  mention: MentionRef | null;
  travel: number;
  /** The words the reader was led to, as evidence of something. */
  passage: Passage | null;
  off: ReadonlySet<string>;
  /** Marks less certain than this are faded. */
  line: Line;
  /** Whether the reader goes through the uncertain marks. */
  review: boolean;
  plain: boolean;
  pane: Pane;
  side: "table" | "entity";
  wide: boolean;
  table: TableView;
  /** The table row that led into the text. */
  cameFrom: string | null;
  /** The table row that gets the focus, after going back. */
  backTo: string | null;
  dialog: "help" | "promise" | null;
  letterKeys: boolean;
  theme: Theme;
}

/** Table rows shown before "show more". */
export const ROWS = 300;

export const opening: State = {
  look: null,
  entries: new Map(),
  refusals: [],
  busy: null,
  problem: null,
  toast: null,
  status: "",
  article: null,
  entity: null,
  mention: null,
  travel: 0,
  passage: null,
  off: new Set(),
  line: null,
  review: false,
  plain: false,
  pane: "text",
  side: "table",
  wide: false,
  table: { query: "", kind: "", country: "", scope: "all", uncertain: false, sort: { by: "mentions", down: true }, rows: ROWS },
  cameFrom: null,
  backTo: null,
  dialog: null,
  letterKeys: true,
  theme: "auto",
};

export type Action =
  | { do: "read"; snapshot: Snapshot; entries: ReadonlyMap<number, Entry>; open: number | null; status: string }
  | { do: "refuse"; refusals: Refusal[] }
  | { do: "dismiss" }
  | { do: "busy"; busy: Busy | null }
  | { do: "problem"; problem: Problem | null }
  | { do: "toast"; toast: Toast | null }
  | { do: "say"; status: string }
  | { do: "open"; article: number }
  | { do: "stand"; mention: MentionRef }
  | { do: "show"; passage: Passage }
  | { do: "choose"; entity: string | null; mention: MentionRef | null; from?: string | null }
  | { do: "back" }
  | { do: "marks"; off: ReadonlySet<string>; status: string }
  | { do: "line"; line: Line; only?: boolean }
  | { do: "review"; mention: MentionRef | null }
  | { do: "plain"; plain: boolean }
  | { do: "pane"; pane: Pane }
  | { do: "side"; side: State["side"] }
  | { do: "wide"; wide: boolean }
  | { do: "table"; table: Partial<TableView> }
  | { do: "dialog"; dialog: State["dialog"] }
  | { do: "letterKeys"; on: boolean }
  | { do: "theme"; theme: Theme };

export function reduce(state: State, action: Action): State {
  switch (action.do) {
    case "read":
      return read(state, action);
    case "refuse":
      return { ...state, refusals: [...state.refusals, ...action.refusals] };
    case "dismiss":
      return { ...state, refusals: [] };
    case "busy":
      return { ...state, busy: action.busy, problem: action.busy ? null : state.problem };
    case "problem":
      return { ...state, problem: action.problem, status: action.problem?.title ?? state.status };
    case "toast":
      return { ...state, toast: action.toast, status: action.toast?.text ?? state.status };
    case "say":
      return { ...state, status: action.status };
    case "open":
      return { ...state, article: action.article, mention: null, passage: null, pane: "text", wide: false, cameFrom: null };
    case "stand":
      return stand(state, action.mention);
    case "show":
      return show(state, action.passage);
    case "choose":
      return choose(state, action.entity, action.mention, action.from ?? null);
    case "back":
      return { ...state, pane: "table", side: "table", cameFrom: null, backTo: state.cameFrom };
    case "marks":
      return { ...state, off: action.off, status: action.status };
    case "line":
      return drawLine(state, action.line, action.only ?? state.table.uncertain);
    case "review":
      return review(state, action.mention);
    case "plain":
      return { ...state, plain: action.plain, status: action.plain ? "Plain reading: no marks." : "Marks are shown." };
    case "pane":
      return { ...state, pane: action.pane, wide: false };
    case "side":
      return { ...state, side: action.side };
    case "wide":
      return { ...state, wide: action.wide };
    case "table":
      return { ...state, table: { ...state.table, rows: ROWS, ...action.table } };
    case "dialog":
      return { ...state, dialog: action.dialog };
    case "letterKeys":
      return { ...state, letterKeys: action.on };
    case "theme":
      return { ...state, theme: action.theme };
  }
}

function read(state: State, { snapshot, entries, open, status }: Extract<Action, { do: "read" }>): State {
  const look = lookup(snapshot);
  const keys = snapshot.articles.map((article) => article.key);
  const wanted = open ?? state.article;
  const article = wanted !== null && keys.includes(wanted) ? wanted : (keys[0] ?? null);
  const entity = sameEntity(state.look, look, state.entity);
  const side = entity ? state.side : "table";
  const { entities } = snapshot.analysis;
  const kind = entities.some((each) => each.label === state.table.kind) ? state.table.kind : "";
  const country = kept(state.table.country, entities);
  const table = { ...state.table, kind, country };
  return { ...state, look, entries, article, entity, side, table, mention: null, passage: null, cameFrom: null, problem: null, status };
}

/** The country chosen in the table, when there is still a place in it. */
function kept(country: string, entities: EntityForm[]): string {
  return country === NOWHERE || entities.some((each) => each.place?.country === country) ? country : "";
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

/** Goes to a mention, and opens its article when another is open. */
function stand(state: State, ref: MentionRef): State {
  const article = state.look?.snapshot.articles[ref.article]?.key ?? state.article;
  return { ...state, article, mention: ref, passage: null, travel: state.travel + 1 };
}

/** Goes to words that say something, and opens their article when another is open. */
function show(state: State, passage: Passage): State {
  const place = state.look?.places.get(passage.article);
  if (!state.look || place === undefined) return state;
  const article = state.look.snapshot.articles[place]?.key ?? state.article;
  const status = `In ${nameOf(state.look, passage.article)}: ${passage.text}`;
  return { ...state, article, passage, mention: null, travel: state.travel + 1, pane: "text", wide: false, status };
}

function choose(state: State, entity: string | null, ref: MentionRef | null, from: string | null): State {
  const next = ref && state.look && mentionAt(state.look, ref) ? stand(state, ref) : state;
  const side = entity === null && ref === null ? "table" : "entity";
  if (from === null) return { ...next, entity, side };
  return { ...next, entity, side, cameFrom: from, backTo: null, pane: "text", wide: false };
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
