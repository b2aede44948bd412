// Where the map is looked at from: Mercator's projection, which keeps shapes true everywhere, so that one map serves
// any war. The world is a square of side 1, x to the east and y to the south.

import { geoMercator, type GeoProjection } from "d3-geo";
import type { Bounds } from "./outlines";

export interface Camera {
  /** What lies in the middle. */
  x: number;
  y: number;
  /** Pixels that the world is wide. */
  scale: number;
}

export interface Size {
  width: number;
  height: number;
}

export type Point = readonly [number, number];

/** Pixels that the world is wide when nothing more can be seen by coming nearer: 100 m a pixel at the equator. */
const NEAREST = 400_000;
/** Latitude at which Mercator's world ends. */
const POLE = 84;
/** Metres around the equator. */
const EQUATOR = 40_075_017;

/** A point of the globe as a point of the world. */
export function world(lon: number, lat: number): Point {
  const phi = (Math.max(-POLE, Math.min(POLE, lat)) * Math.PI) / 180;
  return [lon / 360 + 0.5, 0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)];
}

export function latitude(y: number): number {
  return (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90;
}

/** A point of the world in pixels. */
export function pixel({ x, y, scale }: Camera, { width, height }: Size, [atX, atY]: Point): Point {
  return [(atX - x) * scale + width / 2, (atY - y) * scale + height / 2];
}

/** The same projection as d3 knows it, cut off beyond `margin` pixels around what is seen. */
export function projection({ x, y, scale }: Camera, { width, height }: Size, margin: number): GeoProjection {
  const mercator = geoMercator();
  // Nothing in the data crosses the date line, and its points lie close: neither cutting there nor bending is needed.
  mercator.preclip((stream) => stream);
  mercator.precision(0);
  return mercator
    .scale(scale / (2 * Math.PI))
    .translate([width / 2 - (x - 0.5) * scale, height / 2 - (y - 0.5) * scale])
    .clipExtent([[-margin, -margin], [width + margin, height + margin]]);
}

/** What is seen, and `margin` pixels around it, in degrees. */
export function seen({ x, y, scale }: Camera, { width, height }: Size, margin = 0): Bounds {
  const across = (width / 2 + margin) / scale;
  const down = (height / 2 + margin) / scale;
  return [(x - across - 0.5) * 360, latitude(y + down), (x + across - 0.5) * 360, latitude(y - down)];
}

/** The camera within its limits: never farther than the whole world, never beyond its edges. */
export function limited({ x, y, scale }: Camera, { width, height }: Size): Camera {
  const [, north] = world(0, POLE);
  const farthest = Math.max(width, height / (1 - 2 * north));
  const near = Math.max(farthest, Math.min(NEAREST, scale));
  const [across, down] = [width / 2 / near, height / 2 / near];
  const between = (value: number, least: number, most: number) => (least > most ? 0.5 : Math.max(least, Math.min(most, value)));
  return { x: between(x, across, 1 - across), y: between(y, north + down, 1 - north - down), scale: near };
}

/** Comes nearer by a factor; what is under `at` stays there. */
export function zoomed(camera: Camera, size: Size, factor: number, at: Point = [size.width / 2, size.height / 2]): Camera {
  const scale = limited({ ...camera, scale: camera.scale * factor }, size).scale;
  const [dx, dy] = [at[0] - size.width / 2, at[1] - size.height / 2];
  const part = 1 / camera.scale - 1 / scale;
  return limited({ x: camera.x + dx * part, y: camera.y + dy * part, scale }, size);
}

export function panned({ x, y, scale }: Camera, size: Size, right: number, down: number): Camera {
  return limited({ x: x + right / scale, y: y + down / scale, scale }, size);
}

/** The inhabited world: between these latitudes. */
const INHABITED = [76, -56] as const;

/** The camera that shows the world, without the ice at its ends. */
export function wholeWorld(size: Size): Camera {
  const [north, south] = INHABITED.map((lat) => world(0, lat)[1]);
  return limited({ x: 0.5, y: ((north ?? 0) + (south ?? 1)) / 2, scale: 0 }, size);
}

/** Pixels kept free around what is fitted. */
const ROOM = 40;
/** A single town is shown with so much of the world around it, about 250 km at the equator. */
const LEAST = 1 / 160;

/** The camera that shows all of some points of the world; `room` pixels are kept free around them. */
export function fitted(points: readonly Point[], size: Size, room = ROOM): Camera {
  if (points.length === 0) return wholeWorld(size);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [west, east] = [least(xs), -least(xs.map((x) => -x))];
  const [north, south] = [least(ys), -least(ys.map((y) => -y))];
  const free = Math.min(room, size.width / 4, size.height / 4);
  const across = (size.width - 2 * free) / Math.max(east - west, LEAST);
  const down = (size.height - 2 * free) / Math.max(south - north, LEAST);
  return limited({ x: (west + east) / 2, y: (north + south) / 2, scale: Math.min(across, down) }, size);
}

function least(values: number[]): number {
  return values.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
}

/** The same view in a frame of another size. */
export function resized(camera: Camera, from: Size, to: Size): Camera {
  const factor = Math.min(to.width / from.width, to.height / from.height);
  return limited({ ...camera, scale: camera.scale * factor }, to);
}

/** Metres that a pixel in the middle is wide. */
export function metres({ y, scale }: Camera): number {
  return (EQUATOR * Math.cos((latitude(y) * Math.PI) / 180)) / scale;
}
