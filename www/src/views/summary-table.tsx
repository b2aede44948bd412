// The summary: one row an entity, sortable, filtered by kind and text, for one article or for all.

import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { describe, liesSomewhere, whereabouts } from "../about";
import { CHECKED_WORDS, doubt, type Line, percent, uncertain } from "../certainty";
import { isTouched } from "../corrected";
import type { Desk } from "../desk";
import type { Sifted } from "../filter";
import { NONE_LEFT } from "../filter-words";
import type { Lookup } from "../lookup";
import { filtered, inScope, type ShownRow, sorted } from "../rows";
import type { Origin, SortKey, TableView } from "../lists";
import { capital, count, number } from "../text";
import { focusRow } from "./focus-row";
import { useGrowing } from "./growing";
import { MergeBar } from "./merge-bar";
import { MoreRows } from "./more-rows";
import { type Column, SortHeader } from "./sort-header";
import { TableFilters } from "./table-filters";
import { Verbatim } from "./verbatim";

interface Props {
  look: Lookup;
  sifted: Sifted;
  view: TableView;
  line: Line;
  /** The open article's id, `a1`. */
  article: string | null;
  chosen: string | null;
  /** The row that gets the focus back. */
  focus: Origin | null;
  onView: (view: Partial<TableView>) => void;
  onLine: (line: Line, only: boolean) => void;
  onRow: (entity: string) => void;
  /** Rows that are checked to be made one; null while none can be. */
  checked: ReadonlySet<string> | null;
  onCheck: (rows: ReadonlySet<string> | null) => void;
  desk: Desk;
}

const COLUMNS: Column<SortKey>[] = [
  { by: "name", title: "Name", numeric: false },
  { by: "label", title: "Kind", numeric: false },
  { by: "description", title: "Description", numeric: false },
  { by: "place", title: "Place", numeric: false, hint: "The country a place lies in, by the gazetteer" },
  { by: "mentions", title: "Mentions", numeric: true },
  { by: "articles", title: "Articles", numeric: true },
  { by: "surest", title: "Certainty", numeric: true, hint: "How sure the program is of the name and its kind where it is surest" },
  { by: "aliases", title: "Also written", numeric: false },
  { by: "first", title: "First mention", numeric: false },
];

export function SummaryTable({ look, sifted, view, line, article, chosen, focus, onView, onLine, onRow, checked, onCheck, desk }: Props): JSX.Element {
  const { labels } = look.snapshot;
  const scope = view.scope === "article" ? article : null;
  const all = useMemo(() => inScope(look, scope, sifted), [look, scope, sifted]);
  const shown = useMemo(() => sorted(filtered(all, view, line), view.sort, labels, look.places), [all, view, line, labels, look]);
  const grown = useGrowing(view.rows, focus !== null);
  const body = useRef<HTMLTableSectionElement>(null);
  useEffect(() => focusRow(body.current, focus), [focus]);
  return (
    <section class="summary" aria-label="Summary table">
      <TableFilters
        labels={labels}
        lines={look.snapshot.lines}
        all={all}
        shown={shown.length}
        view={view}
        line={line}
        oneArticle={look.snapshot.articles.length === 1}
        onView={onView}
        onLine={onLine}
      />
      {all.length > 1 && <MergeBar {...{ look, checked, desk, onCheck }} />}
      <table role="table">
        <caption class="unseen">Entities with their mentions, {count(shown.length, "row")}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {COLUMNS.map((column) => (
              <SortHeader key={column.by} {...column} sort={view.sort} onSort={(sort) => onView({ sort })} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" ref={body}>
          {shown.slice(0, grown).map((row) => (
            <Row key={row.row.entity} {...row} look={look} line={line} chosen={row.row.entity === chosen} {...{ onRow, checked, onCheck }} />
          ))}
        </tbody>
      </table>
      {shown.length === 0 && (
        <p class="panel-empty">{sifted.left !== null && all.length === 0 ? NONE_LEFT : all.length === 0 ? "No names were found." : "No row matches. Clear the filters to see all."}</p>
      )}
      <MoreRows matching={shown.length} rows={view.rows} onRows={(rows) => onView({ rows })} />
    </section>
  );
}

type RowProps = ShownRow & { look: Lookup; line: Line; chosen: boolean } & Pick<Props, "onRow" | "checked" | "onCheck">;

function Row({ row, entity, articles, mentions, surest, look, line, chosen, onRow, checked, onCheck }: RowProps): JSX.Element {
  const label = look.labels.get(entity.label);
  const faded = uncertain(surest, line);
  const others = entity.aliases.filter((alias) => alias !== entity.name);
  return (
    <tr role="row" class={`row ${label?.family ?? ""}${chosen ? " chosen" : ""}${faded ? " faded" : ""}`} data-row={row.entity} onClick={() => onRow(row.entity)}>
      <td role="cell" class="col-name">
        {checked && (
          <input
            type="checkbox"
            class="row-check"
            aria-label={`Merge ${entity.name}`}
            checked={checked.has(entity.id)}
            onClick={(event) => event.stopPropagation()}
            onChange={(event) => {
              const next = new Set(checked);
              if (event.currentTarget.checked) next.add(entity.id);
              else next.delete(entity.id);
              onCheck(next);
            }}
          />
        )}
        <button
          type="button"
          class="row-go"
          aria-current={chosen ? "true" : undefined}
          onClick={(event) => {
            event.stopPropagation();
            onRow(row.entity);
          }}
        >
          <Verbatim text={entity.name} />
        </button>
        {isTouched(look, entity.id) && (
          <span class="checked-sign" title={CHECKED_WORDS}>
            <span class="unseen">{CHECKED_WORDS}</span>
          </span>
        )}
      </td>
      <td role="cell" class="col-label">
        <span class="swatch" />
        {capital(label?.word ?? entity.label)}
      </td>
      <td role="cell" class="col-description">{entity.description && <Verbatim text={describe(entity.description)} />}</td>
      <td role="cell" class={`col-place${liesSomewhere(entity) && !entity.place ? " unknown" : ""}`}>{whereabouts(entity)}</td>
      <td role="cell" class="col-mentions numeric">{number(mentions)}</td>
      <td role="cell" class="col-articles numeric">{number(articles)}</td>
      <td role="cell" class="col-surest numeric">{faded ? <span class="doubt">{doubt(surest)}</span> : percent(surest)}</td>
      <td role="cell" class="col-aliases">
        {others.map((alias, index) => (
          <span key={alias}>
            {index > 0 && ", "}
            <Verbatim text={alias} />
          </span>
        ))}
      </td>
      <td role="cell" class="col-first" dir="auto">
        <Verbatim text={row.first.context || row.first.text} />
      </td>
    </tr>
  );
}
