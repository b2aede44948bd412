// Which rows the table shows, and in what order.

import { type Line, uncertain } from "./certainty";
import { describe, liesSomewhere, NOWHERE, whereabouts } from "./about";
import type { EntityForm, LabelInfo, TableRow } from "./engine/types";
import type { Sifted } from "./filter";
import type { Lookup } from "./lookup";
import type { SortKey, TableView } from "./lists";
import { byText, fold } from "./order";

/** A row with the numbers of the chosen scope. */
export interface ShownRow {
  row: TableRow;
  entity: EntityForm;
  mentions: number;
  /** Articles that mention it, whatever the scope. */
  articles: number;
  /** The highest score among them. */
  surest: number;
}

/** The rows of one article, or of all where `article` is null, as far as the filters leave mentions of them. */
export function inScope(look: Lookup, article: string | null, sifted: Sifted): ShownRow[] {
  if (sifted.left !== null) return siftedRows(look, article, sifted);
  const { snapshot, entities } = look;
  return snapshot.table.flatMap((row) => {
    const entity = entities.get(row.entity);
    if (!entity) return [];
    const articles = row.counts.length;
    if (article === null) return [{ row, entity, articles, mentions: entity.mentions, surest: row.surest }];
    const count = row.counts.find((each) => each.article === article);
    return count ? [{ row, entity, articles, mentions: count.mentions, surest: count.surest }] : [];
  });
}

/** The rows that have mentions within the filters, with the numbers of these mentions. */
function siftedRows({ snapshot, entities, mentions, places }: Lookup, article: string | null, { within }: Sifted): ShownRow[] {
  const only = article === null ? undefined : places.get(article);
  return snapshot.table.flatMap((row) => {
    const entity = entities.get(row.entity);
    const here = new Set<number>();
    let [count, surest] = [0, 0];
    for (const ref of mentions.get(row.entity) ?? []) {
      const mention = snapshot.analysis.articles[ref.article]?.mentions[ref.mention];
      if (!mention || (only !== undefined && ref.article !== only) || !within(ref.article, mention.start, mention.end)) continue;
      here.add(ref.article);
      count += 1;
      surest = Math.max(surest, mention.score);
    }
    return entity && count > 0 ? [{ row, entity, articles: here.size, mentions: count, surest }] : [];
  });
}

/** The country of a row as the filter knows it; nothing for what does not lie anywhere, and for seas. */
export function countryOf({ entity }: ShownRow): string {
  if (entity.place) return entity.place.country ?? "";
  return liesSomewhere(entity) ? NOWHERE : "";
}

export function filtered(rows: ShownRow[], { kind, country, query, uncertain: only }: TableView, line: Line): ShownRow[] {
  const words = fold(query).trim();
  return rows.filter((shown) => {
    if (only && !uncertain(shown.surest, line)) return false;
    if (kind !== "" && shown.entity.label !== kind) return false;
    if (country !== "" && countryOf(shown) !== country) return false;
    return words === "" || wordsOf(shown.entity).includes(words);
  });
}

/** Everything of an entity that a reader may look for, folded, a line each. Kept, since every key pressed asks for it. */
function wordsOf(entity: EntityForm): string {
  const known = searched.get(entity);
  if (known !== undefined) return known;
  const described = entity.description ? describe(entity.description) : "";
  const spellings = entity.spellings.map(({ text }) => text);
  const words = fold([entity.name, ...entity.aliases, ...spellings, described, entity.place?.country, entity.place?.name].join("\n"));
  searched.set(entity, words);
  return words;
}

const searched = new WeakMap<EntityForm, string>();

export function sorted(rows: ShownRow[], { by, down }: TableView["sort"], labels: LabelInfo[], places: Map<string, number>): ShownRow[] {
  const order = new Map(labels.map((label, index) => [label.code, index]));
  const first = ({ row }: ShownRow) => (places.get(row.first.article) ?? 0) * 2 ** 32 + row.first.start;
  const sign = down ? -1 : 1;
  const compare: Record<SortKey, (a: ShownRow, b: ShownRow) => number> = {
    name: (a, b) => sign * byText(a.entity.name, b.entity.name),
    label: (a, b) => sign * ((order.get(a.entity.label) ?? 0) - (order.get(b.entity.label) ?? 0)),
    description: byWords(({ entity }) => (entity.description ? describe(entity.description) : ""), sign),
    place: byWords(({ entity }) => entity.place?.country ?? whereabouts(entity), sign),
    mentions: (a, b) => sign * (a.mentions - b.mentions),
    articles: (a, b) => sign * (a.articles - b.articles),
    aliases: (a, b) => sign * (a.entity.aliases.length - b.entity.aliases.length),
    surest: (a, b) => sign * (a.surest - b.surest),
    first: (a, b) => sign * (first(a) - first(b)),
  };
  // Equals keep the order of their first mention, whichever way the column is turned.
  return [...rows].sort((a, b) => compare[by](a, b) || first(a) - first(b));
}

/** Rows that have nothing to say stand last, whichever way the column is turned. */
function byWords(words: (row: ShownRow) => string, sign: number): (a: ShownRow, b: ShownRow) => number {
  return (a, b) => {
    const [one, other] = [words(a), words(b)];
    if (one === "" || other === "") return Number(one === "") - Number(other === "");
    return sign * byText(one, other);
  };
}
