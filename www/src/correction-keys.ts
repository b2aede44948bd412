// The keys that correct: each opens the editor with what it is for, so that the reader sees how many marks will change; while
// the uncertain marks are gone through, a verdict is one key.

import type { Desk } from "./desk";
import { type Editing, editMention, editQuote, editWords, type Task } from "./editing";
import { judge } from "./review";
import { selectedWords } from "./selection";
import type { Store } from "./store";
import { wordsOfLine } from "./borders";

/** Does what a key is for. Says whether it was for anything. */
export function correctionKey(event: KeyboardEvent, store: Store, desk: Desk): boolean {
  const target = event.target instanceof Element ? event.target : null;
  if (!store.state.look || store.state.plain || target?.closest(".editor, .card, .review-bar, dialog")) return false;
  if (!MEANT.test(event.key)) return false;
  const onMark = standAt(store, target);
  const { state } = store;
  const { look } = state;
  if (!look) return false;
  const free = onMark || target === document.body;
  const open = (editing: Editing | null) => {
    if (!editing) return false;
    event.preventDefault();
    store.dispatch({ do: "edit", editing });
    return true;
  };
  const edit = (task: Task) => open(state.mention && editMention(look, state.mention, task));
  const verdict = (is: "accept" | "remove") => {
    event.preventDefault();
    judge(store, desk, is);
    return true;
  };
  switch (event.key) {
    case "Enter":
      return state.review && free && state.mention !== null && verdict("accept");
    case "y":
      return state.mention !== null && verdict("accept");
    case "x":
    case "Delete":
      if (!free || !state.mention) return false;
      return state.review ? verdict("remove") : edit("remove");
    case "c":
      if (state.quote) return open(editQuote(look, state.quote));
      return open(state.mention && editMention(look, state.mention));
    case "m":
      return edit("merge");
    case "s":
      return edit("split");
    case "a":
      return open(editSelection(store));
    default:
      return /^[1-9]$/.test(event.key) && free && open(editLabel(store, Number(event.key)));
  }
}

/** Keys that are for anything here. */
const MEANT = /^([1-9acmsxy]|Enter|Delete)$/;

/** Lets the reader stand on the mark or the quote that has the focus. Says whether a mark has it. */
function standAt({ state, dispatch }: Store, target: Element | null): boolean {
  const article = state.look?.snapshot.articles.findIndex(({ key }) => key === state.article) ?? -1;
  const mark = target?.closest(".text mark[data-mention]");
  const handle = target?.closest(".text [data-quote]");
  const mention = Number(mark?.getAttribute("data-mention"));
  const quote = Number(handle?.getAttribute("data-quote"));
  if (mark && (state.mention?.article !== article || state.mention.mention !== mention)) dispatch({ do: "stand", mention: { article, mention } });
  if (handle && (state.quote?.article !== article || state.quote.quote !== quote)) dispatch({ do: "quote", quote: { article, quote } });
  return Boolean(mark);
}

/** The editor for the selected words, else for the first words behind the mark that the reader stands on. */
export function editSelection({ state }: Pick<Store, "state">): Editing | null {
  const { look, mention } = state;
  const place = look?.snapshot.articles.findIndex(({ key }) => key === state.article) ?? -1;
  const article = look?.snapshot.analysis.articles[place];
  if (!look || !article) return null;
  const selected = selectedWords(article.text);
  if (selected) return editWords(look, place, selected.start, selected.end);
  const from = mention?.article === place ? (article.mentions[mention.mention]?.end ?? 0) : article.text.search(/\S/);
  const word = wordsOfLine(article.text, Math.max(0, from)).find(({ start }) => start >= from);
  return word ? editWords(look, place, word.start, word.end) : null;
}

/** The editor with the kind of a digit chosen. */
function editLabel({ state }: Store, digit: number): Editing | null {
  const { look, mention } = state;
  const editing = look && mention && editMention(look, mention, "relabel");
  const label = look?.snapshot.labels[digit - 1]?.code;
  if (!editing || label === undefined || label === editing.was) return null;
  const scope = state.corrections.scopes.relabel ?? "mention";
  return { ...editing, begin: { do: "relabel", label, scope, at: editing.at } };
}
