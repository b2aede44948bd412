// The filters that are set, in words, and what they leave.

import { NOT_KNOWN, NOWHERE, nameOf } from "./about";
import { type Filter, openFilter, type Sifted } from "./filter";
import type { Lookup } from "./lookup";
import { NOBODY, NOT_NAMED } from "./quotes";
import { capital, count, date, number } from "./text";

/** One filter that is set: its name in a word, its value, and what takes it away. */
export interface Chip {
  kind: string;
  value: string;
  clear: Partial<Filter>;
}

export function chips(look: Lookup, filter: Filter): Chip[] {
  const all: Chip[] = [];
  const { query, entity, label, place, from, to, speaker, article } = filter;
  const add = (kind: string, value: string, ...keys: (keyof Filter)[]) =>
    all.push({ kind, value, clear: Object.fromEntries(keys.map((key) => [key, openFilter[key]])) });
  const named = (id: string) => look.entities.get(id)?.name ?? id;
  if (query.trim() !== "") add("Words", query.trim(), "query");
  if (entity !== null) add("Mentions", named(entity), "entity");
  if (label !== "") add("Kind", look.labels.get(label)?.word ?? label, "label");
  if (place !== "") add("Place", placeValue(look, place), "place");
  if (from !== "" || to !== "") add("Days", days(from, to), "from", "to");
  if (speaker !== null) add("Said by", speakerName(look, speaker), "speaker");
  if (article !== "") add("Article", nameOf(look, article), "article");
  return all;
}

/** Said by a list that the filters leave empty. */
export const NONE_LEFT = "The filters above leave nothing of this list.";

/** `in Ukraine` for a country's places, `Ukraine` for the country itself. */
function placeValue(look: Lookup, place: string): string {
  if (place === NOWHERE) return NOT_KNOWN;
  return look.entities.get(place)?.name ?? `in ${place}`;
}

function days(from: string, to: string): string {
  if (from === to) return date(from);
  if (from === "") return `until ${date(to)}`;
  return to === "" ? `from ${date(from)}` : `${date(from)} to ${date(to)}`;
}

function speakerName(look: Lookup, speaker: string): string {
  if (speaker === NOBODY) return NOT_NAMED.toLowerCase();
  const words = look.said.find((said) => said.speaker === speaker)?.who ?? speaker.replace(/^~/, "");
  return look.entities.get(speaker)?.name ?? capital(words);
}

/** `37 of 412 paragraphs, 3 of 5 articles`. */
export function leftWords({ paragraphs, articles }: Pick<Sifted, "paragraphs" | "articles">): string {
  return `${number(paragraphs.left)} of ${count(paragraphs.all, "paragraph")}, ${number(articles.left)} of ${count(articles.all, "article")}`;
}
