// The articles of a comparison under short letters, which stand for them in every part of it.

import type { Comparison } from "../engine/types";
import type { Lookup } from "../lookup";

export interface Column {
  /** The article's id, `a1`. */
  id: string;
  /** Its place among all. */
  place: number;
  /** `A`, `B`, …, `Z`, `AA`. */
  letter: string;
  name: string;
  outlet: string | null;
}

/** More articles are not set side by side in a table: their counts stand in one cell. */
export const MOST_COLUMNS = 8;

export function columnsOf(look: Lookup, { articles }: Comparison): Column[] {
  return articles.flatMap((id, at) => {
    const place = look.places.get(id);
    const form = place === undefined ? undefined : look.snapshot.analysis.articles[place];
    return place === undefined || !form ? [] : [{ id, place, letter: letters(at), name: form.name, outlet: form.outlet }];
  });
}

function letters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : letters(Math.floor(at / 26) - 1) + last;
}

/** A column by its article's id. */
export type ColumnOf = (article: string) => Column | undefined;

export function byId(columns: Column[]): ColumnOf {
  const known = new Map(columns.map((column) => [column.id, column]));
  return (article) => known.get(article);
}
