// The words under the axis: days where there is room for them, else months, else years; never one over another.

import { dayOf, monthStart, shortMonth } from "./days";
import type { Scale } from "./scale";

export interface Tick {
  x: number;
  /** Where its words begin, which is not left of the axis. */
  label: string;
  /** A year or a month begins here: a longer line. */
  major: boolean;
}

/** Pixels that a letter of a label takes, generously. */
const LETTER = 6.4;
const GAP = 8;

/** A candidate for a label; the lower its rank, the sooner it gets room. */
interface Candidate {
  day: number;
  rank: number;
  label: string;
}

/** Days that are told get their labels first, then months and years, as far as there is room. */
export function ticksOf(scale: Scale, told: number[]): Tick[] {
  const taken: { from: number; to: number }[] = [];
  const ticks: Tick[] = [];
  const candidates = [...toldDays(told), ...begins(scale)].sort((one, other) => one.rank - other.rank || one.day - other.day);
  for (const { day, label, rank } of candidates) {
    const x = scale.x(day);
    const half = (label.length * LETTER) / 2;
    const at = Math.min(Math.max(x, half), scale.width - half);
    const room = { from: at - half - GAP / 2, to: at + half + GAP / 2 };
    if (taken.some((other) => other.from < room.to && room.from < other.to)) continue;
    taken.push(room);
    ticks.push({ x: at, label, major: rank > 0 });
  }
  return ticks.sort((one, other) => one.x - other.x);
}

/** Days with most statements first. */
function toldDays(told: number[]): Candidate[] {
  const counts = new Map<number, number>();
  for (const day of told) counts.set(day, (counts.get(day) ?? 0) + 1);
  const most = [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, MOST);
  let year: number | null = null;
  const named = new Set<number>();
  return most.sort((one, other) => one[0] - other[0]).map(([day, count]) => {
    const date = dayOf(day);
    const fresh = date.year !== year && !named.has(date.year);
    year = date.year;
    named.add(date.year);
    return { day, rank: -count, label: `${date.day} ${shortMonth(date.month)}${fresh ? ` ${date.year}` : ""}` };
  });
}

/** Labels beyond these find no room on any screen. */
const MOST = 60;

/** Months in stretches of some months, years in longer ones. */
function begins(scale: Scale): Candidate[] {
  const found: Candidate[] = [];
  const from = dayOf(scale.first);
  const to = dayOf(scale.last);
  const years = to.year - from.year;
  const step = years > 60 ? 10 : years > 24 ? 5 : 1;
  for (let year = Math.ceil(from.year / step) * step; year <= to.year; year += step) {
    const day = monthStart(year, 1);
    if (day >= scale.first && day <= scale.last) found.push({ day, rank: 1, label: String(year) });
  }
  if (years <= 8) {
    for (let month = 2; month <= (years + 1) * 12; month += 1) {
      const day = monthStart(from.year, month);
      const date = dayOf(day);
      if (date.month !== 1 && day >= scale.first && day <= scale.last) found.push({ day, rank: 2, label: `${shortMonth(date.month)} ${date.year}` });
    }
  }
  return found;
}
