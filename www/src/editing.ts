// What the reader is about to correct: the words, what of them, and how far it will reach.

import type { ArticleForm, Quote } from "./engine/types";
import { type Lookup, mentionAt, type MentionRef } from "./lookup";
import type { Anchor, Change, Draft, Scope } from "./project";
import { type QuoteRef, quoteAt } from "./quotes";
import { isTime } from "./times";

export type Task = Exclude<Change["do"], "accept">;

/** The editor while it is open. It knows its words by their article's text, so that it stands while articles are read again. */
export interface Editing {
  at: Anchor;
  /** The label that the words carry; null where nothing is marked, and for quotes. */
  was: string | null;
  /** What can be corrected here. */
  tasks: readonly Task[];
  task: Task;
  /** The correction that is made anew. */
  replaces: string | null;
  /** What the fields begin with. */
  begin: Draft | null;
}

const NAME_TASKS: readonly Task[] = ["relabel", "remove", "span", "rename", "merge", "split", "describe", "place"];
const TIME_TASKS: readonly Task[] = ["date", "relabel", "remove", "span"];
const NUMBER_TASKS: readonly Task[] = ["relabel", "remove", "span"];

/** Labels of what is no name. */
const NUMBERS: ReadonlySet<string> = new Set(["DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"]);

/** What can be corrected of words with a label. */
export function tasksFor(label: string): readonly Task[] {
  if (isTime({ label })) return TIME_TASKS;
  if (NUMBERS.has(label)) return NUMBER_TASKS;
  return PLACED.has(label) ? NAME_TASKS : NAME_TASKS.filter((task) => task !== "place");
}

/** Labels of what may stand on a map. */
const PLACED: ReadonlySet<string> = new Set(["GPE", "LOC", "FAC", "ORG", "EVENT"]);

/** Opens the editor at a mark. */
export function editMention(look: Lookup, ref: MentionRef, task?: Task): Editing | null {
  const mention = mentionAt(look, ref);
  const article = look.snapshot.analysis.articles[ref.article];
  if (!mention || !article) return null;
  const tasks = tasksFor(mention.label);
  const first = task !== undefined && tasks.includes(task) ? task : (tasks[0] ?? "relabel");
  return { at: anchor(article, mention.start, mention.end), was: mention.label, tasks, task: first, replaces: null, begin: null };
}

/** Opens the editor at words that are not marked. */
export function editWords(look: Lookup, place: number, start: number, end: number): Editing | null {
  const article = look.snapshot.analysis.articles[place];
  return article ? { at: anchor(article, start, end), was: null, tasks: ["add"], task: "add", replaces: null, begin: null } : null;
}

export function editQuote(look: Lookup, ref: QuoteRef): Editing | null {
  const article = look.snapshot.analysis.articles[ref.article];
  const quote = quoteAt(look, ref);
  const piece = quote?.pieces[0];
  return article && piece ? { at: anchor(article, piece.start, piece.end), was: null, tasks: ["speaker"], task: "speaker", replaces: null, begin: null } : null;
}

/** Opens the editor at a correction, to make it anew. */
export function editAgain({ id, ...begin }: Draft & { id: string }): Editing | null {
  if (begin.do === "accept") return null;
  return { at: begin.at, was: begin.was ?? null, tasks: [begin.do], task: begin.do, replaces: id, begin };
}

export function anchor(article: ArticleForm, start: number, end: number): Anchor {
  return { article: article.sha256, start, end, text: article.text.slice(start, end) };
}

/** The anchor of an entity: its first mention. */
export function entityAnchor(look: Lookup, entity: string): Anchor | null {
  const ref = look.mentions.get(entity)?.[0];
  const mention = ref && mentionAt(look, ref);
  const article = ref && look.snapshot.analysis.articles[ref.article];
  return mention && article ? anchor(article, mention.start, mention.end) : null;
}

/** The place of the article that an anchor is in, or -1. */
export function placeOf(look: Lookup, { article }: Anchor): number {
  return look.snapshot.analysis.articles.findIndex(({ sha256 }) => sha256 === article);
}

/** The mark that stands exactly at an anchor. */
export function mentionOfAnchor(look: Lookup, at: Anchor): MentionRef | null {
  const article = placeOf(look, at);
  const mention = look.snapshot.analysis.articles[article]?.mentions.findIndex(({ start, end }) => start === at.start && end === at.end) ?? -1;
  return mention < 0 ? null : { article, mention };
}

export function quoteOfAnchor(look: Lookup, at: Anchor): Quote | null {
  const quotes = look.snapshot.analysis.articles[placeOf(look, at)]?.quotes ?? [];
  return quotes.find(({ pieces }) => pieces.some(({ start, end }) => start <= at.start && at.end <= end)) ?? null;
}

/** Corrections that make mentions one entity of their own: the first leaves, and the others follow it. */
export function parted(look: Lookup, mentions: readonly MentionRef[]): Draft[] {
  const anchors = mentions.flatMap((ref) => {
    const article = look.snapshot.analysis.articles[ref.article];
    const mention = mentionAt(look, ref);
    return article && mention ? [{ at: anchor(article, mention.start, mention.end), was: mention.label }] : [];
  });
  const [first, ...others] = anchors;
  if (!first) return [];
  return [{ do: "split", scope: "mention", ...first }, ...others.map((each): Draft => ({ do: "merge", with: first.at, scope: "mention", ...each }))];
}

/** The scopes that a correction may have, the narrowest first. */
export function scopesFor(task: Task): readonly Scope[] {
  return task === "speaker" ? ["mention"] : ["mention", "article", "everywhere"];
}

const OF_ENTITIES: ReadonlySet<Task> = new Set(["rename", "merge", "describe", "place"]);


/** The scope that is offered first: what is said of an entity holds everywhere, what is said of words for those words. */
export function usualScope(task: Task): Scope {
  return OF_ENTITIES.has(task) ? "everywhere" : "mention";
}

export const TASK_WORDS: Record<Task, string> = {
  relabel: "Kind",
  remove: "Not a name",
  span: "Borders",
  add: "Mark",
  rename: "Name",
  merge: "Same as",
  split: "On its own",
  describe: "Role",
  place: "Place",
  date: "Meaning",
  speaker: "Speaker",
};

/** What a correction does, in words that fit behind "Undo". */
export function tell(look: Lookup | null, draft: Draft): string {
  const words = `“${shortened(draft.at.text)}”`;
  const kind = (label: string) => look?.labels.get(label)?.word ?? label;
  switch (draft.do) {
    case "remove":
      return `${words} is no ${draft.was === undefined ? "name" : kind(draft.was)}`;
    case "accept":
      return `${words} is right`;
    case "add":
    case "relabel":
      return `${words}: ${kind(draft.label)}`;
    case "span":
      return `${words} becomes “${shortened(draft.text)}”`;
    case "rename":
      return `${words} is called “${shortened(draft.name)}”`;
    case "merge":
      return `${words} is “${shortened(draft.with.text)}”`;
    case "split":
      return `${words} on its own`;
    case "describe":
      return `Role of ${words}`;
    case "place":
      return draft.place === null ? `${words} lies nowhere` : `Place of ${words}`;
    case "date":
      return draft.value === null ? `${words} means no time` : `${words} means ${draft.value}`;
    case "speaker":
      return `Speaker of ${words}`;
  }
}

const LONG = 40;

function shortened(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  return line.length <= LONG ? line : `${line.slice(0, LONG).trimEnd()}…`;
}
