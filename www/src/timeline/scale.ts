// Where a day stands on the axis. Most stories have a cluster of days and some dates years back: true to scale, the cluster
// is one dot. The shortened scale keeps the order of all days and draws empty stretches shorter; where it does so much,
// the axis is broken, and no day is left out.

/** A stretch of the axis in which a day is as wide everywhere. */
export interface Stretch {
  from: number;
  to: number;
  x: number;
  width: number;
  /** Whether it is drawn so much shorter than the days beside it that the axis is broken. */
  broken: boolean;
}

export interface Scale {
  stretches: Stretch[];
  first: number;
  last: number;
  width: number;
  /** The left edge of a day; days outside are put to the nearest end. */
  x: (day: number) => number;
  /** The day at a place. */
  day: (x: number) => number;
}

/** Empty days that are drawn in full before a gap is shortened. */
const FULL = 5;

/** A stretch drawn to less than this share of its length is broken. */
const BROKEN = 0.25;

/** Days of room at both ends. */
const MARGIN = 1;

/** `days` are the days at which something begins or, the day after, ends. */
export function scaleOf(days: number[], width: number, shortened: boolean): Scale {
  const stops = [...new Set(days)].sort((one, other) => one - other);
  const first = (stops[0] ?? 0) - MARGIN;
  const last = (stops.at(-1) ?? 1) + MARGIN;
  const ends = [first, ...stops, last].filter((day, at, all) => at === 0 || day !== all[at - 1]);
  const lengths = ends.slice(1).map((to, at) => {
    const length = to - (ends[at] ?? to);
    return shortened && length > FULL ? FULL + Math.log2(length / FULL) * 1.5 : length;
  });
  const whole = lengths.reduce((sum, length) => sum + length, 0) || 1;
  let x = 0;
  const stretches = lengths.map((length, at): Stretch => {
    const from = ends[at] ?? first;
    const to = ends[at + 1] ?? last;
    const stretch = { from, to, x, width: (length / whole) * width, broken: shortened && length < BROKEN * (to - from) };
    x += stretch.width;
    return stretch;
  });
  const place = (day: number) => {
    const at = stretches[position(stretches, day)];
    if (!at) return 0;
    const inside = Math.min(Math.max(day, at.from), at.to) - at.from;
    return at.x + (inside / (at.to - at.from)) * at.width;
  };
  const dayAt = (wanted: number) => {
    const at = stretches.findLast((stretch) => stretch.x <= wanted) ?? stretches[0];
    if (!at) return 0;
    const inside = at.width === 0 ? 0 : (Math.min(Math.max(wanted, at.x), at.x + at.width) - at.x) / at.width;
    return at.from + inside * (at.to - at.from);
  };
  return { stretches, first, last, width, x: place, day: dayAt };
}

/** The stretch that holds a day, by halving. */
function position(stretches: Stretch[], day: number): number {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.to ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return Math.max(low, 0);
}
