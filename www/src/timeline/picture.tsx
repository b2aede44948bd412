// The picture of a timeline. What it shows stands in the list below it as well; with the keyboard it is one stop, in which
// the arrow keys go from mark to mark.

import type { JSX } from "preact";
import type { Lookup } from "../lookup";
import { count, date } from "../text";
import { outletOf, type Shown } from "./entries";
import { type Bar, BAR, DOT, type Issue, type Layout } from "./layout";

interface Props {
  look: Lookup;
  layout: Layout;
  /** The entry the reader stands on. */
  here: string | null;
  /** A mark's name aloud and under the pointer. */
  nameOf: (shown: Shown) => string;
  onChoose: (shown: Shown) => void;
  onDay: (shown: Shown) => void;
}

export const MARK = "timeline-";

export function Picture({ look, layout, here, nameOf, onChoose, onDay }: Props): JSX.Element {
  const { width, height, axis, dots, rests, bars, ticks, breaks, issues, foot } = layout;
  const mark = (shown: Shown) => ({
    id: MARK + shown.entry.id,
    role: "option" as const,
    "aria-selected": shown.entry.id === here,
    "aria-label": nameOf(shown),
    onClick: () => onChoose(shown),
  });
  return (
    <svg class="timeline-picture" role="presentation" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <g class="tl-axis" aria-hidden="true">
        <line class="tl-line" x1="0" x2={width} y1={axis} y2={axis} />
        {breaks.map((x) => (
          <path key={x} class="tl-break" d={`M${x - 6} ${axis + 5}l5 -10h6l-5 10z`}>
            <title>Days without a statement, drawn shorter</title>
          </path>
        ))}
        {ticks.map(({ x, label, major }) => (
          <g key={`${x} ${label}`}>
            <line class="tl-tick" x1={x} x2={x} y1={axis} y2={axis + (major ? 7 : 5)} />
            <text class="tl-label" x={x} y={axis + 19} text-anchor="middle">
              {label}
            </text>
          </g>
        ))}
      </g>
      {dots.map(({ shown, x, y }) => (
        <g key={shown.entry.id} class={`tl-mark ${kindOf(shown)}`} {...mark(shown)}>
          <title>{nameOf(shown)}</title>
          <circle class="tl-dot" cx={x} cy={y} r={shown.sources.length > 1 ? DOT + 0.5 : DOT - 0.5} />
          {shown.sources.length > 1 && <circle class="tl-ring" cx={x} cy={y} r={DOT - 2.5} />}
        </g>
      ))}
      {rests.map(({ day, x, y, count: more, first }) => (
        <g key={day} class="tl-mark tl-rest" role="option" aria-selected={false} aria-label={`${count(more, "more statement")} of ${first.entry.reads}, in the list`} onClick={() => onDay(first)}>
          <text class="tl-label" x={x} y={y + 5} text-anchor="middle">
            +{more}
          </text>
        </g>
      ))}
      {bars.map((bar) => (
        <g key={bar.shown.entry.id} class={`tl-mark ${kindOf(bar.shown)}`} {...mark(bar.shown)}>
          <title>{nameOf(bar.shown)}</title>
          <path class={`tl-bar${bar.vague ? " tl-vague" : ""}`} d={outline(bar)} />
        </g>
      ))}
      {issues.length > 0 && <Issues {...{ look, issues, foot, width }} />}
    </svg>
  );
}

/** Days of publication: a tick for each, with the outlets' names as far as there is room. */
function Issues({ look, issues, foot, width }: { look: Lookup; issues: Issue[]; foot: number; width: number }): JSX.Element {
  return (
    <g class="tl-issues" aria-hidden="true">
      <line class="tl-foot" x1="0" x2={width} y1={foot} y2={foot} />
      {issues.map(({ day, x, articles, label }) => (
        <g key={day}>
          <title>{published(look, articles)}</title>
          <path class="tl-issue" d={`M${x} ${foot - 1}l5 8h-10z`} />
          {label && (
            <text class="tl-label tl-outlet" x={label.x} y={label.y} text-anchor="middle">
              {label.words}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

function published(look: Lookup, articles: number[]): string {
  const day = look.snapshot.analysis.articles[articles[0] ?? -1]?.published?.value ?? "";
  return `Published ${date(day)}: ${articles.map((article) => outletOf(look, article)).join(", ")}`;
}

/** What kind of statement a mark stands for, as a class. */
function kindOf({ sources }: Shown): string {
  if (sources.every(({ said }) => said)) return "tl-said";
  return sources.every(({ ahead }) => ahead) ? "tl-ahead" : "tl-event";
}

/** A bar whose open end is an arrow's. */
function outline({ x, y, width, open }: Bar): string {
  const tip = Math.min(7, width / 2);
  if (open === "right") return `M${x} ${y}h${width - tip}l${tip} ${BAR / 2}l${-tip} ${BAR / 2}h${tip - width}z`;
  if (open === "left") return `M${x + width} ${y}h${tip - width}l${-tip} ${BAR / 2}l${tip} ${BAR / 2}h${width - tip}z`;
  return `M${x} ${y}h${width}v${BAR}h${-width}z`;
}
