// What the reader wants to see, in all lists and pictures at once. A filter selects paragraphs: a row is shown where one
// of its passages stands in a paragraph that satisfies every filter that is set.

import type { Lookup } from "./lookup";

export interface Filter {
  /** Words that must occur. */
  query: string;
  /** An entity's id that must be mentioned. */
  entity: string | null;
  /** A label of which there must be a mention. */
  label: string;
  /** A country in which a place must lie. */
  place: string;
  /** The first and the last day, ISO 8601. */
  from: string;
  to: string;
  /** An entity's id that must speak. */
  speaker: string | null;
  /** An article's id. */
  article: string;
}

export const openFilter: Filter = { query: "", entity: null, label: "", place: "", from: "", to: "", speaker: null, article: "" };

/** Whether a passage of the article at a place among all stands within the filter; offsets count UTF-16 units. */
export type Within = (article: number, start: number, end: number) => boolean;

export function within(look: Lookup, filter: Filter): Within {
  const only = filter.article === "" ? null : look.places.get(filter.article);
  const about = filter.entity === null ? null : paragraphsAbout(look, filter.entity);
  return (article, start) => {
    if (only !== null && article !== only) return false;
    return about === null || about.has(paragraphKey(look, article, start));
  };
}

function paragraphsAbout(look: Lookup, entity: string): Set<string> {
  const found = new Set<string>();
  for (const { article, mention } of look.mentions.get(entity) ?? []) {
    const start = look.snapshot.analysis.articles[article]?.mentions[mention]?.start;
    if (start !== undefined) found.add(paragraphKey(look, article, start));
  }
  return found;
}

function paragraphKey(look: Lookup, article: number, start: number): string {
  const paragraphs = look.snapshot.articles[article]?.paragraphs ?? [];
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return `${article}:${low}`;
}
