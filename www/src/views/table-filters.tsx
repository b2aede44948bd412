// What the table shows: the filters by text and kind, the scope, and how many rows are left.

import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { NOT_KNOWN, NOWHERE } from "../about";
import { type Line, percent, uncertain } from "../certainty";
import type { LabelInfo } from "../engine/types";
import { tally } from "../order";
import { countryOf, type ShownRow } from "../rows";
import type { TableView } from "../lists";
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
  const counts = useMemo(() => tally(all.map(({ entity }) => entity.label)), [all]);
  const narrowed = view.query !== "" || view.kind !== "" || view.country !== "" || view.uncertain;
  const below = useMemo(() => new Map(lines.map((each) => [each, all.filter((row) => uncertain(row.surest, each)).length])), [all, lines]);
  return (
    <div class="filters" role="search" aria-label="Filter the table">
      <input
        type="search"
        placeholder="Find a name, role or country"
        aria-label="Find a name, role or country"
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
      <CountryFilter all={all} country={view.country} onCountry={(country) => onView({ country })} />
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
              {`Under ${percent(each)} (${number(below.get(each) ?? 0)})`}
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

interface CountryProps {
  all: ShownRow[];
  country: string;
  onCountry: (country: string) => void;
}

/** Countries with their rows, by name; last the places that the gazetteer lacks. */
function CountryFilter({ all, country, onCountry }: CountryProps): JSX.Element | null {
  const counts = useMemo(() => tally(all.map(countryOf)), [all]);
  const unknown = counts.get(NOWHERE) ?? 0;
  const countries = [...counts.keys()].filter((name) => name !== "" && name !== NOWHERE);
  if (country !== "" && country !== NOWHERE && !counts.has(country)) countries.push(country);
  countries.sort((a, b) => a.localeCompare(b, "en"));
  return (
    <select aria-label="Country" value={country} onChange={(event) => onCountry(event.currentTarget.value)}>
      <option value="">All countries</option>
      {countries.map((name) => (
        <option key={name} value={name}>{`${name} (${number(counts.get(name) ?? 0)})`}</option>
      ))}
      {(unknown > 0 || country === NOWHERE) && <option value={NOWHERE}>{`${capital(NOT_KNOWN)} (${number(unknown)})`}</option>}
    </select>
  );
}
