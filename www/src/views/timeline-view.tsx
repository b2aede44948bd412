// The timeline: what the articles tell with a date, as a picture and, as its equal, a list. The engine is asked for it
// when the view opens.

import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Desk } from "../desk";
import type { TimelineForm, TimelineSource } from "../engine/types";
import { NONE_LEFT } from "../filter-words";
import { ROWS } from "../lists";
import type { Lookup } from "../lookup";
import { count, number } from "../text";
import { isNarrow, type Narrow, openNarrow, type Shown, shownEntries, wordsOf } from "../timeline/entries";
import { savePicture } from "../timeline/save";
import { focusRow } from "./focus-row";
import { MoreRows } from "./more-rows";
import { TimelineChart } from "./timeline-chart";
import { TimelineFilters } from "./timeline-filters";
import { TimelineList } from "./timeline-list";
import { TimelineUndated } from "./timeline-undated";
import type { ViewProps } from "./view-props";

export function TimelineView(props: ViewProps): JSX.Element {
  const form = useTimeline(props.look, props.desk);
  return (
    <section class="timeline" aria-label="Timeline">
      <h2 class="unseen">Timeline</h2>
      {form ? <Filled {...props} form={form} /> : <p class="panel-empty">The dates are being put in order.</p>}
    </section>
  );
}

/** The engine's timeline of what it read last; nothing while it works. */
function useTimeline(look: Lookup, desk: Desk): TimelineForm | null {
  const [read, setRead] = useState<{ look: Lookup; form: TimelineForm } | null>(null);
  useEffect(() => {
    let wanted = true;
    desk.ask("timeline", [], (form) => wanted && setRead({ look, form }));
    return () => {
      wanted = false;
    };
  }, [look]);
  return read?.look === look ? read.form : null;
}

function Filled({ look, state, desk, dispatch, within, form }: ViewProps & { form: TimelineForm }): JSX.Element {
  const [narrow, setNarrow] = useState<Narrow>(openNarrow);
  const [here, setHere] = useState<string | null>(null);
  const [rows, setRows] = useState(ROWS);
  const root = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => shownEntries(form, within, narrow), [form, within, narrow]);
  const backTo = state.backTo?.side === "timeline" ? state.backTo : null;
  useEffect(() => focusRow(root.current, backTo), [backTo]);
  const goTo = (entry: Shown, source: TimelineSource) => {
    const article = look.snapshot.analysis.articles[source.article];
    if (!article) return;
    setHere(entry.entry.id);
    // The text gets the focus.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const { clauseStart: start, clauseEnd: end } = source;
    const passage = { article: article.id, start, end, text: wordsOf(look, { article: source.article, start, end }) };
    dispatch({ do: "show", passage, from: { side: "timeline", row: rowOf(entry, source) } });
  };
  const showDay = (entry: Shown) => {
    const at = shown.indexOf(entry);
    setRows(Math.max(rows, Math.ceil((at + 1) / ROWS) * ROWS));
    // The row is there after the next painting.
    setTimeout(() => root.current?.querySelector(`[data-entry="${entry.entry.id}"]`)?.scrollIntoView({ block: "start" }));
  };
  const save = (what: "svg" | "csv" | "ics") => {
    if (what !== "svg") return desk.export(what === "csv" ? "csv-timeline" : "ics");
    const picture = root.current?.querySelector<SVGSVGElement>(".timeline-picture");
    if (!picture) return;
    savePicture(picture, captionOf(look, form, shown));
    dispatch({ do: "say", status: "dateline-timeline.svg was handed to your browser's downloads." });
  };
  return (
    <div ref={root}>
      <TimelineUndated look={look} onPublished={(key, date) => desk.setPublished(key, date)} />
      <TimelineFilters look={look} form={form} narrow={narrow} shown={shown.length} onNarrow={(next) => setNarrow({ ...narrow, ...next })} />
      {shown.length > 0 && (
        <TimelineChart look={look} shown={shown} here={here} onHere={setHere} onChoose={(entry) => entry.sources[0] && goTo(entry, entry.sources[0])} onDay={showDay} onSave={save} />
      )}
      <TimelineList look={look} shown={shown.slice(0, rows)} here={here} onGo={goTo} />
      {shown.length === 0 && <p class="panel-empty">{emptyWords(form, isNarrow(narrow))}</p>}
      <MoreRows matching={shown.length} rows={rows} onRows={setRows} />
      <p class="timeline-rest">{restWords(form)}</p>
    </div>
  );
}

/** A row's name: an entry and the article that tells it. */
export function rowOf({ entry }: Shown, { article, start }: TimelineSource): string {
  return `${entry.id}-${article}-${start}`;
}

function emptyWords(form: TimelineForm, narrowed: boolean): string {
  if (form.entries.length === 0) return "No sentence has a date with a place in the calendar.";
  return narrowed ? "No statement matches. Clear the filters to see all." : NONE_LEFT;
}

/** What stands in no entry is counted. */
function restWords({ articles }: TimelineForm): string {
  const sum = (of: (rest: TimelineForm["articles"][number]) => number) => articles.reduce((whole, rest) => whole + of(rest), 0);
  const [undated, unplaced, compared] = [sum((rest) => rest.undated), sum((rest) => rest.unplaced), sum((rest) => rest.compared)];
  const parts = [undated > 0 ? `${count(undated, "sentence")} without a date in the calendar` : ""];
  if (unplaced > 0) parts.push(`${count(unplaced, "length of time or date", "lengths of time or dates")} without a place in it`);
  if (compared > 0) parts.push(`${count(compared, "date")} that something is only compared with`);
  const told = parts.filter((part) => part !== "");
  return told.length === 0 ? "" : `Not on the timeline: ${told.join("; ")}.`;
}

/** What is written under the saved picture. */
function captionOf(look: Lookup, form: TimelineForm, shown: Shown[]): { title: string; lines: string[] } {
  const articles = look.snapshot.analysis.articles.filter(({ duplicate_of }) => duplicate_of === null).length;
  const all = shown.length === form.entries.length ? "" : ` of ${number(form.entries.length)}`;
  const first = shown[0]?.entry.reads ?? "";
  const last = shown.at(-1)?.entry.reads ?? "";
  return {
    title: `Timeline of ${count(articles, "article")}: ${number(shown.length)}${all} dated statements, ${first === last ? first : `${first} to ${last}`}`,
    lines: [
      "Filled dot: reported. Open dot: the day of a statement. Dashed: announced. Bar: known less exactly. Triangle: articles published.",
      "What articles report, as read by a program that makes mistakes; not checked.",
    ],
  };
}
