// What the reader asks of each list beside the text: its filters, its order, how far it is unrolled.

export type SortKey = "name" | "label" | "description" | "place" | "mentions" | "articles" | "aliases" | "surest" | "first";

export interface Sort<Key> {
  by: Key;
  down: boolean;
}

export interface TableView {
  query: string;
  kind: string;
  /** The country whose places are shown, or `NOWHERE`. */
  country: string;
  scope: "all" | "article";
  /** Only entities whose every mention lies below the line. */
  uncertain: boolean;
  sort: Sort<SortKey>;
  rows: number;
}

export type QuoteKey = "speaker" | "stance" | "text" | "kind" | "article";

export interface QuotesView {
  query: string;
  /** An entity's id, the folded words of an unnamed group after `~`, `NOBODY`, or nothing for all. */
  speaker: string;
  stance: string;
  kind: string;
  /** An article's id. */
  article: string;
  sort: Sort<QuoteKey>;
  rows: number;
}

export type LedgerKey = "thing" | "place" | "date" | "told";

export interface LedgerView {
  query: string;
  class: string;
  /** Only rows whose accounts cannot all be right. */
  differing: boolean;
  sort: Sort<LedgerKey>;
  rows: number;
}

/** What stands beside the text: lists, pictures, and the entity. */
export type Side = "table" | "quotes" | "figures" | "map" | "timeline" | "compare" | "entity" | "corrections" | "search";

/** A row that led into the text. */
export interface Origin {
  side: Exclude<Side, "entity">;
  row: string;
}

/** Rows shown before "show more". */
export const ROWS = 300;

export const openingTable: TableView = {
  query: "",
  kind: "",
  country: "",
  scope: "all",
  uncertain: false,
  sort: { by: "mentions", down: true },
  rows: ROWS,
};

export const openingQuotes: QuotesView = {
  query: "",
  speaker: "",
  stance: "",
  kind: "",
  article: "",
  sort: { by: "article", down: false },
  rows: ROWS,
};

export const openingLedger: LedgerView = { query: "", class: "", differing: false, sort: { by: "thing", down: false }, rows: ROWS };
