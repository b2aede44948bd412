// The outlines with fewer points, for views so far off that the others fall on one pixel.

import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import type { Camera } from "./camera";
import type { Area, Course, Outlines, Stretch } from "./outlines";

/** Below these scales points nearer to the last one than so many degrees are left out: less than a pixel there. */
const LEVELS = [
  { scale: 2_500, degrees: 0.14 },
  { scale: 8_000, degrees: 0.045 },
];

const made = new WeakMap<Outlines, Map<number, Outlines>>();

/** What is enough for a camera; the whole outlines when it is near. */
export function thinned(outlines: Outlines, { scale }: Camera): Outlines {
  const level = LEVELS.find((each) => scale < each.scale);
  if (!level) return outlines;
  const levels = made.get(outlines) ?? new Map<number, Outlines>();
  made.set(outlines, levels);
  const known = levels.get(level.scale);
  if (known) return known;
  const thin = make(outlines, level.degrees);
  levels.set(level.scale, thin);
  return thin;
}

function make(outlines: Outlines, degrees: number): Outlines {
  const stretches = (all: Stretch[]): Stretch[] => all.map((each) => ({ ...each, line: thin(each.line, degrees, 2) }));
  const courses = (all: Course[], fewest: number): Course[] => all.map((each) => ({ ...each, lines: each.lines.map((line) => thin(line, degrees, fewest)) }));
  const countries = outlines.countries.map((area) => thinArea(area, degrees));
  const regions = outlines.regions.map((area) => thinArea(area, degrees));
  return {
    ...outlines,
    countries,
    regions,
    areas: new Map([...regions, ...countries].flatMap((area) => (area.id === null ? [] : [[area.id, area]]))),
    rivers: courses(outlines.rivers, 2),
    lakes: courses(outlines.lakes, RING),
    coast: stretches(outlines.coast),
    borders: stretches(outlines.borders),
    inner: stretches(outlines.inner),
    disputed: stretches(outlines.disputed),
  };
}

/** Points of a ring at the least, its first again at the end. */
const RING = 4;

function thinArea(area: Area, degrees: number): Area {
  const { geometry } = area.shape;
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const coordinates = polygons.map((rings) => rings.map((ring) => thin(ring, degrees, RING)));
  const shape: Feature<MultiPolygon | Polygon> = { ...area.shape, geometry: { type: "MultiPolygon", coordinates } };
  return { ...area, shape };
}

/** A line without the points that lie near the last one kept; its ends stay. */
function thin(line: Position[], degrees: number, fewest: number): Position[] {
  if (line.length <= fewest) return line;
  const kept: Position[] = [];
  let [x, y] = [Number.NaN, Number.NaN];
  line.forEach((point, index) => {
    const [lon = 0, lat = 0] = point;
    const near = Math.abs(lon - x) < degrees && Math.abs(lat - y) < degrees;
    if (near && index < line.length - 1) return;
    kept.push(point);
    [x, y] = [lon, lat];
  });
  return kept.length >= fewest ? kept : line;
}
