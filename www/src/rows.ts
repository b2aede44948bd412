// Which rows the table shows, and in what order.

import { type Line, uncertain } from "./certainty";
import type { LabelInfo, TableRow } from "./engine/types";
import type { SortKey, TableView } from "./store";

/** A row with the numbers of the chosen scope. */
export interface ShownRow {
  row: TableRow;
  mentions: number;
  /** The highest score among them. */
  surest: number;
}

/** The rows of one article, or of all where `article` is null. */
export function inScope(table: TableRow[], article: string | null): ShownRow[] {
  if (article === null) return table.map((row) => ({ row, mentions: row.mentions, surest: row.surest }));
  return table.flatMap((row) => {
    const count = row.counts.find((each) => each.article === article);
    return count ? [{ row, mentions: count.mentions, surest: count.surest }] : [];
  });
}

export function filtered(rows: ShownRow[], { kind, query, uncertain: only }: TableView, line: Line): ShownRow[] {
  const words = fold(query).trim();
  return rows.filter(({ row, surest }) => {
    if (only && !uncertain(surest, line)) return false;
    if (kind !== "" && row.label !== kind) return false;
    return words === "" || [row.name, ...row.aliases].some((name) => fold(name).includes(words));
  });
}

export function sorted(rows: ShownRow[], { by, down }: TableView["sort"], labels: LabelInfo[], places: Map<string, number>): ShownRow[] {
  const order = new Map(labels.map((label, index) => [label.code, index]));
  const first = ({ row }: ShownRow) => (places.get(row.first.article) ?? 0) * 2 ** 32 + row.first.start;
  const compare: Record<SortKey, (a: ShownRow, b: ShownRow) => number> = {
    name: (a, b) => names.compare(a.row.name, b.row.name),
    label: (a, b) => (order.get(a.row.label) ?? 0) - (order.get(b.row.label) ?? 0),
    mentions: (a, b) => a.mentions - b.mentions,
    articles: (a, b) => a.row.counts.length - b.row.counts.length,
    aliases: (a, b) => a.row.aliases.length - b.row.aliases.length,
    surest: (a, b) => a.surest - b.surest,
    first: (a, b) => first(a) - first(b),
  };
  const sign = down ? -1 : 1;
  // Equals keep the order of their first mention, whichever way the column is turned.
  return [...rows].sort((a, b) => sign * compare[by](a, b) || first(a) - first(b));
}

const names = new Intl.Collator("en", { sensitivity: "base", numeric: true });

/** Lower case without accents, so that "zelen" finds "Zeleński". */
function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
