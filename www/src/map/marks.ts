// Circles: their size, and which places stand under one because they cannot be told apart.

import { type Camera, type Point, pixel, type Size } from "./camera";
import type { Spot } from "./sites";

/** One sign on the map. */
export interface Mark {
  /** The most mentioned of its places, where the sign stands. */
  spot: Spot;
  /** All its places, that one first. */
  all: Spot[];
  mentions: number;
  radius: number;
  /** Radius within which a pointer means it: wider than what is drawn where no neighbour is in the way. */
  reach: number;
}

/** Radius of the most mentioned place in a frame of this width or more, in pixels, and the least one that can be seen. */
const LARGEST = 22;
const ROOMY = 700;
const NARROW = 13;
const SMALLEST = 2.5;
/** A single mention is not larger than this, however few there are of anything. */
const SINGLE = 6;
/** Places nearer to each other than this, in pixels, share a sign. */
const APART = 10;

/** The radius for a number of mentions: areas are as mentions are. */
export function radius(mentions: number, most: number, { width }: Size): number {
  const largest = Math.max(NARROW, LARGEST * Math.min(1, width / ROOMY));
  const one = Math.min(SINGLE, largest / Math.sqrt(Math.max(1, most)));
  return Math.max(SMALLEST, one * Math.sqrt(mentions));
}

/** The signs for some places, most mentioned first. */
export function marks(spots: readonly Spot[], camera: Camera, size: Size, most: number): Mark[] {
  const found: Mark[] = [];
  // By cell of the grid: the signs that stand in it.
  const cells = new Map<string, Mark[]>();
  for (const spot of spots) {
    const [x, y] = pixel(camera, size, spot.at);
    const near = neighbours(cells, x, y).find((mark) => !spot.vague && !mark.spot.vague && distance(mark.spot, spot, camera) < APART);
    if (near) {
      near.all.push(spot);
      near.mentions += spot.mentions;
      near.radius = radius(near.mentions, most, size);
      continue;
    }
    const mark: Mark = { spot, all: [spot], mentions: spot.mentions, radius: radius(spot.mentions, most, size), reach: 0 };
    found.push(mark);
    const key = cell(x, y);
    const standing = cells.get(key);
    if (standing) standing.push(mark);
    else cells.set(key, [mark]);
  }
  for (const mark of found) mark.reach = reach(mark, found, camera);
  return found.sort((one, other) => other.mentions - one.mentions);
}

/** The least that a finger or a pointer should have to hit, in pixels around the middle. */
const TARGET = 12;
/** With more signs than this nobody looks for room around each. */
const MANY = 400;

function reach(mark: Mark, all: readonly Mark[], camera: Camera): number {
  if (mark.radius >= TARGET || all.length > MANY) return mark.radius;
  let free = TARGET;
  for (const other of all) {
    if (other === mark) continue;
    // Half of the way to the neighbour's middle; upon a large circle only as much as is drawn.
    free = Math.min(free, Math.max(distance(mark.spot, other.spot, camera) - Math.max(other.radius, mark.radius), 0));
  }
  return Math.max(mark.radius, free);
}

function cell(x: number, y: number): string {
  return `${Math.floor(x / APART)}:${Math.floor(y / APART)}`;
}

function neighbours(cells: Map<string, Mark[]>, x: number, y: number): Mark[] {
  const found: Mark[] = [];
  for (let dx = -APART; dx <= APART; dx += APART) {
    for (let dy = -APART; dy <= APART; dy += APART) found.push(...(cells.get(cell(x + dx, y + dy)) ?? []));
  }
  return found;
}

function distance(one: Spot, other: Spot, { scale }: Camera): number {
  return Math.hypot(one.at[0] - other.at[0], one.at[1] - other.at[1]) * scale;
}

/** The sign next to another in a direction: the nearest of those that lie more that way than aside. */
export function next(all: readonly { at: Point }[], from: Point, [dx, dy]: Point): number {
  let best = -1;
  let nearest = Number.POSITIVE_INFINITY;
  all.forEach(({ at }, index) => {
    const [ahead, aside] = [(at[0] - from[0]) * dx + (at[1] - from[1]) * dy, Math.abs((at[0] - from[0]) * dy - (at[1] - from[1]) * dx)];
    if (ahead <= 1e-9 || aside > ahead) return;
    const far = ahead + aside;
    if (far < nearest) [best, nearest] = [index, far];
  });
  return best;
}
