// The picture of a timeline as plain geometry: dots over the axis for what lies within a day, bars under it for what is
// known less exactly, and the articles' days of publication at the foot. Nothing lies over anything else; what finds no
// room is counted where it would stand.

import type { Lookup } from "../lookup";
import { dayNumber } from "./days";
import { isDay, outletOf, type Shown } from "./entries";
import { type Scale, scaleOf } from "./scale";
import { type Tick, ticksOf } from "./ticks";

export interface Dot {
  shown: Shown;
  x: number;
  y: number;
}

/** More dots of one day than there is room for. */
export interface Rest {
  day: number;
  x: number;
  y: number;
  count: number;
  first: Shown;
}

export interface Bar {
  shown: Shown;
  x: number;
  width: number;
  y: number;
  /** Which ends are open. */
  open: "" | "left" | "right";
  /** The words say that it is not exact. */
  vague: boolean;
}

/** The articles of one day of publication. */
export interface Issue {
  day: number;
  x: number;
  articles: number[];
  /** Where its words stand; nothing where there is no room for them. */
  label: { x: number; y: number; words: string } | null;
}

export interface Layout {
  scale: Scale;
  width: number;
  height: number;
  /** The height of the axis. */
  axis: number;
  dots: Dot[];
  rests: Rest[];
  bars: Bar[];
  /** Bars that found no room. */
  hiddenBars: number;
  ticks: Tick[];
  /** The middles of broken stretches. */
  breaks: number[];
  issues: Issue[];
  /** Where the days of publication stand. */
  foot: number;
}

export const DOT = 5;
const STEP = 12;
const HIGHEST = 14;
export const BAR = 8;
const LANE = 13;
const LANES = 14;
const PAD = 10;
const LABELS = 30;
const LETTER = 6.2;
const ROWS = 3;
const ROW = 15;

/** Widest run of an open bar, and the narrowest a bar is drawn. */
const OPEN = 56;
const NARROWEST = 8;

export function layoutOf(look: Lookup, entries: Shown[], width: number, shortened: boolean): Layout {
  const published = issuesByDay(look, entries);
  const stops = entries.flatMap(({ from, to }) => [from, to]);
  for (const day of published.keys()) stops.push(day, day + 1);
  const inner = Math.max(width - 2 * PAD, 50);
  const scale = scaleOf(stops, inner, shortened);
  const columns = new Map<number, Shown[]>();
  for (const shown of entries) {
    if (!isDay(shown)) continue;
    const column = columns.get(shown.from);
    if (column) column.push(shown);
    else columns.set(shown.from, [shown]);
  }
  const tallest = Math.min(HIGHEST, Math.max(1, ...[...columns.values()].map((column) => column.length)));
  const axis = PAD + tallest * STEP + STEP;
  const middle = (day: number) => PAD + (scale.x(day) + scale.x(day + 1)) / 2;
  const { dots, rests } = stacked(columns, axis, middle);
  const { bars, hidden, lanes } = laned(entries.filter((shown) => !isDay(shown)), scale, axis + LABELS);
  const foot = axis + LABELS + lanes * LANE + (lanes > 0 ? 6 : 0);
  const { issues, rows } = labelled(look, published, middle, width, foot);
  const told = entries.filter(isDay).map(({ from }) => from);
  const ticks = ticksOf(scale, told.length > 0 ? told : entries.map(({ from }) => from));
  return {
    scale,
    width,
    height: foot + 14 + rows * ROW + 6,
    axis,
    dots,
    rests,
    bars,
    hiddenBars: hidden,
    ticks: ticks.map((tick) => ({ ...tick, x: tick.x + PAD })),
    breaks: scale.stretches.filter(({ broken }) => broken).map(({ x, width: wide }) => PAD + x + wide / 2),
    issues,
    foot,
  };
}

/** Dots of one day above each other; where days stand closer than dots are wide, they stand between the others. */
function stacked(columns: Map<number, Shown[]>, axis: number, middle: (day: number) => number): { dots: Dot[]; rests: Rest[] } {
  const dots: Dot[] = [];
  const rests: Rest[] = [];
  // By height the right edge of what stands there already.
  const edges: number[] = [];
  for (const [day, column] of [...columns].sort((one, other) => one[0] - other[0])) {
    const x = middle(day);
    let level = 0;
    for (const [at, shown] of column.entries()) {
      while (level < HIGHEST && (edges[level] ?? -Infinity) > x - DOT) level += 1;
      const last = level >= HIGHEST - 1 && at < column.length - 1;
      if (last || level >= HIGHEST) {
        rests.push({ day, x, y: axis - STEP * Math.min(level + 1, HIGHEST), count: column.length - at, first: shown });
        break;
      }
      dots.push({ shown, x, y: axis - STEP * (level + 1) + 2 });
      edges[level] = x + DOT + 1;
      level += 1;
    }
  }
  return { dots, rests };
}

/** Bars in the first lane that is free; short ones go first where two begin together. */
function laned(entries: Shown[], scale: Scale, top: number): { bars: Bar[]; hidden: number; lanes: number } {
  const bars: Bar[] = [];
  const ends: number[] = [];
  let hidden = 0;
  for (const shown of [...entries].sort((one, other) => one.from - other.from || one.to - other.to)) {
    const bar = barOf(shown, scale);
    let lane = ends.findIndex((end) => end <= bar.x - 3);
    if (lane < 0) lane = ends.length;
    if (lane >= LANES) {
      hidden += 1;
      continue;
    }
    ends[lane] = bar.x + bar.width;
    bars.push({ ...bar, y: top + lane * LANE });
  }
  return { bars, hidden, lanes: ends.length };
}

function barOf(shown: Shown, scale: Scale): Omit<Bar, "y"> {
  const { entry, from, to } = shown;
  const vague = entry.shade !== null;
  const left = PAD + scale.x(from);
  const right = PAD + scale.x(to);
  if (entry.first === null) {
    const begin = Math.max(PAD, right - OPEN);
    return { shown, x: begin, width: Math.max(right - begin, NARROWEST), open: "left", vague };
  }
  if (entry.last === null) {
    const end = Math.min(PAD + scale.width, left + OPEN);
    const x = Math.min(left, PAD + scale.width - NARROWEST);
    return { shown, x, width: Math.max(end - x, NARROWEST), open: "right", vague };
  }
  return { shown, x: left, width: Math.max(right - left, NARROWEST), open: "", vague };
}

/** The articles that are told of, by their day of publication. */
function issuesByDay(look: Lookup, entries: Shown[]): Map<number, number[]> {
  const told = new Set(entries.flatMap(({ sources }) => sources.map(({ article }) => article)));
  const days = new Map<number, number[]>();
  for (const article of [...told].sort((one, other) => one - other)) {
    const published = look.snapshot.analysis.articles[article]?.published?.value;
    if (published === undefined) continue;
    const day = dayNumber(published);
    const articles = days.get(day);
    if (articles) articles.push(article);
    else days.set(day, [article]);
  }
  return days;
}

function labelled(look: Lookup, days: Map<number, number[]>, middle: (day: number) => number, width: number, foot: number): { issues: Issue[]; rows: number } {
  const ends: number[] = [];
  let rows = 0;
  const issues = [...days].sort((one, other) => one[0] - other[0]).map(([day, articles]): Issue => {
    const x = middle(day);
    const words = labelOf(look, articles);
    const half = (words.length * LETTER) / 2;
    const at = Math.min(Math.max(x, half + 2), width - half - 2);
    let row = ends.findIndex((end) => end <= at - half - 6);
    if (row < 0) row = ends.length;
    if (row >= ROWS || 2 * half > width) return { day, x, articles, label: null };
    ends[row] = at + half;
    rows = Math.max(rows, row + 1);
    return { day, x, articles, label: { x: at, y: foot + 14 + row * ROW + 8, words } };
  });
  return { issues, rows };
}

/** The longest label of a day of publication. */
const LONGEST = 26;

function labelOf(look: Lookup, articles: number[]): string {
  const names = [...new Set(articles.map((article) => outletOf(look, article)))];
  const [first = ""] = names;
  const short = first.length > LONGEST ? `${first.slice(0, LONGEST - 1)}…` : first;
  return articles.length > 1 ? `${short} +${articles.length - 1}` : short;
}
