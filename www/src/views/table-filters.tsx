// What the table shows: the filters by text and kind, the scope, and how many rows are left.

import type { JSX } from "preact";
import { type Line, percent, uncertain } from "../certainty";
import type { LabelInfo } from "../engine/types";
import type { ShownRow } from "../rows";
import type { TableView } from "../store";
import { capital, number } from "../text";
import { lineOf } from "./fade-control";

interface Props {
  labels: LabelInfo[];
  lines: number[];
  all: ShownRow[];
  shown: number;
  view: TableView;
  line: Line;
  oneArticle: boolean;
  onView: (view: Partial<TableView>) => void;
  onLine: (line: Line, only: boolean) => void;
}

export function TableFilters({ labels, lines, all, shown, view, line, oneArticle, onView, onLine }: Props): JSX.Element {
  const counts = new Map<string, number>();
  for (const { row } of all) counts.set(row.label, (counts.get(row.label) ?? 0) + 1);
  const narrowed = view.query !== "" || view.kind !== "" || view.uncertain;
  const below = (each: number) => all.filter((row) => uncertain(row.surest, each)).length;
  return (
    <div class="filters" role="search" aria-label="Filter the table">
      <input
        type="search"
        id="table-query"
        placeholder="Find a name"
        aria-label="Find a name"
        value={view.query}
        onInput={(event) => onView({ query: event.currentTarget.value })}
      />
      <select aria-label="Kind" value={view.kind} onChange={(event) => onView({ kind: event.currentTarget.value })}>
        <option value="">All kinds</option>
        {labels
          .filter((label) => counts.has(label.code) || label.code === view.kind)
          .map((label) => (
            <option key={label.code} value={label.code}>
              {`${capital(label.word)} (${number(counts.get(label.code) ?? 0)})`}
            </option>
          ))}
      </select>
      <select
        aria-label="Certainty"
        value={view.uncertain ? (line ?? "") : ""}
        onChange={(event) => {
          const chosen = lineOf(event.currentTarget.value);
          // The line the marks are faded by stays when the table shows every row again.
          onLine(chosen ?? line, chosen !== null);
        }}
      >
        <option value="">Any certainty</option>
        <optgroup label="Only uncertain">
          {lines.map((each) => (
            <option key={each} value={each}>
              {`Under ${percent(each)} (${number(below(each))})`}
            </option>
          ))}
        </optgroup>
      </select>
      {!oneArticle && (
        <select
          aria-label="Articles counted"
          value={view.scope}
          onChange={(event) => onView({ scope: event.currentTarget.value === "article" ? "article" : "all" })}
        >
          <option value="all">All articles</option>
          <option value="article">Open article</option>
        </select>
      )}
      <output class="numbers filter-count">
        {narrowed ? `${number(shown)} of ${number(all.length)}` : `${number(all.length)} ${all.length === 1 ? "entity" : "entities"}`}
      </output>
    </div>
  );
}
