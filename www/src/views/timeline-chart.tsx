// The picture with its tools: scale, zoom, the way to a month, and what it can be saved as.

import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Lookup } from "../lookup";
import { count } from "../text";
import { dayOf, MONTHS } from "../timeline/days";
import { knownWords, type Shown, sourceLine, wordsOf } from "../timeline/entries";
import { layoutOf } from "../timeline/layout";
import { MARK, Picture } from "../timeline/picture";

interface Props {
  look: Lookup;
  shown: Shown[];
  here: string | null;
  onHere: (id: string) => void;
  onChoose: (shown: Shown) => void;
  onDay: (shown: Shown) => void;
  onSave: (what: "svg" | "csv" | "ics") => void;
}

const ZOOMS = [1, 1.5, 2, 3, 5, 8];

export function TimelineChart({ look, shown, here, onHere, onChoose, onDay, onSave }: Props): JSX.Element {
  const [shortened, setShortened] = useState(true);
  const [zoom, setZoom] = useState(0);
  const frame = useRef<HTMLDivElement>(null);
  const room = useRoom(frame);
  const width = Math.round(room * (ZOOMS[zoom] ?? 1));
  const layout = useMemo(() => layoutOf(look, shown, width, shortened), [look, shown, width, shortened]);
  const marks = useMemo(() => {
    const drawn = [...layout.dots, ...layout.bars].map((mark) => mark.shown);
    return drawn.sort((one, other) => one.from - other.from || one.to - other.to);
  }, [layout]);
  const current = marks.find(({ entry }) => entry.id === here) ?? null;
  const nameOf = (entry: Shown) => nameOfMark(look, entry);
  const bring = (entry: Shown) => {
    onHere(entry.entry.id);
    const at = layout.scale.x(entry.from);
    frame.current?.scrollTo({ left: at - room / 2 });
  };
  const zoomTo = (next: number) => setZoom(Math.max(0, Math.min(ZOOMS.length - 1, next)));
  const key = (event: KeyboardEvent) => {
    const at = current ? marks.indexOf(current) : -1;
    const to: Record<string, number> = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: marks.length - 1 };
    const wanted = to[event.key];
    if (wanted !== undefined) {
      const next = marks[Math.max(0, Math.min(marks.length - 1, wanted))];
      if (next) bring(next);
    } else if ((event.key === "Enter" || event.key === " ") && current) onChoose(current);
    else if (event.key === "+" || event.key === "=") zoomTo(zoom + 1);
    else if (event.key === "-") zoomTo(zoom - 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="timeline-chart">
      <div class="timeline-tools">
        <button type="button" class="quiet" aria-pressed={shortened} onClick={() => setShortened(!shortened)} title="Days without a statement are drawn shorter; none is left out">
          Short gaps
        </button>
        <span class="timeline-zoom" role="group" aria-label="Zoom">
          <button type="button" class="quiet" aria-label="Zoom out" disabled={zoom === 0} onClick={() => zoomTo(zoom - 1)}>
            −
          </button>
          <button type="button" class="quiet" aria-label="Zoom in" disabled={zoom === ZOOMS.length - 1} onClick={() => zoomTo(zoom + 1)}>
            +
          </button>
        </span>
        <Jump
          shown={shown}
          onJump={(entry) => {
            bring(entry);
            onDay(entry);
          }}
        />
        <span class="timeline-save" role="group" aria-label="Save the timeline">
          {(["svg", "csv", "ics"] as const).map((what) => (
            <button key={what} type="button" class="quiet" aria-label={SAVES[what]} title={SAVES[what]} onClick={() => onSave(what)}>
              {what.toUpperCase()}
            </button>
          ))}
        </span>
      </div>
      <div
        class="timeline-frame"
        ref={frame}
        role="listbox"
        tabIndex={0}
        aria-label={`Picture of the timeline, ${count(marks.length, "mark")}. Arrow keys go from mark to mark, Enter leads to the text.`}
        aria-activedescendant={current ? MARK + current.entry.id : undefined}
        onKeyDown={key}
        onFocus={() => !current && marks[0] && onHere(marks[0].entry.id)}
      >
        {room > 0 && <Picture {...{ look, layout, here, nameOf, onChoose, onDay }} />}
      </div>
      <Legend hidden={layout.hiddenBars} broken={layout.breaks.length > 0} />
    </div>
  );
}

const SAVES = { svg: "Save the picture as SVG", csv: "Save as CSV", ics: "Save for a calendar, as ICS" };

/** How wide the frame is; it follows the window. */
function useRoom(frame: { current: HTMLDivElement | null }): number {
  const [room, setRoom] = useState(0);
  useLayoutEffect(() => setRoom(frame.current?.clientWidth ?? 0), []);
  useEffect(() => {
    if (!frame.current) return;
    const watch = new ResizeObserver(([entry]) => entry && setRoom(Math.floor(entry.contentRect.width)));
    watch.observe(frame.current);
    return () => watch.disconnect();
  }, []);
  return room;
}

function nameOfMark(look: Lookup, { entry, sources }: Shown): string {
  const [first] = sources;
  if (!first) return entry.reads;
  const words = wordsOf(look, { ...first, start: first.clauseStart, end: first.clauseEnd });
  const more = sources.length > 1 ? ` Told by ${count(new Set(sources.map(({ article }) => article)).size, "article")}.` : "";
  return `${entry.reads}: ${words}${/[.!?"”]$/.test(words) ? "" : "."} ${sourceLine(look, first, 0)}; ${knownWords(look, first)}.${more}`;
}

/** What is known by its year alone. */
const YEARS: ReadonlySet<string> = new Set(["season", "year", "longer"]);

/** The way to a month of which something is told. */
function Jump({ shown, onJump }: { shown: Shown[]; onJump: (shown: Shown) => void }): JSX.Element | null {
  const months = useMemo(() => {
    const found = new Map<string, { first: Shown; count: number }>();
    for (const entry of shown) {
      const { year, month } = dayOf(entry.from);
      const words = YEARS.has(entry.entry.precision) || entry.to - entry.from > 31 ? String(year) : `${MONTHS[month - 1] ?? ""} ${year}`;
      const known = found.get(words);
      if (known) known.count += 1;
      else found.set(words, { first: entry, count: 1 });
    }
    return [...found];
  }, [shown]);
  if (months.length < 2) return null;
  return (
    <select
      aria-label="Go to"
      value=""
      onChange={(event) => {
        const to = months.find(([words]) => words === event.currentTarget.value);
        event.currentTarget.value = "";
        if (to) onJump(to[1].first);
      }}
    >
      <option value="">Go to…</option>
      {months.map(([words, { count: entries }]) => (
        <option key={words} value={words}>{`${words} (${entries})`}</option>
      ))}
    </select>
  );
}

function Legend({ hidden, broken }: { hidden: number; broken: boolean }): JSX.Element {
  const sample = (kind: string, words: string) => (
    <li>
      <svg class="timeline-sample" width="14" height="12" aria-hidden="true">
        <g class={`tl-mark ${kind}`}>
          <circle class="tl-dot" cx="7" cy="6" r="4.5" />
        </g>
      </svg>
      {words}
    </li>
  );
  return (
    <ul class="timeline-legend" aria-label="Legend">
      {sample("tl-event", "reported")}
      {sample("tl-said", "day of a statement")}
      {sample("tl-ahead", "announced")}
      <li>
        <svg class="timeline-sample" width="22" height="12" aria-hidden="true">
          <g class="tl-mark tl-event">
            <path class="tl-bar" d="M1 2h20v8h-20z" />
          </g>
        </svg>
        known less exactly
      </li>
      <li>
        <svg class="timeline-sample" width="14" height="12" aria-hidden="true">
          <path class="tl-issue" d="M7 2l5 8h-10z" />
        </svg>
        published
      </li>
      {broken && (
        <li>
          <svg class="timeline-sample" width="14" height="12" aria-hidden="true">
            <path class="tl-break" d="M1 11l5-10h6l-5 10z" />
          </svg>
          empty days drawn shorter
        </li>
      )}
      {hidden > 0 && <li>{count(hidden, "more bar")} in the list alone</li>}
    </ul>
  );
}
