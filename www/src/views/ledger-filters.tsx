// What the ledger shows: the filters by words and class, whether accounts differ, and how many rows are left.

import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { CLASSES, type Thing } from "../figures";
import type { LedgerView } from "../lists";
import { tally } from "../order";
import { number } from "../text";

interface Props {
  all: Thing[];
  shown: number;
  view: LedgerView;
  onView: (view: Partial<LedgerView>) => void;
}

export function LedgerFilters({ all, shown, view, onView }: Props): JSX.Element {
  const counts = useMemo(() => tally<string>(all.map(({ row }) => row.class)), [all]);
  const differing = useMemo(() => all.filter((thing) => thing.differing).length, [all]);
  const narrowed = view.query !== "" || view.class !== "" || view.differing;
  return (
    <div class="filters" role="search" aria-label="Filter the figures">
      <input
        type="search"
        placeholder="Find a thing, a place or a source"
        aria-label="Find a thing, a place or a source"
        value={view.query}
        onInput={(event) => onView({ query: event.currentTarget.value })}
      />
      <select aria-label="What is counted" value={view.class} onChange={(event) => onView({ class: event.currentTarget.value })}>
        <option value="">All figures</option>
        {Object.entries(CLASSES)
          .filter(([code]) => counts.has(code) || code === view.class)
          .map(([code, words]) => (
            <option key={code} value={code}>{`${words} (${number(counts.get(code) ?? 0)})`}</option>
          ))}
      </select>
      <select aria-label="Accounts" value={view.differing ? "differing" : ""} onChange={(event) => onView({ differing: event.currentTarget.value !== "" })}>
        <option value="">All accounts</option>
        <option value="differing">{`Accounts differ (${number(differing)})`}</option>
      </select>
      <output class="numbers filter-count">
        {narrowed ? `${number(shown)} of ${number(all.length)}` : `${number(all.length)} in all`}
      </output>
    </div>
  );
}
