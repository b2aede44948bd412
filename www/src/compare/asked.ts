// What the reader asks of a comparison: which articles, which part, in which order.

import { ROWS, type Sort } from "../lists";

/** The parts of a comparison, in the order of their switches. */
export type Part = "named" | "spellings" | "figures" | "claims" | "words" | "single";

/** Entities that all, several or one of the articles name. */
export type Held = "any" | "all" | "some" | "one";

export type NamedKey = "name" | "label" | "articles" | "mentions";

export interface CompareView {
  /** The articles' own numbers; null for all. */
  chosen: number[] | null;
  part: Part;
  held: Held;
  sort: Sort<NamedKey>;
  rows: number;
}

export const openingComparison: CompareView = {
  chosen: null,
  part: "named",
  held: "any",
  sort: { by: "articles", down: true },
  rows: ROWS,
};
