// What lies under the places: land, waters and borders as paths.

import { geoPath, type GeoPath } from "d3-geo";
import { type Camera, projection, seen, type Size } from "./camera";
import { riverRank } from "./labels";
import { type Course, type Outlines, overlap, type Stretch } from "./outlines";
import { thinned } from "./thin";

/** Paths for the view of a camera, drawn somewhat beyond the frame so that the map can be moved before it is drawn anew. */
export interface Ground {
  camera: Camera;
  size: Size;
  path: GeoPath;
  /** What was drawn, with as many points as the view needs. */
  outlines: Outlines;
  land: string;
  lakes: string;
  rivers: string;
  coast: string;
  borders: string;
  inner: string;
  disputed: string;
}

/** Part of the frame that is drawn beyond each edge. */
export const BEYOND = 0.6;
/** Borders of regions are drawn from here on: Ukraine half as wide as the page. */
const INNER = 7_000;
/** Something smaller than this, in pixels, is not drawn. */
const SPECK = 1.2;

export function ground(all: Outlines, camera: Camera, size: Size): Ground {
  const outlines = thinned(all, camera);
  const margin = Math.max(size.width, size.height) * BEYOND;
  const path = geoPath(projection(camera, size, margin));
  path.digits(1);
  const view = seen(camera, size, margin);
  const degrees = (SPECK * 360) / camera.scale;
  const large = (bounds: Stretch["bounds"]) => bounds[2] - bounds[0] > degrees || bounds[3] - bounds[1] > degrees;
  const lines = (all: Stretch[]) =>
    path({ type: "MultiLineString", coordinates: all.filter(({ bounds }) => overlap(bounds, view)).map(({ line }) => line) }) ?? "";
  const courses = (all: Course[], rank: number) => all.filter((course) => course.rank <= rank && large(course.bounds) && overlap(course.bounds, view));
  const shapes = outlines.countries.filter(({ bounds }) => overlap(bounds, view)).map(({ shape }) => shape.geometry);
  return {
    camera,
    size,
    path,
    outlines,
    land: path({ type: "GeometryCollection", geometries: shapes }) ?? "",
    lakes: path({ type: "MultiPolygon", coordinates: courses(outlines.lakes, riverRank(camera) + 2).map(({ lines: shore }) => shore) }) ?? "",
    rivers: path({ type: "MultiLineString", coordinates: courses(outlines.rivers, riverRank(camera)).flatMap((river) => river.lines) }) ?? "",
    coast: lines(outlines.coast.filter(({ bounds }) => large(bounds))),
    borders: lines(outlines.borders),
    inner: camera.scale < INNER ? "" : lines(outlines.inner),
    disputed: lines(outlines.disputed),
  };
}
