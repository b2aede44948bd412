// Finds words in all articles at once, in slices, and the names that the words may be a spelling of.

import type { EntityForm } from "./engine/types";
import type { Within } from "./filter";
import { folded, original } from "./fold";
import type { Lookup } from "./lookup";
import { paragraphAt, paragraphs, textOf } from "./paragraphs";
import { Slices } from "./slices";
import { count } from "./text";
import { find, terms } from "./words";

/** What is looked for: words, or, where a name was chosen among those offered, everything that names it. */
export interface Search {
  query: string;
  /** An entity's id. */
  entity: string | null;
  found: Found | null;
  /** The hit the reader stands on. */
  at: number;
}

/** A place in an article; with several words the stretch in one paragraph from the first to the last of them. */
export interface Hit {
  article: number;
  start: number;
  end: number;
}

export interface Found extends Pick<Search, "query" | "entity"> {
  hits: Hit[];
  /** The words to be lit, in the same order; more than the hits where several words are looked for. */
  words: Hit[];
  /** Articles with hits. */
  articles: number;
  /** Names that the words are a spelling of, the most mentioned first. */
  names: EntityForm[];
}

export const noSearch: Search = { query: "", entity: null, found: null, at: -1 };

/** Names that are offered at most. */
const OFFERED = 4;

/** Searches; gives nothing when `dropped` says meanwhile that something else is looked for. */
export async function search(look: Lookup, { query, entity }: Pick<Search, "query" | "entity">, within: Within, dropped: () => boolean): Promise<Found | null> {
  const slices = new Slices();
  const wanted = terms(query);
  const words: Hit[] = [];
  const hits: Hit[] = [];
  for (let article = 0; article < look.snapshot.articles.length; article += 1) {
    const here = entity === null ? occurrences(look, article, wanted) : mentionsOf(look, article, entity);
    const left = here.filter(({ start, end }) => within(article, start, end));
    if (entity !== null || wanted.length === 1) {
      for (const hit of left) hits.push(hit);
    } else together(look, left, wanted.length, hits, words);
    await slices.pause();
    if (dropped()) return null;
  }
  const single = entity !== null || wanted.length === 1;
  return { query, entity, hits, words: single ? hits : words, articles: new Set(hits.map(({ article }) => article)).size, names: namesLike(look, query) };
}

/** Every place where one of the terms stands, in the order of the text; `term` tells which. */
function occurrences(look: Lookup, article: number, wanted: string[]): (Hit & { term: number })[] {
  const form = look.snapshot.analysis.articles[article];
  if (!form) return [];
  const text = textOf(form);
  const found = wanted.flatMap((word, term) => {
    const own: (Hit & { term: number })[] = [];
    for (let at = find(text.text, word, 0); at >= 0; at = find(text.text, word, at + word.length)) {
      own.push({ article, term, start: original(text, at), end: original(text, at + word.length) });
    }
    return own;
  });
  return wanted.length === 1 ? found : found.sort((one, other) => one.start - other.start);
}

/** Of places in one article, takes each paragraph that has all the terms as one hit, and the places in it as its words. */
function together(look: Lookup, all: (Hit & { term?: number })[], wanted: number, hits: Hit[], words: Hit[]): void {
  const numbers = paragraphs(look.snapshot);
  const of = ({ article, start }: Hit) => paragraphAt(numbers, article, start);
  let from = 0;
  for (let first = all[0]; first; first = all[from]) {
    const paragraph = of(first);
    let to = from;
    let end = first.end;
    const seen = new Set<number | undefined>();
    for (let next = all[to]; next && of(next) === paragraph; next = all[++to]) {
      seen.add(next.term);
      end = Math.max(end, next.end);
    }
    if (seen.size === wanted) {
      hits.push({ article: first.article, start: first.start, end });
      for (const { article, start, end } of all.slice(from, to)) words.push({ article, start, end });
    }
    from = to;
  }
}

function mentionsOf(look: Lookup, article: number, entity: string): Hit[] {
  const mentions = look.snapshot.analysis.articles[article]?.mentions ?? [];
  return mentions.filter((mention) => mention.entity === entity).map(({ start, end }) => ({ article, start, end }));
}

/** The entities one of whose spellings has the words, each at the beginning of one. */
function namesLike(look: Lookup, query: string): EntityForm[] {
  const words = terms(query).join(" ");
  if (words === "") return [];
  const like = look.snapshot.analysis.entities.filter((entity) => find(spellingsOf(entity), words, 0) >= 0);
  return like.sort((one, other) => other.mentions - one.mentions).slice(0, OFFERED);
}

/** Kept, since every key pressed asks for it. */
function spellingsOf(entity: EntityForm): string {
  const known = spellings.get(entity);
  if (known !== undefined) return known;
  const all = folded([entity.name, ...entity.aliases, ...entity.spellings.map(({ text }) => text)].join("\n")).text;
  spellings.set(entity, all);
  return all;
}

const spellings = new WeakMap<EntityForm, string>();

/** A hit's row, by its article's id. */
export function hitId(article: string, start: number): string {
  return `${article}:${start}`;
}

/** `41 places in 3 articles`. */
export function foundWords({ hits, articles }: Found): string {
  if (hits.length === 0) return "Found nowhere.";
  return `${count(hits.length, "place")} in ${count(articles, "article")}.`;
}

/** The first hit of `hits` that lies at or behind a place of the text, going round at the end. */
export function hitFrom(hits: Hit[], article: number, unit: number): number {
  const at = hits.findIndex((hit) => hit.article > article || (hit.article === article && hit.start >= unit));
  return at < 0 && hits.length > 0 ? 0 : at;
}
