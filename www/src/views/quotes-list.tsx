// Quotes and claims of all articles: one row each, filtered and sorted, leading to its sentence.

import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Origin, QuoteKey, QuotesView } from "../lists";
import type { Sifted } from "../filter";
import { NONE_LEFT } from "../filter-words";
import type { Lookup } from "../lookup";
import { filteredQuotes, isWithin, KIND_WORDS, NOBODY, type QuoteRef, type Said, sortedQuotes } from "../quotes";
import { capital, count } from "../text";
import { focusRow } from "./focus-row";
import { useGrowing } from "./growing";
import { QuoteFilters } from "./quote-filters";
import { MoreRows } from "./more-rows";
import { type Column, SortHeader } from "./sort-header";
import { Verbatim } from "./verbatim";

interface Props {
  look: Lookup;
  sifted: Sifted;
  view: QuotesView;
  /** The quote the reader stands on. */
  here: QuoteRef | null;
  /** The row that gets the focus. */
  focus: Origin | null;
  onView: (view: Partial<QuotesView>) => void;
  onRow: (said: Said) => void;
}

const COLUMNS: Column<QuoteKey>[] = [
  { by: "speaker", title: "Speaker", numeric: false },
  { by: "stance", title: "Stance", numeric: false, hint: "What the speaker does with the words: asserts, denies, demands, promises or asks" },
  { by: "text", title: "Words", numeric: false },
  { by: "kind", title: "Kind", numeric: false, hint: "Whether the words are quoted or reported" },
  { by: "article", title: "Article", numeric: false },
];

export function QuotesList({ look, sifted, view, here, focus, onView, onRow }: Props): JSX.Element {
  const all = useMemo(() => (sifted.left === null ? look.said : look.said.filter((said) => isWithin(said, sifted.within))), [look, sifted]);
  const shown = useMemo(() => sortedQuotes(filteredQuotes(all, view, look), view.sort), [all, view]);
  const grown = useGrowing(view.rows, focus !== null);
  const body = useRef<HTMLTableSectionElement>(null);
  useEffect(() => focusRow(body.current, focus), [focus]);
  const names = look.snapshot.analysis.articles;
  return (
    <section class="summary quotes" aria-label="Quotes and claims">
      <QuoteFilters look={look} all={all} shown={shown.length} view={view} onView={onView} />
      <table role="table">
        <caption class="unseen">Quotes and claims, {count(shown.length, "row")}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {COLUMNS.map((column) => (
              <SortHeader key={column.by} {...column} sort={view.sort} onSort={(sort) => onView({ sort })} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" ref={body}>
          {shown.slice(0, grown).map((said) => (
            <Row
              key={said.id}
              said={said}
              look={look}
              article={names[said.article]?.name ?? ""}
              current={here !== null && here.article === said.article && here.quote === said.quote}
              onRow={onRow}
            />
          ))}
        </tbody>
      </table>
      {shown.length === 0 && (
        <p class="panel-empty">
          {all.length === 0 && look.said.length > 0 ? NONE_LEFT : look.said.length === 0 ? "Nobody is quoted, and nothing is reported as somebody's words." : "No quote matches. Clear the filters to see all."}
        </p>
      )}
      <MoreRows matching={shown.length} rows={view.rows} onRows={(rows) => onView({ rows })} />
    </section>
  );
}

interface RowProps {
  said: Said;
  look: Lookup;
  article: string;
  current: boolean;
  onRow: (said: Said) => void;
}

function Row({ said, look, article, current, onRow }: RowProps): JSX.Element {
  const { form, who, text } = said;
  const family = form.entity === null ? "" : (look.labels.get(look.entities.get(form.entity)?.label ?? "")?.family ?? "");
  return (
    <tr role="row" class={`row ${family}${current ? " chosen" : ""}`} data-row={said.id} onClick={() => onRow(said)}>
      <td role="cell" class={`col-speaker${said.speaker === NOBODY ? " unknown" : ""}`}>
        {form.entity !== null && <span class="swatch" />}
        <Verbatim text={capital(who)} />
      </td>
      <td role="cell" class="col-stance">
        {capital(form.stance)}
        {form.unverified !== null && <span class="col-unverified">not verified</span>}
      </td>
      <td role="cell" class="col-text" dir="auto">
        <button
          type="button"
          class="row-go"
          aria-current={current ? "true" : undefined}
          onClick={(event) => {
            event.stopPropagation();
            onRow(said);
          }}
        >
          <Verbatim text={text} />
        </button>
      </td>
      <td role="cell" class="col-kind">{KIND_WORDS[form.kind] ?? form.kind}</td>
      <td role="cell" class="col-article">
        <Verbatim text={article} />
      </td>
    </tr>
  );
}
