// Quotes and claims as the list, the cards and the speaker's panel ask for them.

import type { ArticleForm, Quote } from "./engine/types";
import type { Within } from "./filter";
import type { QuotesView } from "./lists";
import type { Lookup } from "./lookup";
import { byText, fold } from "./order";
import { capital, count } from "./text";

/** A quote by the places of its article and of itself. */
export interface QuoteRef {
  article: number;
  quote: number;
}

/** One row of the list. */
export interface Said extends QuoteRef {
  /** `a1q3`: its row's name. */
  id: string;
  form: Quote;
  /** What the filter by speaker knows it as. */
  speaker: string;
  /** Who says it, in words. */
  who: string;
  text: string;
}

/** What the filter by speaker calls quotes that name no speaker. */
export const NOBODY = "?";
export const NOT_NAMED = "Speaker not named";

/** Every quote and claim of an article, in their order; a second copy of an article says nothing again. `names` are the entities'. */
export function saidIn(article: ArticleForm, place: number, names: Map<string, string>): Said[] {
  if (article.duplicate_of !== null) return [];
  return article.quotes.map((form, quote) => {
    const words = form.speaker?.text ?? form.speaker_name;
    const named = form.entity === null ? undefined : names.get(form.entity);
    return {
      article: place,
      quote,
      id: `${article.id}${form.id}`,
      form,
      speaker: speakerOf(form),
      who: named ?? words ?? NOT_NAMED,
      text: wordsOf(form),
    };
  });
}

/** What a filter by speaker knows a quote's speaker as. */
export function speakerOf({ entity, speaker, speaker_name }: Quote): string {
  const words = speaker?.text ?? speaker_name;
  return entity ?? (words === null ? NOBODY : `~${fold(words)}`);
}

/** What is said, its pieces joined where the cue breaks them. */
export function wordsOf({ pieces }: Quote): string {
  return pieces.map(({ text }) => text).join(" … ");
}

export function quoteAt(look: Lookup, { article, quote }: QuoteRef): Quote | undefined {
  return look.snapshot.analysis.articles[article]?.quotes[quote];
}

/** The same quote in a newer snapshot: the one of its article that begins where it began. */
export function sameQuote(older: Lookup | null, newer: Lookup, ref: QuoteRef | null): QuoteRef | null {
  const start = ref && older ? quoteAt(older, ref)?.pieces[0]?.start : undefined;
  if (!ref || !older || start === undefined) return null;
  const key = older.snapshot.articles[ref.article]?.key;
  const article = newer.snapshot.articles.findIndex((view) => view.key === key);
  const quote = newer.snapshot.analysis.articles[article]?.quotes.findIndex(({ pieces }) => pieces[0]?.start === start) ?? -1;
  return quote < 0 ? null : { article, quote };
}

/** Who says a quote, in words. */
export function whoOf(look: Lookup, { entity, speaker, speaker_name }: Quote): string {
  return (entity === null ? undefined : look.entities.get(entity)?.name) ?? speaker?.text ?? speaker_name ?? NOT_NAMED;
}

/** Stances in the order of a list. */
export const STANCES: Quote["stance"][] = ["asserts", "denies", "demands", "promises", "asks"];

/** How the words stand in the text. */
export const KINDS: Record<string, string> = {
  direct: "In quotation marks",
  indirect: "Reported",
  mixed: "Reported, partly in quotation marks",
};

/** Shorter, for a column. */
export const KIND_WORDS: Record<string, string> = { direct: "Quoted", indirect: "Reported", mixed: "Partly quoted" };

/** `3 quotes, 12 claims`: words in quotation marks are quotes, reported speech is a claim. */
export function tallied(all: { form: Quote }[]): string {
  const claims = all.filter(({ form }) => form.kind === "indirect").length;
  const quotes = all.length - claims;
  const parts = [quotes > 0 ? count(quotes, "quote") : "", claims > 0 ? count(claims, "claim") : ""];
  return parts.filter((part) => part !== "").join(", ");
}

/** What stands behind the words of a quote: nearly all are asserted, and a dot says so without crying it out. */
export function tagOf({ stance, unverified }: Quote): string {
  const words = [stance === "asserts" ? "" : stance, unverified === null ? "" : "not verified"].filter((word) => word !== "");
  return words.length === 0 ? "•" : words.join(", ");
}

/** The handle's name aloud: `Quote 3 of 12, Serhiy Haidai asserts, reported`. */
export function quoteName(look: Lookup, { article, quote }: QuoteRef): string {
  const quotes = look.snapshot.analysis.articles[article]?.quotes ?? [];
  const form = quotes[quote];
  if (!form) return "";
  const what = form.kind === "indirect" ? "Claim" : "Quote";
  const unverified = form.unverified === null ? "" : ", not verified by the outlet";
  return `${what} ${quote + 1} of ${quotes.length}, ${whoOf(look, form)}, ${form.stance}${unverified}`;
}

/** Whether some of a quote's words stand within the filters. */
export function isWithin({ article, form }: Said, within: Within): boolean {
  return form.pieces.some(({ start, end }) => within(article, start, end));
}

export function filteredQuotes(all: Said[], view: QuotesView, look: Lookup): Said[] {
  const words = fold(view.query).trim();
  return all.filter((said) => {
    if (view.speaker !== "" && said.speaker !== view.speaker) return false;
    if (view.stance !== "" && said.form.stance !== view.stance) return false;
    if (view.kind !== "" && said.form.kind !== view.kind) return false;
    if (view.article !== "" && look.snapshot.analysis.articles[said.article]?.id !== view.article) return false;
    return words === "" || searchable(said).includes(words);
  });
}

/** Kept, since every key pressed asks for it. */
function searchable(said: Said): string {
  const known = searched.get(said);
  if (known !== undefined) return known;
  const words = fold([said.who, said.form.speaker?.text, said.form.cue?.text, said.text].join("\n"));
  searched.set(said, words);
  return words;
}

const searched = new WeakMap<Said, string>();

export function sortedQuotes(rows: Said[], { by, down }: QuotesView["sort"]): Said[] {
  const sign = down ? -1 : 1;
  const order = (one: Said, other: Said) => one.article - other.article || one.quote - other.quote;
  const compare: Record<QuotesView["sort"]["by"], (one: Said, other: Said) => number> = {
    // Where nobody is named, the row stands last, whichever way the column is turned.
    speaker: (one, other) => Number(one.speaker === NOBODY) - Number(other.speaker === NOBODY) || sign * byText(one.who, other.who),
    stance: (one, other) => sign * (STANCES.indexOf(one.form.stance) - STANCES.indexOf(other.form.stance)),
    text: (one, other) => sign * byText(one.text, other.text),
    kind: (one, other) => sign * byText(one.form.kind, other.form.kind),
    article: (one, other) => sign * order(one, other),
  };
  return [...rows].sort((one, other) => compare[by](one, other) || order(one, other));
}

/** A speaker for the filter: who, and in how many rows. */
export interface Speaker {
  key: string;
  name: string;
  rows: number;
}

/** Every speaker, the most heard first; nobody last. */
export function speakers(all: Said[]): Speaker[] {
  const found = new Map<string, Speaker>();
  for (const { speaker, who } of all) {
    const known = found.get(speaker);
    if (known) known.rows += 1;
    else found.set(speaker, { key: speaker, name: capital(who), rows: 1 });
  }
  const last = ({ key }: Speaker) => Number(key === NOBODY);
  return [...found.values()].sort((one, other) => last(one) - last(other) || other.rows - one.rows || byText(one.name, other.name));
}
