// What is known of an entity, in words: what it is, where it lies, how it is written, what it belongs with.

import type { Description, EntityForm, Passage, Place, Spelling, United } from "./engine/types";
import { type Lookup, type MentionRef } from "./lookup";
import { capital, count, number } from "./text";

/** `Governor of Luhansk region, Ukraine`. */
export function describe({ role, of, affiliation }: Description): string {
  const what = [role, of].filter((part) => part !== null && part !== "").join(" of ");
  const whose = affiliation === of ? null : affiliation;
  return capital([what, whose].filter((part) => part !== null && part !== "").join(", "));
}

/** Whether a description rests on the name alone, and not on words beside it. */
export function byName({ aliases, spellings }: EntityForm, { evidence }: Description): boolean {
  return aliases.includes(evidence.text) || spellings.some(({ text }) => text === evidence.text);
}

/** Kinds of entities that lie somewhere. */
const LIES_SOMEWHERE: ReadonlySet<string> = new Set(["GPE", "LOC", "FAC"]);

export function liesSomewhere(entity: EntityForm): boolean {
  return LIES_SOMEWHERE.has(entity.label);
}

export const NOT_KNOWN = "not in the gazetteer";

/** What the filter by country calls the places that the gazetteer lacks. */
export const NOWHERE = "?";

/** `Town, Ukraine`; `Country`; `About 50 km east of Sloviansk, by the text`. */
export function placeWords({ kind, country, relation: told }: Place): string {
  if (told !== null) return `${capital(told)}, by the text`;
  return kind === COUNTRY || country === null ? capital(kind) : `${capital(kind)}, ${country}`;
}

/** A country lies in itself. */
const COUNTRY = "country";

/** The country a place lies in, else what kind of place it is; what the gazetteer lacks is said to be missing. */
export function whereabouts(entity: EntityForm): string {
  const { place } = entity;
  if (place) return place.kind === COUNTRY ? capital(COUNTRY) : (place.country ?? capital(place.kind));
  return liesSomewhere(entity) ? NOT_KNOWN : "";
}

/** One spelling with its counts. */
export interface Counted {
  text: string;
  /** `15×`, or with its articles: `15×: 3 in story-1.txt, 12 in story-2.txt`. */
  counts: string;
}

/** Articles named after a spelling; the others are only counted. */
const NAMED = 4;

export function counted(look: Lookup, spellings: Spelling[]): Counted[] {
  const single = look.snapshot.articles.length === 1;
  return spellings.map(({ text, counts }) => {
    const all = `${number(total(counts))}×`;
    const [only] = counts;
    if (single || !only) return { text, counts: all };
    if (counts.length === 1) return { text, counts: `${all} in ${nameOf(look, only.article)}` };
    const named = counts.slice(0, NAMED).map(({ article, mentions }) => `${number(mentions)} in ${nameOf(look, article)}`);
    const rest = counts.slice(NAMED);
    if (rest.length > 0) named.push(`${number(total(rest))} in ${count(rest.length, "other article")}`);
    return { text, counts: `${all}: ${named.join(", ")}` };
  });
}

function total(counts: Spelling["counts"]): number {
  return counts.reduce((sum, { mentions }) => sum + mentions, 0);
}

/** `surname and title, in story-2.txt and 3 other articles`. */
export function because(look: Lookup, { reason, at, articles }: United): string {
  if (look.snapshot.articles.length === 1) return reason;
  const more = articles > 1 ? ` and ${count(articles - 1, "other article")}` : "";
  return `${reason}, in ${nameOf(look, at.article)}${more}`;
}

/** How another entity is related to this one. */
export function relation(entity: EntityForm, other: EntityForm): string {
  if (entity.label !== "NORP" && other.label === "NORP") return "Its people";
  if (entity.label === "NORP" && other.label !== "NORP") return "The people of";
  return "Belongs with";
}

/** The name of an article by its id, `a1`. */
export function nameOf(look: Lookup, article: string): string {
  return look.snapshot.analysis.articles[look.places.get(article) ?? -1]?.name ?? article;
}

/** The mention that is exactly a passage, when there is one. */
export function mentionOf(look: Lookup, { article, start, end }: Passage): MentionRef | null {
  const place = look.places.get(article);
  if (place === undefined) return null;
  const mention = look.snapshot.analysis.articles[place]?.mentions.findIndex((found) => found.start === start && found.end === end) ?? -1;
  return mention < 0 ? null : { article: place, mention };
}
