// What the whole window listens to: paste, drop and keys; and the doors that need the browser: the file
// dialog and the clipboard.

import { nextUncertain, uncertainMarks } from "./certainty";
import { correctionKey } from "./correction-keys";
import type { Desk } from "./desk";
import { sift } from "./filter";
import { liesSomewhere } from "./about";
import { type MentionRef, mentionsWithin, stepAmong } from "./lookup";
import { handmade } from "./project";
import { paragraphAt } from "./paragraphs";
import { acceptAll, judge, onScreen, type Verdict } from "./review";
import { hitFrom } from "./search";
import type { Session } from "./saved/session";
import { chosenFolder, dropped } from "./sources";
import type { Store } from "./store";
import { nextShown } from "./views/reading";

export interface Doors {
  step: (by: 1 | -1) => void;
  /** To the next or the previous uncertain mark. */
  review: (by: 1 | -1) => void;
  /** To the next or the previous place that the search found. */
  onHit: (by: 1 | -1) => void;
  /** A verdict on the mark that the reader stands on. */
  judge: (verdict: Verdict) => void;
  /** The uncertain marks that are on the screen, and a way to accept them all. */
  onScreen: () => MentionRef[];
  acceptAll: (all: readonly MentionRef[]) => void;
  onOpenFiles: () => void;
  onOpenFolder: () => void;
  onPaste: () => void;
  session: Session;
}

export function listen(store: Store, desk: Desk, session: Session): Doors {
  const doors: Doors = {
    step: (by) => step(store, by),
    review: (by) => review(store, by),
    onHit: (by) => hit(store, by),
    judge: (verdict) => judge(store, desk, verdict),
    onScreen: () => onScreen(store),
    acceptAll: (all) => acceptAll(store, desk, all),
    onOpenFiles: () => openFiles(desk, false),
    onOpenFolder: () => openFiles(desk, true),
    onPaste: () => void pasteNow(store, desk),
    session,
  };
  document.addEventListener("paste", (event) => paste(event, desk));
  document.addEventListener("keydown", (event) => {
    if (saveKey(event, session)) return;
    if (!travelKey(event, store, desk)) key(event, store, desk, doors);
  });
  window.addEventListener("beforeunload", (event) => {
    // Without a correction or the like, closing loses nothing that is not somewhere else.
    const { unsaved, history } = store.state;
    if (unsaved && handmade(history.present) && !session.keeps()) event.preventDefault();
  });
  listenToDrops(desk);
  return doors;
}

/** The text is taken from the event and never put into a field: a large one would freeze it. */
function paste(event: ClipboardEvent, desk: Desk): void {
  if (!event.clipboardData || isField(event.target)) return;
  event.preventDefault();
  const files = [...event.clipboardData.files];
  const text = event.clipboardData.getData("text/plain");
  if (text === "" && files.length > 0) desk.addFiles(files.map((file) => ({ path: file.name, file })));
  else desk.addText(text);
}

async function pasteNow(store: Store, desk: Desk): Promise<void> {
  let text: string;
  try {
    text = await navigator.clipboard.readText();
  } catch {
    const keys = /Mac|iP(hone|ad)/.test(navigator.userAgent) ? "Command-V" : "Ctrl+V";
    store.dispatch({ do: "toast", toast: { text: `The browser keeps the clipboard closed to buttons. Press ${keys} anywhere on this page.`, undo: null } });
    return;
  }
  desk.addText(text);
}

/** The browser's dialog for files, or for a folder with everything in it. */
function openFiles(desk: Desk, folder: boolean): void {
  const input = document.createElement("input");
  input.type = "file";
  input.multiple = true;
  input.webkitdirectory = folder;
  // A field that nothing holds may be forgotten while its dialog is open, and the choice with it.
  input.hidden = true;
  document.body.append(input);
  input.addEventListener("cancel", () => input.remove());
  input.addEventListener("change", () => {
    const files = [...(input.files ?? [])];
    desk.addFiles(folder ? chosenFolder(files) : files.map((file) => ({ path: file.name, file })));
    input.remove();
  });
  input.click();
}

function listenToDrops(desk: Desk): void {
  // Enter and leave come for every element the pointer crosses; the page is left when they even out.
  let depth = 0;
  const mark = () => document.documentElement.classList.toggle("dropping", depth > 0);
  document.addEventListener("dragenter", (event) => {
    event.preventDefault();
    depth += 1;
    mark();
  });
  document.addEventListener("dragleave", () => {
    depth = Math.max(0, depth - 1);
    mark();
  });
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    depth = 0;
    mark();
    if (!event.dataTransfer) return;
    const text = event.dataTransfer.files.length === 0 ? event.dataTransfer.getData("text/plain") : "";
    if (text !== "") desk.addText(text);
    else void dropped(event.dataTransfer).then((files) => desk.addFiles(files));
  });
}

/** Ctrl+S saves this page, wherever the reader is; the browser's own way would save it without its parts. */
function saveKey(event: KeyboardEvent, session: Session): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "s") return false;
  event.preventDefault();
  if (!event.repeat) void session.save(event.shiftKey);
  return true;
}

/** Undo and redo, unless a field takes the key for itself. Says whether the key was for that. */
function travelKey(event: KeyboardEvent, { state }: Store, desk: Desk): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || state.dialog !== null || isTyping(event.target)) return false;
  const letter = event.key.toLowerCase();
  if (letter !== "z" && (letter !== "y" || event.metaKey || event.shiftKey)) return false;
  event.preventDefault();
  if (letter === "y" || event.shiftKey) desk.redo();
  else desk.undo();
  return true;
}

function isTyping(target: EventTarget | null): boolean {
  return isField(target) && !(target instanceof HTMLInputElement && ["radio", "checkbox"].includes(target.type)) && !(target instanceof HTMLSelectElement);
}

function key(event: KeyboardEvent, store: Store, desk: Desk, doors: Doors): void {
  const { state } = store;
  if (event.key === "Escape" && !event.defaultPrevented && state.dialog === null) {
    if (state.toast) store.dispatch({ do: "toast", toast: null });
    else if (state.corrections.editing) store.dispatch({ do: "edit", editing: null });
    else if (state.review) store.dispatch({ do: "review", mention: null });
    else if (state.entity !== null) store.dispatch({ do: "choose", entity: null, mention: null });
    return;
  }
  if (event.ctrlKey && event.shiftKey && event.key.toLowerCase() === "f" && state.look) {
    event.preventDefault();
    return intoField(".search-words");
  }
  if (!state.letterKeys || state.dialog !== null || isField(event.target)) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (correctionKey(event, store, desk)) return;
  switch (event.key) {
    case "j":
      return walk(store, 1);
    case "k":
      return walk(store, -1);
    case "n":
      return doors.step(1);
    case "p":
      return doors.step(-1);
    case "u":
      return doors.review(1);
    case "U":
      return doors.review(-1);
    case "q":
      return walkQuotes(store, 1);
    case "Q":
      return walkQuotes(store, -1);
    case "t":
      return table(store);
    case "g":
      return doors.onHit(1);
    case "G":
      return doors.onHit(-1);
    case "]":
      return walkWithin(store, 1);
    case "[":
      return walkWithin(store, -1);
    case "F":
      return onlyChosen(store);
    case "f":
      event.preventDefault();
      if (!state.filtering) store.dispatch({ do: "filtering", open: true });
      return intoField(".filter-fields input");
    case "/":
      event.preventDefault();
      return intoField(".search-words");
    case "l":
      event.preventDefault();
      if (!LISTS.has(state.side)) store.dispatch({ do: "side", side: "table" });
      store.dispatch({ do: "pane", pane: "table" });
      return intoField(".side input[type='search']");
    case "L":
      if (state.look) store.dispatch({ do: "dialog", dialog: "marks" });
      return;
    case "?":
      return store.dispatch({ do: "dialog", dialog: "help" });
  }
}

/** The lists with a field of their own to find words in. */
const LISTS: ReadonlySet<string> = new Set(["table", "quotes", "figures"]);

/** Puts the focus into a field: at once, so that no key is lost, or as soon as it is on the page. */
function intoField(selector: string): void {
  const enter = () => {
    const field = document.querySelector<HTMLInputElement>(selector);
    if (!field?.checkVisibility()) return false;
    field.focus();
    field.select();
    return true;
  };
  if (!enter()) setTimeout(enter);
}

/** To the next place found; the first time to the next one from where the reader is. */
function hit({ state, dispatch }: Store, by: 1 | -1): void {
  const { found, at } = state.search;
  if (!state.look || !found || found.hits.length === 0) return;
  const all = found.hits.length;
  if (at >= 0) return dispatch({ do: "hit", at: (at + by + all) % all });
  const place = state.look.snapshot.articles.findIndex((article) => article.key === state.article);
  const first = hitFrom(found.hits, Math.max(0, place), 0);
  dispatch({ do: "hit", at: by > 0 ? first : (first - 1 + all) % all });
}

/** To the next paragraph that the filters leave, in this article or the ones after it. */
function walkWithin({ state, dispatch }: Store, by: 1 | -1): void {
  const { look, passage } = state;
  const sifted = look && sift(look, state.filter);
  if (!look || !sifted?.left) return dispatch({ do: "say", status: "No filter is set." });
  const { numbers, left } = sifted;
  const place = Math.max(0, look.snapshot.articles.findIndex((article) => article.key === state.article));
  const standing = state.mention ? look.snapshot.analysis.articles[place]?.mentions[state.mention.mention]?.start : passage?.start;
  const from = standing === undefined ? (numbers.first[place] ?? 0) - (by > 0 ? 1 : 0) : paragraphAt(numbers, place, standing);
  const next = by > 0 ? left.indexOf(1, from + 1) : from > 0 ? left.lastIndexOf(1, from - 1) : -1;
  const at = next >= 0 ? next : by > 0 ? left.indexOf(1) : left.lastIndexOf(1);
  if (at < 0) return dispatch({ do: "say", status: "The filters leave no paragraph." });
  const article = numbers.first.findLastIndex((first) => first <= at);
  const form = look.snapshot.analysis.articles[article];
  const paragraph = look.snapshot.articles[article]?.paragraphs[at - (numbers.first[article] ?? 0)];
  if (!form || !paragraph) return;
  const { start, end } = paragraph;
  dispatch({ do: "show", passage: { article: form.id, start, end, text: form.text.slice(start, end) } });
}

/** Filters everything by the chosen name, or no longer. */
function onlyChosen({ state, dispatch }: Store): void {
  const entity = state.look?.entities.get(state.entity ?? "");
  if (!entity) return dispatch({ do: "say", status: "Choose a name first." });
  const { filter } = state;
  if (liesSomewhere(entity)) dispatch({ do: "filter", filter: { place: filter.place === entity.id ? "" : entity.id } });
  else dispatch({ do: "filter", filter: { entity: filter.entity === entity.id ? null : entity.id } });
}

/** To the next mention of the open article whose kind is shown. */
function walk({ state, dispatch }: Store, by: 1 | -1): void {
  const place = state.look?.snapshot.articles.findIndex((article) => article.key === state.article) ?? -1;
  const mentions = state.look?.snapshot.analysis.articles[place]?.mentions;
  if (!mentions || state.plain) return;
  const from = state.mention?.article === place ? state.mention.mention : by > 0 ? -1 : mentions.length;
  const next = nextShown(mentions, from, by, state.off);
  if (next !== null) dispatch({ do: "stand", mention: { article: place, mention: next } });
}

/** To the next quote of the open article. */
function walkQuotes({ state, dispatch }: Store, by: 1 | -1): void {
  const place = state.look?.snapshot.articles.findIndex((article) => article.key === state.article) ?? -1;
  const quotes = state.look?.snapshot.analysis.articles[place]?.quotes;
  if (!quotes || state.plain) return;
  const from = state.quote?.article === place ? state.quote.quote : by > 0 ? -1 : quotes.length;
  if (quotes[from + by]) dispatch({ do: "quote", quote: { article: place, quote: from + by } });
}

function step({ state, dispatch }: Store, by: 1 | -1): void {
  if (!state.look || state.entity === null) return;
  const mention = stepAmong(mentionsWithin(state.look, state.entity, sift(state.look, state.filter).within), state.mention, by);
  if (mention) dispatch({ do: "choose", entity: state.entity, mention });
}

function review({ state, dispatch }: Store, by: 1 | -1): void {
  const { look, line, off } = state;
  if (!look || state.plain) return;
  if (line === null) {
    dispatch({ do: "toast", toast: { text: "Choose first how certain a mark must be, above the text.", undo: null } });
    return;
  }
  const place = look.snapshot.articles.findIndex((article) => article.key === state.article);
  const from = state.mention ?? { article: place, mention: by > 0 ? -1 : Number.POSITIVE_INFINITY };
  const next = nextUncertain(uncertainMarks(look, line, off), from, by);
  if (next) dispatch({ do: "review", mention: next });
  else dispatch({ do: "say", status: "No mark is less certain than the line." });
}

function table({ state, dispatch }: Store): void {
  if (!state.look) return;
  const there = document.activeElement?.closest(".side") !== null && document.activeElement !== document.body;
  if (there) {
    dispatch({ do: "pane", pane: "text" });
    setTimeout(() => document.querySelector<HTMLElement>('mark[tabindex="0"]')?.focus());
    return;
  }
  if (state.side === "entity") dispatch({ do: "side", side: "table" });
  dispatch({ do: "pane", pane: "table" });
  // Where there are no rows, the row of names of the lists and pictures is the way in.
  setTimeout(() => {
    const row = document.querySelector<HTMLElement>(".side tbody button, .side [data-row] button");
    (row ?? document.querySelector<HTMLElement>(".side-tabs [tabindex='0']"))?.focus();
  });
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, select, textarea"));
}
