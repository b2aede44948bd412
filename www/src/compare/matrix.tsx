// Whom and what the articles name: a row an entity, a column an article, how often in each.

import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Comparison } from "../engine/types";
import type { Within } from "../filter";
import type { Lookup } from "../lookup";
import { byText } from "../order";
import { count, number } from "../text";
import { MoreRows } from "../views/more-rows";
import { type Column as Head, SortHeader } from "../views/sort-header";
import { Verbatim } from "../views/verbatim";
import type { CompareView, Held, NamedKey } from "./asked";
import { type Column, type ColumnOf, MOST_COLUMNS } from "./columns";
import { type Go, GoTo, Letter } from "./go";

type Named = Comparison["named"][number];

interface Props {
  look: Lookup;
  comparison: Comparison;
  columns: Column[];
  columnOf: ColumnOf;
  view: CompareView;
  within: Within;
  onView: (view: Partial<CompareView>) => void;
  onGo: Go;
}

const HEADS: Head<NamedKey>[] = [
  { by: "name", title: "Name", numeric: false },
  { by: "label", title: "Kind", numeric: false },
];
const COUNTS: Head<NamedKey>[] = [
  { by: "articles", title: "In", numeric: true, hint: "In how many of the articles" },
  { by: "mentions", title: "All", numeric: true, hint: "Mentions in all of them" },
];

export function Matrix({ look, comparison, columns, columnOf, view, within, onView, onGo }: Props): JSX.Element {
  const rows = useMemo(() => {
    const seen = comparison.named.filter((named) => isWithin(look, named, columnOf, within));
    return { all: seen, shown: sorted(look, seen.filter((named) => isHeld(named, view.held, columns.length)), view.sort) };
  }, [look, comparison, within, view.held, view.sort]);
  const apart = columns.length <= MOST_COLUMNS;
  const label = (code: string) => look.labels.get(code)?.word ?? code;
  return (
    <>
      <HeldBy rows={rows.all} articles={columns.length} shown={rows.shown.length} held={view.held} onView={onView} />
      {/* A wide table scrolls for itself, also by key. */}
      <div class="compare-scroll" role="region" aria-label="Entities by article" tabIndex={0}>
        <table class="compare-table">
          <caption class="unseen">Entities by article, {count(rows.shown.length, "row")}</caption>
          <thead>
            <tr>
              {HEADS.map((head) => (
                <SortHeader key={head.by} {...head} sort={view.sort} onSort={(sort) => onView({ sort })} />
              ))}
              {apart &&
                columns.map((column) => (
                  <th key={column.id} scope="col" class="numeric compare-head">
                    <Letter column={column} />
                  </th>
                ))}
              {COUNTS.map((head) => (
                <SortHeader key={head.by} {...head} sort={view.sort} onSort={(sort) => onView({ sort })} />
              ))}
              {!apart && <th scope="col">Articles</th>}
            </tr>
          </thead>
          <tbody>
            {rows.shown.slice(0, view.rows).map((named) => {
              const entity = look.entities.get(named.entity);
              const by = new Map(named.by.map((use) => [use.first.article, use]));
              const name = entity?.name ?? "";
              const cell = (column: Column | undefined) => {
                const use = column && by.get(column.id);
                if (!column || !use) return <span class="compare-none" aria-label="not named">–</span>;
                const said = `${name}, ${count(use.mentions, "mention")} in ${column.name}`;
                return (
                  <GoTo passage={use.first} row={`${named.entity}${column.id}`} label={said} onGo={onGo}>
                    {number(use.mentions)}
                  </GoTo>
                );
              };
              return (
                <tr key={named.entity}>
                  <th scope="row" class="compare-name">
                    <Verbatim text={name} />
                  </th>
                  <td class="compare-soft">{label(entity?.label ?? "")}</td>
                  {apart && columns.map((column) => <td key={column.id} class="numeric">{cell(column)}</td>)}
                  <td class="numeric compare-soft">
                    {number(named.by.length)}
                    <span class="unseen"> of {count(columns.length, "article")}</span>
                  </td>
                  <td class="numeric compare-soft">{number(mentionsOf(named))}</td>
                  {!apart && (
                    <td class="compare-many">
                      {named.by.slice(0, MOST_COLUMNS).map((use) => (
                        <span key={use.first.article}>
                          <Letter column={columnOf(use.first.article)} />
                          {cell(columnOf(use.first.article))}{" "}
                        </span>
                      ))}
                      {named.by.length > MOST_COLUMNS && <span class="compare-soft">and {number(named.by.length - MOST_COLUMNS)} more</span>}
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {rows.shown.length === 0 && <p class="panel-empty">No entity matches.</p>}
      <MoreRows matching={rows.shown.length} rows={view.rows} onRows={(next) => onView({ rows: next })} />
    </>
  );
}

interface HeldProps {
  rows: Named[];
  articles: number;
  shown: number;
  held: Held;
  onView: Props["onView"];
}

function HeldBy({ rows, articles, shown, held, onView }: HeldProps): JSX.Element {
  const of = (wanted: Held) => number(rows.filter((named) => isHeld(named, wanted, articles)).length);
  const option = (value: Held, words: string) => (
    <option value={value}>
      {words} ({of(value)})
    </option>
  );
  return (
    <div class="filters">
      <select aria-label="Named by" value={held} onChange={(event) => onView({ held: event.currentTarget.value as Held })}>
        {option("any", "Named by any article")}
        {option("all", articles === 2 ? "Named by both articles" : "Named by all articles")}
        {articles > 2 && option("some", "Named by several, not all")}
        {option("one", "Named by one article alone")}
      </select>
      <output class="filter-count numbers">{`${number(shown)} of ${number(rows.length)}`}</output>
    </div>
  );
}

function isHeld({ by }: Named, held: Held, articles: number): boolean {
  if (held === "all") return by.length === articles;
  if (held === "one") return by.length === 1;
  if (held === "some") return by.length > 1 && by.length < articles;
  return true;
}

function isWithin(look: Lookup, named: Named, columnOf: ColumnOf, within: Within): boolean {
  const here = (look.mentions.get(named.entity) ?? []).some(({ article, mention }) => {
    const form = look.snapshot.analysis.articles[article];
    const found = form?.mentions[mention];
    return form !== undefined && found !== undefined && columnOf(form.id) !== undefined && within(article, found.start, found.end);
  });
  // A second copy's mentions are not counted: its first is asked then.
  return here || named.by.some(({ first }) => within(look.places.get(first.article) ?? -1, first.start, first.end));
}

function mentionsOf({ by }: Named): number {
  return by.reduce((sum, { mentions }) => sum + mentions, 0);
}

function sorted(look: Lookup, rows: Named[], { by, down }: CompareView["sort"]): Named[] {
  const sign = down ? -1 : 1;
  const labels = [...look.labels.keys()];
  const name = ({ entity }: Named) => look.entities.get(entity)?.name ?? "";
  const kind = ({ entity }: Named) => labels.indexOf(look.entities.get(entity)?.label ?? "");
  const compare: Record<NamedKey, (one: Named, other: Named) => number> = {
    name: (one, other) => byText(name(one), name(other)),
    label: (one, other) => kind(one) - kind(other),
    articles: (one, other) => one.by.length - other.by.length,
    mentions: (one, other) => mentionsOf(one) - mentionsOf(other),
  };
  // Equals stay in the engine's order: the most named first.
  return [...rows].sort((one, other) => sign * compare[by](one, other));
}
