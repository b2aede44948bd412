// The outlines that the page carries: TopoJSON, unpacked the first time that a map is opened.

import { feature } from "topojson-client";
import type { GeometryCollection, MultiLineString, Topology } from "topojson-specification";
import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import { payload } from "../engine/payload";

/** West, south, east, north in degrees. */
export type Bounds = [number, number, number, number];

/** A country or a region. */
export interface Area {
  /** Its GeoNames id, by which the gazetteer knows it. */
  id: number | null;
  name: string;
  /** The code of the country it is, or lies in. */
  code: string;
  shape: Feature<MultiPolygon | Polygon>;
  bounds: Bounds;
}

/** A line, or the shore of a lake. */
export interface Course {
  name: string;
  /** 1 for the greatest of the world. */
  rank: number;
  lines: Position[][];
  bounds: Bounds;
}

/** A stretch of a coast or a border. */
export interface Stretch {
  line: Position[];
  bounds: Bounds;
}

export interface Town {
  name: string;
  lon: number;
  lat: number;
  /** Thousands. */
  people: number;
  capital: boolean;
}

export interface Outlines {
  countries: Area[];
  regions: Area[];
  /** Countries and regions by their GeoNames ids. */
  areas: ReadonlyMap<number, Area>;
  rivers: Course[];
  lakes: Course[];
  coast: Stretch[];
  borders: Stretch[];
  inner: Stretch[];
  disputed: Stretch[];
  towns: Town[];
}

type Named = { name: string | null; code: string };
type Ranked = { name: string; rank: number };

interface Payload extends Topology {
  objects: {
    countries: GeometryCollection<Named>;
    regions: GeometryCollection<Named>;
    rivers: GeometryCollection<Ranked>;
    lakes: GeometryCollection<Ranked>;
    coast: MultiLineString;
    borders: MultiLineString;
    inner: MultiLineString;
    disputed: MultiLineString;
  };
  /** Name, longitude and latitude in steps of the transform, thousands of people, 1 for a capital. */
  towns: [string, number, number, number, number][];
}

let loading: Promise<Outlines> | null = null;

/** The outlines; the same ones every time. */
export function outlines(): Promise<Outlines> {
  loading ??= payload("map").then((bytes) => unpacked(JSON.parse(new TextDecoder().decode(bytes)) as Payload));
  return loading;
}

function unpacked(topology: Payload): Outlines {
  const { objects, towns, transform } = topology;
  const areas = (collection: GeometryCollection<Named>): Area[] =>
    feature(topology, collection).features.map((shape) => {
      const { name, code } = shape.properties;
      const polygons = shape as Feature<MultiPolygon | Polygon>;
      const parts = polygons.geometry.type === "Polygon" ? [polygons.geometry.coordinates] : polygons.geometry.coordinates;
      return { id: typeof shape.id === "number" ? shape.id : null, name: name ?? "", code, shape: polygons, bounds: boundsOf(parts.flat()) };
    });
  const courses = (collection: GeometryCollection<Ranked>): Course[] =>
    feature(topology, collection).features.map(({ geometry, properties: { name, rank } }) => {
      const lines = geometry.type === "MultiLineString" || geometry.type === "Polygon" ? geometry.coordinates : [];
      return { name, rank, lines, bounds: boundsOf(lines) };
    });
  const stretches = (lines: MultiLineString): Stretch[] =>
    feature(topology, lines).geometry.coordinates.map((line) => ({ line, bounds: boundsOf([line]) }));
  const countries = areas(objects.countries);
  const regions = areas(objects.regions);
  const [stepX, stepY] = transform?.scale ?? [1, 1];
  return {
    countries,
    regions,
    areas: new Map([...regions, ...countries].flatMap((area) => (area.id === null ? [] : [[area.id, area]]))),
    rivers: courses(objects.rivers),
    lakes: courses(objects.lakes),
    coast: stretches(objects.coast),
    borders: stretches(objects.borders),
    inner: stretches(objects.inner),
    disputed: stretches(objects.disputed),
    towns: towns.map(([name, x, y, people, capital]) => ({ name, lon: x * stepX, lat: y * stepY, people, capital: capital === 1 })),
  };
}

/** What holds all points of some lines. */
function boundsOf(lines: Position[][]): Bounds {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const line of lines) {
    for (const [lon = 0, lat = 0] of line) {
      if (lon < west) west = lon;
      if (lon > east) east = lon;
      if (lat < south) south = lat;
      if (lat > north) north = lat;
    }
  }
  return [west, south, east, north];
}

export function overlap(one: Bounds, other: Bounds): boolean {
  return one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];
}
