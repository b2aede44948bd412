// What the reader wants to see, in all lists and pictures at once. A filter selects paragraphs: a row is shown where one
// of its passages stands in a paragraph that satisfies every filter that is set.

import { NOWHERE, liesSomewhere } from "./about";
import type { ArticleForm } from "./engine/types";
import { original } from "./fold";
import { type Lookup, sameEntity } from "./lookup";
import { paragraphAt, type Paragraphs, paragraphs, textOf } from "./paragraphs";
import { speakerOf } from "./quotes";
import { find, terms } from "./words";

export interface Filter {
  /** Words that must all occur. */
  query: string;
  /** An entity's id that must be mentioned. */
  entity: string | null;
  /** A label of which there must be a mention. */
  label: string;
  /** Where: a country in which a mentioned place must lie, `NOWHERE` for places that the gazetteer lacks, or a place's own entity. */
  place: string;
  /** The first and the last day, ISO 8601: one of the paragraph's own dates must fall between them; where it has none, the article's publication. */
  from: string;
  to: string;
  /** Who must speak: an entity's id, or what the list of quotes knows a speaker by. */
  speaker: string | null;
  /** An article's id. */
  article: string;
}

export const openFilter: Filter = { query: "", entity: null, label: "", place: "", from: "", to: "", speaker: null, article: "" };

/** Whether a passage of the article at a place among all stands within the filter; offsets count UTF-16 units. */
export type Within = (article: number, start: number, end: number) => boolean;

/** What is left of all paragraphs. */
export interface Sifted {
  within: Within;
  /** By paragraph of all articles: 1 where it is left; nothing where no filter is set. */
  left: Uint8Array | null;
  numbers: Paragraphs;
  paragraphs: { left: number; all: number };
  articles: { left: number; all: number };
}

export function within(look: Lookup, filter: Filter): Within {
  return sift(look, filter).within;
}

export function isOpen(filter: Filter): boolean {
  return (Object.keys(openFilter) as (keyof Filter)[]).every((key) => filter[key] === openFilter[key]);
}

/** Sifts all paragraphs, in time linear in the mentions and the text of the filters that are set. */
export function sift(look: Lookup, filter: Filter): Sifted {
  const numbers = paragraphs(look.snapshot);
  const all = numbers.ends.length;
  const articles = look.snapshot.articles.length;
  const masks = masksOf(look, numbers, filter);
  if (masks.length === 0) {
    return { within: () => true, left: null, numbers, paragraphs: { left: all, all }, articles: { left: articles, all: articles } };
  }
  const left = new Uint8Array(all).fill(1);
  for (const mask of masks) keepBoth(left, mask);
  const passes: Within = (article, start, end) => {
    const last = paragraphAt(numbers, article, Math.max(start, end - 1));
    for (let at = paragraphAt(numbers, article, start); at <= last; at += 1) if (left[at] === 1) return true;
    return false;
  };
  return { within: passes, left, numbers, paragraphs: { left: sum(left), all }, articles: { left: articlesLeft(left, numbers), all: articles } };
}

/** How many paragraphs of an article are left, and how many it has. */
export function leftIn({ left, numbers }: Sifted, place: number): { left: number; all: number } {
  const [from, to] = [numbers.first[place] ?? 0, numbers.first[place + 1] ?? 0];
  return { left: left === null ? to - from : sum(left.subarray(from, to)), all: to - from };
}

/** A filter after a new reading, in which entities and articles may be numbered anew; what is no longer there is given up. */
export function keptFilter(filter: Filter, before: Lookup | null, look: Lookup): Filter {
  const known = (id: string) => before?.entities.has(id) === true;
  const key = before?.snapshot.articles[before.places.get(filter.article) ?? -1]?.key;
  const article = key === undefined ? undefined : look.snapshot.articles.find((each) => each.key === key)?.id;
  const speaker = filter.speaker !== null && known(filter.speaker) ? sameEntity(before, look, filter.speaker) : filter.speaker;
  const place = known(filter.place) ? (sameEntity(before, look, filter.place) ?? "") : filter.place;
  return { ...filter, entity: sameEntity(before, look, filter.entity), speaker, place, article: article ?? "" };
}

/** A mask of paragraphs for each filter that is set. */
function masksOf(look: Lookup, numbers: Paragraphs, filter: Filter): Uint8Array[] {
  const set: [string, string, (mask: Uint8Array) => void][] = [];
  const { query, entity, label, place, from, to, speaker, article } = filter;
  const own = (id: string) => (mask: Uint8Array) => markMentions(look, numbers, mask, (mention) => mention.entity === id);
  if (article !== "") set.push(["article", article, (mask) => markArticle(look, numbers, mask, article)]);
  if (entity !== null) set.push(["entity", entity, own(entity)]);
  if (label !== "") set.push(["label", label, (mask) => markMentions(look, numbers, mask, (mention) => mention.label === label)]);
  if (place !== "") {
    const inside = look.entities.has(place) ? null : placesIn(look, place);
    const mark = inside === null ? own(place) : (mask: Uint8Array) => markMentions(look, numbers, mask, (mention) => inside.has(mention.entity));
    set.push(["place", place, mark]);
  }
  if (from !== "" || to !== "") set.push(["dates", `${from}/${to}`, (mask) => markDates(look, numbers, mask, from, to)]);
  if (speaker !== null) set.push(["speaker", speaker, (mask) => markSpeaker(look, numbers, mask, speaker)]);
  const words = terms(query);
  if (words.length > 0) set.push(["query", words.join("\n"), (mask) => markWords(look, numbers, mask, words)]);
  return set.map(([kind, value, mark]) => kept(look, kind, value, () => {
    const mask = new Uint8Array(numbers.ends.length);
    mark(mask);
    return mask;
  }));
}

/** The last mask of each kind: while one filter is changed, the others stay. */
const masks = new WeakMap<Lookup, Map<string, { value: string; mask: Uint8Array }>>();

function kept(look: Lookup, kind: string, value: string, make: () => Uint8Array): Uint8Array {
  const known = masks.get(look) ?? new Map<string, { value: string; mask: Uint8Array }>();
  masks.set(look, known);
  const found = known.get(kind);
  if (found?.value === value) return found.mask;
  const mask = make();
  known.set(kind, { value, mask });
  return mask;
}

function markArticle(look: Lookup, { first }: Paragraphs, mask: Uint8Array, id: string): void {
  const place = look.places.get(id);
  if (place !== undefined) mask.fill(1, first[place], first[place + 1]);
}

function markMentions(look: Lookup, numbers: Paragraphs, mask: Uint8Array, wanted: (mention: ArticleForm["mentions"][number]) => boolean): void {
  look.snapshot.analysis.articles.forEach(({ mentions }, place) => {
    for (const mention of mentions) if (wanted(mention)) mask[paragraphAt(numbers, place, mention.start)] = 1;
  });
}

/** The places that lie in a country. */
function placesIn(look: Lookup, country: string): Set<string | null> {
  const inside = look.snapshot.analysis.entities.filter((entity) =>
    country === NOWHERE ? liesSomewhere(entity) && !entity.place : entity.place?.country === country,
  );
  return new Set(inside.map(({ id }) => id));
}

function markDates(look: Lookup, numbers: Paragraphs, mask: Uint8Array, from: string, to: string): void {
  // Days of the form 2022-06-07 stand in the order of their letters.
  const meets = (first: string, last: string) => (from === "" || last >= from) && (to === "" || first <= to);
  const dated = new Uint8Array(mask.length);
  look.snapshot.analysis.articles.forEach(({ times, published }, place) => {
    for (const { start, earliest, latest } of times) {
      if (earliest === null || latest === null) continue;
      const at = paragraphAt(numbers, place, start);
      dated[at] = 1;
      if (meets(earliest, latest)) mask[at] = 1;
    }
    if (published === null || !meets(published.value, published.value)) return;
    const past = numbers.first[place + 1] ?? 0;
    for (let at = numbers.first[place] ?? 0; at < past; at += 1) if (dated[at] === 0) mask[at] = 1;
  });
}

function markSpeaker(look: Lookup, numbers: Paragraphs, mask: Uint8Array, speaker: string): void {
  look.snapshot.analysis.articles.forEach(({ quotes }, place) => {
    for (const quote of quotes) {
      if (speakerOf(quote) !== speaker) continue;
      for (const { start, end } of quote.pieces) {
        const last = paragraphAt(numbers, place, Math.max(start, end - 1));
        mask.fill(1, paragraphAt(numbers, place, start), last + 1);
      }
    }
  });
}

/** Marks the paragraphs that have every one of some words. */
function markWords(look: Lookup, numbers: Paragraphs, mask: Uint8Array, words: string[]): void {
  const one = new Uint8Array(mask.length);
  words.forEach((word, index) => {
    const into = index === 0 ? mask : one.fill(0);
    look.snapshot.analysis.articles.forEach((article, place) => markWord(article, place, numbers, into, word));
    if (index > 0) keepBoth(mask, one);
  });
}

function markWord(article: ArticleForm, place: number, numbers: Paragraphs, mask: Uint8Array, word: string): void {
  const folded = textOf(article);
  const [start, past] = [numbers.first[place] ?? 0, numbers.first[place + 1] ?? 0];
  let at = start;
  for (let found = find(folded.text, word, 0); found >= 0 && at < past; ) {
    const unit = original(folded, found);
    while (at < past && (numbers.ends[at] ?? 0) <= unit) at += 1;
    if (at < past) mask[at] = 1;
    // One place in a paragraph is enough; the next is looked for behind it.
    const behind = folded.shifts.length === 0 ? (numbers.ends[at] ?? folded.text.length) : found + 1;
    found = find(folded.text, word, behind);
  }
}

function keepBoth(mask: Uint8Array, other: Uint8Array): void {
  for (let at = 0; at < mask.length; at += 1) if (other[at] === 0) mask[at] = 0;
}

function sum(left: Uint8Array): number {
  let total = 0;
  for (const one of left) total += one;
  return total;
}

function articlesLeft(left: Uint8Array, { first }: Paragraphs): number {
  let total = 0;
  for (let place = 0; place + 1 < first.length; place += 1) if (left.subarray(first[place], first[place + 1]).includes(1)) total += 1;
  return total;
}
