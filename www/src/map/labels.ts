// Names on the map: the most mentioned first, each where it covers no other; then, faintly, what helps to find one's
// way. A name without room is left out: its place is still there, and in the list.

import { geoPath, type GeoPath } from "d3-geo";
import { type Camera, pixel, type Point, projection, seen, type Size, world } from "./camera";
import { thinned } from "./thin";
import type { Mark } from "./marks";
import { type Area, type Course, type Outlines, overlap } from "./outlines";
import type { Land } from "./sites";

export type Kind = "place" | "vague" | "land" | "country" | "capital" | "town" | "river";

export interface Label {
  kind: Kind;
  text: string;
  /** Where in the world it belongs. */
  at: Point;
  /** From there in pixels: to the middle of its line, or to the end it begins at. */
  dx: number;
  dy: number;
  anchor: "start" | "middle" | "end";
  /** For a place that is mentioned, its entity. */
  entity: string | null;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface Circle {
  x: number;
  y: number;
  radius: number;
}

/** Pixels of a cell, and cells in a row of the grid. */
const CELL = 48;
const ROW = 1000;

function cellsOf({ left, right, top, bottom }: Box): number[] {
  const cells: number[] = [];
  for (let y = Math.floor(top / CELL); y <= bottom / CELL; y += 1) {
    for (let x = Math.floor(left / CELL); x <= right / CELL; x += 1) cells.push(y * ROW + x);
  }
  return cells;
}

/** Font of each kind as CSS says it too, and the height of a line. */
const FONTS: Record<Kind, { font: string; height: number; spacing: number }> = {
  place: { font: "600 12px", height: 15, spacing: 0 },
  vague: { font: "italic 12px", height: 15, spacing: 0 },
  land: { font: "600 12px", height: 15, spacing: 0.6 },
  country: { font: "11px", height: 14, spacing: 1.6 },
  capital: { font: "11px", height: 14, spacing: 0 },
  town: { font: "10.5px", height: 13, spacing: 0 },
  river: { font: "italic 10.5px", height: 13, spacing: 0.3 },
};

/** So many of the most mentioned places are named even where that covers circles of others. */
const FOREMOST = 12;
/** Of more places in the frame none would find room. */
const TRIED = 300;
/** At most so many names for context. */
const CONTEXT = 40;

export interface Wanted {
  marks: Mark[];
  lands: Land[];
  outlines: Outlines;
  camera: Camera;
  size: Size;
  family: string;
  /** The corner at the bottom left that the keys take. */
  key: Size;
}

/** The names to be written, places first. */
export function labels({ marks, lands, outlines: all, camera, size, family, key }: Wanted): Label[] {
  const outlines = thinned(all, camera);
  const page = new Page(size, family, key);
  const found: Label[] = [];
  // Cut off at the frame, so that a name stands in the middle of what is seen.
  const path = geoPath(projection(camera, size, 0));
  for (const mark of marks) page.block(pixel(camera, size, mark.spot.at), mark.radius);
  const inFrame = marks.filter(({ spot }) => page.holds(pixel(camera, size, spot.at)));
  const take = (label: Label | null) => label !== null && found.push(label);
  const named = new Set(lands.map(({ area }) => area.id));
  const wanted: (Mark | Land)[] = [...inFrame.slice(0, TRIED), ...lands].sort((one, other) => other.mentions - one.mentions);
  wanted.forEach((one, rank) => {
    if ("spot" in one) {
      take(page.beside(one, camera, size, rank < FOREMOST));
      return;
    }
    const at = middle(outlines.areas.get(one.area.id ?? 0) ?? one.area, camera, size, path);
    if (at) take(page.centred("land", `${one.entity.name} ${one.mentions}`, at, camera, size, one.entity.id));
  });
  const view = seen(camera, size);
  const context: Label[] = [];
  const add = (label: Label | null) => label !== null && context.push(label);
  for (const country of bySize(outlines.countries.filter((area) => !named.has(area.id) && overlap(area.bounds, view)))) {
    if (context.length >= CONTEXT) break;
    const width = ((country.bounds[2] - country.bounds[0]) / 360) * camera.scale;
    // A country too small for its name is named when one comes nearer.
    if (width < page.width("country", country.name.toUpperCase()) * 0.8) continue;
    const at = middle(country, camera, size, path);
    if (at) add(page.centred("country", country.name, at, camera, size, null));
  }
  const most = marks.map(({ spot }) => spot.entity.place?.name ?? spot.entity.name);
  const known = new Set(most);
  const least = leastPeople(camera);
  for (const town of outlines.towns) {
    if (context.length >= CONTEXT) break;
    if (town.people < (town.capital ? least / 12 : least) || known.has(town.name)) continue;
    if (town.lon < view[0] || town.lon > view[2] || town.lat < view[1] || town.lat > view[3]) continue;
    add(page.dot(town.capital ? "capital" : "town", town.name, world(town.lon, town.lat), camera, size));
  }
  const rivers = outlines.rivers.filter(({ name, rank, bounds }) => name !== "" && rank <= Math.min(riverRank(camera), camera.scale < STREAMS ? 6 : 9) && overlap(bounds, view));
  const written = new Set<string>();
  for (const { name, at, length } of rivers.map((river) => course(river, camera, size, page)).sort((one, other) => other.length - one.length)) {
    if (length < RIVER || written.has(name)) continue;
    written.add(name);
    if (at) add(page.centred("river", name, at, camera, size, null));
  }
  return [...found, ...context];
}

/** Streams are named from this scale on. */
const STREAMS = 40_000;
/** A river is named where so much of it is seen, in pixels. */
const RIVER = 130;

/** How much of a river is seen, in pixels, and the middle of that. */
function course({ name, lines }: Course, camera: Camera, size: Size, page: Page): { name: string; at: Point | null; length: number } {
  let length = 0;
  const inside: Point[] = [];
  for (const line of lines) {
    let last: Point | null = null;
    for (const [lon = 0, lat = 0] of line) {
      const place = world(lon, lat);
      const at = pixel(camera, size, place);
      const held = page.holds(at);
      if (held) inside.push(place);
      if (held && last) length += Math.hypot(at[0] - last[0], at[1] - last[1]);
      last = at;
    }
  }
  return { name, at: inside[inside.length >> 1] ?? null, length };
}

/** Towns of so many thousands are named: the nearer, the smaller. */
function leastPeople({ scale }: Camera): number {
  // At 40,000 pixels a world a country like Ukraine fills the frame.
  return Math.max(20, 8_000_000 / scale);
}

/** Rivers up to this rank are drawn and named. */
export function riverRank({ scale }: Camera): number {
  if (scale < 3_000) return 1;
  if (scale < 8_000) return 4;
  return scale < 16_000 ? 6 : 9;
}

function bySize(areas: Area[]): Area[] {
  const width = ({ bounds }: Area) => (bounds[2] - bounds[0]) * (bounds[3] - bounds[1]);
  return areas.sort((one, other) => width(other) - width(one));
}

/** The middle of what is seen of an area, as a point of the world. */
function middle(area: Area, camera: Camera, size: Size, path: GeoPath): Point | null {
  const largest = area.shape.geometry.type === "Polygon" ? area.shape.geometry : largestPart(area);
  const [x, y] = path.centroid(largest);
  if (!Number.isFinite(x) || !Number.isFinite(y)) return null;
  return [camera.x + (x - size.width / 2) / camera.scale, camera.y + (y - size.height / 2) / camera.scale];
}

const parts = new WeakMap<Area, GeoJSON.Polygon>();

/** The largest piece of land of an area, which bears its name. */
function largestPart(area: Area): GeoJSON.Polygon {
  const known = parts.get(area);
  if (known) return known;
  const polygons = area.shape.geometry.type === "Polygon" ? [area.shape.geometry.coordinates] : area.shape.geometry.coordinates;
  let most = -1;
  let coordinates: GeoJSON.Position[][] = [];
  for (const polygon of polygons) {
    const size = Math.abs(ring(polygon[0] ?? []));
    if (size > most) [most, coordinates] = [size, polygon];
  }
  const found: GeoJSON.Polygon = { type: "Polygon", coordinates };
  parts.set(area, found);
  return found;
}

function ring(points: GeoJSON.Position[]): number {
  let sum = 0;
  points.forEach(([x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = points[(index + 1) % points.length] ?? [];
    sum += x * nextY - nextX * y;
  });
  return sum;
}

const measure = document.createElement("canvas").getContext("2d");
const widths = new Map<string, number>();

/** What is written and drawn so far. */
class Page {
  private readonly boxes: Box[] = [];
  /** Circles by the cells of a grid that they touch. */
  private readonly cells = new Map<number, Circle[]>();

  constructor(
    private readonly size: Size,
    private readonly family: string,
    key: Size,
  ) {
    this.boxes.push({ left: 0, right: key.width, top: size.height - key.height, bottom: size.height });
  }

  block([x, y]: Point, radius: number): void {
    if (!this.holds([x, y])) return;
    const circle: Circle = { x, y, radius };
    for (const cell of cellsOf({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius })) {
      const held = this.cells.get(cell);
      if (held) held.push(circle);
      else this.cells.set(cell, [circle]);
    }
  }

  holds([x, y]: Point): boolean {
    return x >= 0 && y >= 0 && x <= this.size.width && y <= this.size.height;
  }

  width(kind: Kind, text: string): number {
    const { font, spacing } = FONTS[kind];
    const key = `${font} ${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    if (measure) measure.font = `${font} ${this.family}`;
    const width = (measure?.measureText(text).width ?? text.length * 7) + spacing * text.length;
    widths.set(key, width);
    return width;
  }

  /** A name beside its circle: right, left, above, below. */
  beside({ spot, all, radius }: Mark, camera: Camera, size: Size, foremost: boolean): Label | null {
    const at = pixel(camera, size, spot.at);
    if (!this.holds(at)) return null;
    const kind = spot.vague ? "vague" : "place";
    const text = all.length > 1 ? `${spot.entity.name} +${all.length - 1}` : spot.entity.name;
    const label = { kind, text, at: spot.at, entity: spot.entity.id } as const;
    const gap = Math.max(radius, spot.vague ? 6 : 0) + 4;
    return this.first(label, at, gap) ?? (foremost ? this.first(label, at, gap, true) : null);
  }

  /** A name beside a dot. */
  dot(kind: "capital" | "town", text: string, where: Point, camera: Camera, size: Size): Label | null {
    const at = pixel(camera, size, where);
    if (!this.holds(at) || this.covered({ left: at[0] - 3, right: at[0] + 3, top: at[1] - 3, bottom: at[1] + 3 }, null)) return null;
    const label = this.first({ kind, text, at: where, entity: null }, at, 5);
    if (label) this.boxes.push({ left: at[0] - 3, right: at[0] + 3, top: at[1] - 3, bottom: at[1] + 3 });
    return label;
  }

  /** A name in the middle of something. */
  centred(kind: Kind, text: string, where: Point, camera: Camera, size: Size, entity: string | null): Label | null {
    const at = pixel(camera, size, where);
    const half = FONTS[kind].height;
    for (const dy of [0, half, -half, 2 * half, -2 * half]) {
      for (const dx of [0, 2 * half, -2 * half]) {
        const label: Label = { kind, text, at: where, dx, dy, anchor: "middle", entity };
        if (this.put(label, at, null)) return label;
      }
    }
    return null;
  }

  private first(label: Omit<Label, "dx" | "dy" | "anchor">, at: Point, gap: number, overCircles = false): Label | null {
    const { height } = FONTS[label.kind];
    const ways = [
      { dx: gap, dy: 0, anchor: "start" },
      { dx: -gap, dy: 0, anchor: "end" },
      { dx: 0, dy: -gap - height / 2 + 2, anchor: "middle" },
      { dx: 0, dy: gap + height / 2 - 2, anchor: "middle" },
      { dx: gap * 0.8, dy: -gap * 0.7, anchor: "start" },
      { dx: gap * 0.8, dy: gap * 0.7, anchor: "start" },
      { dx: -gap * 0.8, dy: -gap * 0.7, anchor: "end" },
      { dx: -gap * 0.8, dy: gap * 0.7, anchor: "end" },
    ] as const;
    for (const way of ways) {
      const tried: Label = { ...label, ...way };
      if (this.put(tried, at, at, overCircles)) return tried;
    }
    return null;
  }

  private put(label: Label, [x, y]: Point, own: Point | null, overCircles = false): boolean {
    const width = this.width(label.kind, label.kind === "country" ? label.text.toUpperCase() : label.text);
    const { height } = FONTS[label.kind];
    const from = { start: 0, middle: -width / 2, end: -width }[label.anchor];
    const box: Box = { left: x + label.dx + from, right: x + label.dx + from + width, top: y + label.dy - height / 2, bottom: y + label.dy + height / 2 };
    const cut = box.left < 2 || box.top < 2 || box.right > this.size.width - 2 || box.bottom > this.size.height - 2;
    if (cut || this.covered(box, own, overCircles)) return false;
    this.boxes.push(box);
    return true;
  }

  /** Whether something is written or drawn there; the circle that stands at `own` is the name's own. */
  private covered(box: Box, own: Point | null, overCircles = false): boolean {
    if (this.boxes.some((other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom)) return true;
    if (overCircles) return false;
    return cellsOf(box).some((cell) => this.cells.get(cell)?.some(({ x, y, radius }) => {
      if (own !== null && x === own[0] && y === own[1]) return false;
      const dx = Math.max(box.left - x, 0, x - box.right);
      const dy = Math.max(box.top - y, 0, y - box.bottom);
      // A name may touch a circle's rim.
      return Math.hypot(dx, dy) < radius - 1;
    }));
  }
}
