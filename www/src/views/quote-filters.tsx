// What the list of quotes shows: the filters by words, speaker, stance, kind and article, and how many rows are left.

import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { QuotesView } from "../lists";
import type { Lookup } from "../lookup";
import { KIND_WORDS, type Said, speakers, STANCES } from "../quotes";
import { capital, number } from "../text";
import { tally } from "../order";

interface Props {
  look: Lookup;
  /** The quotes that the filters of the whole page leave. */
  all: Said[];
  shown: number;
  view: QuotesView;
  onView: (view: Partial<QuotesView>) => void;
}

export function QuoteFilters({ look, all, shown, view, onView }: Props): JSX.Element {
  const who = useMemo(() => speakers(all), [all]);
  const stances = useMemo(() => tally(all.map(({ form }) => form.stance)), [all]);
  const kinds = useMemo(() => tally(all.map(({ form }) => form.kind)), [all]);
  const articles = useMemo(() => articlesOf(look, all), [all]);
  const narrowed = [view.query, view.speaker, view.stance, view.kind, view.article].some((each) => each !== "");
  return (
    <div class="filters" role="search" aria-label="Filter the quotes">
      <input
        type="search"
        placeholder="Find words or a speaker"
        aria-label="Find words or a speaker"
        value={view.query}
        onInput={(event) => onView({ query: event.currentTarget.value })}
      />
      <select aria-label="Speaker" value={view.speaker} onChange={(event) => onView({ speaker: event.currentTarget.value })}>
        <option value="">All speakers</option>
        {who.map(({ key, name, rows }) => (
          <option key={key} value={key}>{`${name} (${number(rows)})`}</option>
        ))}
      </select>
      <select aria-label="Stance" value={view.stance} onChange={(event) => onView({ stance: event.currentTarget.value })}>
        <option value="">All stances</option>
        {STANCES.filter((stance) => stances.has(stance) || stance === view.stance).map((stance) => (
          <option key={stance} value={stance}>{`${capital(stance)} (${number(stances.get(stance) ?? 0)})`}</option>
        ))}
      </select>
      <select aria-label="Kind of quote" value={view.kind} onChange={(event) => onView({ kind: event.currentTarget.value })}>
        <option value="">All kinds</option>
        {Object.entries(KIND_WORDS)
          .filter(([kind]) => kinds.has(kind) || kind === view.kind)
          .map(([kind, words]) => (
            <option key={kind} value={kind}>{`${words} (${number(kinds.get(kind) ?? 0)})`}</option>
          ))}
      </select>
      {look.snapshot.articles.length > 1 && (
        <select aria-label="Article" value={view.article} onChange={(event) => onView({ article: event.currentTarget.value })}>
          <option value="">All articles</option>
          {articles.map(({ id, name, rows }) => (
            <option key={id} value={id}>{`${name} (${number(rows)})`}</option>
          ))}
        </select>
      )}
      <output class="numbers filter-count">
        {narrowed ? `${number(shown)} of ${number(all.length)}` : `${number(all.length)} in all`}
      </output>
    </div>
  );
}

/** The articles in which somebody says something. */
function articlesOf(look: Lookup, all: Said[]): { id: string; name: string; rows: number }[] {
  const rows = tally(all.map(({ article }) => article));
  return look.snapshot.analysis.articles.flatMap(({ id, name }, place) => {
    const count = rows.get(place);
    return count === undefined ? [] : [{ id, name, rows: count }];
  });
}
