// What the map shows: every place that is mentioned within the filters, by the way it can be shown.

import { liesSomewhere } from "../about";
import type { EntityForm } from "../engine/types";
import type { Within } from "../filter";
import { type Lookup, mentionAt, type MentionRef } from "../lookup";
import { type Point, world } from "./camera";
import type { Area, Outlines } from "./outlines";

/** A place with what is said of it within the filters. */
export interface Site {
  entity: EntityForm;
  mentions: number;
  articles: number;
  /** Its first mention within the filters. */
  first: MentionRef;
}

/** A place at a point. `vague` where the point stands for something larger, or for a neighbour. */
export interface Spot extends Site {
  at: Point;
  vague: boolean;
}

/** A country or a region whose outline is drawn. */
export interface Land extends Site {
  area: Area;
}

export interface Sites {
  spots: Spot[];
  lands: Land[];
  /** Places of which nobody knows where they are. */
  nowhere: Site[];
}

/** Kinds whose point is where they are: it stands for a settlement, and no larger thing. */
const POINTS: ReadonlySet<string> = new Set(["city", "town", "village"]);

/** All places within the filters, most mentioned first; kinds that are switched off are left out. */
export function sites(look: Lookup, within: Within, off: ReadonlySet<string>, outlines: Outlines): Sites {
  const found: Sites = { spots: [], lands: [], nowhere: [] };
  for (const entity of look.snapshot.analysis.entities) {
    if ((!liesSomewhere(entity) && !entity.place) || off.has(entity.label)) continue;
    const site = counted(look, within, entity);
    if (!site) continue;
    const { place } = entity;
    if (!place) {
      found.nowhere.push(site);
      continue;
    }
    const area = place.geonames !== null && place.relation === null ? outlines.areas.get(place.geonames) : undefined;
    if (area) found.lands.push({ ...site, area });
    else found.spots.push({ ...site, at: world(place.lon, place.lat), vague: !POINTS.has(place.kind) });
  }
  for (const list of [found.spots, found.lands, found.nowhere]) list.sort(byMentions);
  return found;
}

/** The most mentioned first; among equals in order of their first mention. */
function byMentions(one: Site, other: Site): number {
  return other.mentions - one.mentions || one.first.article - other.first.article || one.first.mention - other.first.mention;
}

export function ordered({ spots, lands }: Sites): (Spot | Land)[] {
  return [...spots, ...lands].sort(byMentions);
}

function counted(look: Lookup, within: Within, entity: EntityForm): Site | null {
  let mentions = 0;
  let first: MentionRef | null = null;
  const articles = new Set<number>();
  for (const ref of look.mentions.get(entity.id) ?? []) {
    const mention = mentionAt(look, ref);
    if (!mention || !within(ref.article, mention.start, mention.end)) continue;
    mentions += 1;
    first ??= ref;
    articles.add(ref.article);
  }
  return first && { entity, mentions, articles: articles.size, first };
}

/** The kind of what the gazetteer has only a neighbour of. */
const NEAR_KIND = "near";

/** What its coordinates say, in words. */
export function precision(site: Spot | Land): string {
  const { place } = site.entity;
  if ("area" in site) return "drawn as an area";
  if (place?.relation || place?.kind === NEAR_KIND) return "estimated from the text";
  return site.vague ? "a point for a larger area" : "the middle of the settlement";
}

/** Part of all mentions that the opening view shows at the least. */
const MOST = 0.7;
/** What lies so much farther out than the heart of the matter is still shown. */
const REACH = 1.4;
/** Sides of the world's square that are always within reach, about 1,000 km at the equator. */
const NEAR = 0.025;

/** The points that the opening view shows: a single far mention must not shrink the rest to a dot. */
export function heart({ spots, lands }: Sites): Point[] {
  const exact = spots.filter((spot) => !spot.vague);
  const points = exact.length > 0 ? exact : spots;
  if (points.length === 0) return lands.slice(0, 1).flatMap(({ area }) => corners(area));
  const total = points.reduce((sum, { mentions }) => sum + mentions, 0);
  const middle: Point = [median(points, 0, total), median(points, 1, total)];
  const far = ({ at }: Spot) => Math.hypot(at[0] - middle[0], at[1] - middle[1]);
  const outwards = [...points].sort((one, other) => far(one) - far(other));
  let seen = 0;
  let reach = 0;
  for (const spot of outwards) {
    if (seen >= total * MOST) break;
    seen += spot.mentions;
    reach = far(spot);
  }
  const within = Math.max(reach * REACH, NEAR);
  return outwards.filter((spot) => far(spot) <= within).map(({ at }) => at);
}

/** Every point, and the middle of what is drawn as an area. */
export function everything({ spots, lands }: Sites): Point[] {
  const middles = lands.flatMap(({ entity: { place } }) => (place ? [world(place.lon, place.lat)] : []));
  return [...spots.map(({ at }) => at), ...middles];
}

export function corners({ bounds: [west, south, east, north] }: Area): Point[] {
  return [world(west, south), world(east, north)];
}

/** The coordinate at which half of the mentions lie on each side. */
function median(spots: readonly Spot[], axis: 0 | 1, total: number): number {
  let seen = 0;
  for (const { at, mentions } of [...spots].sort((one, other) => one.at[axis] - other.at[axis])) {
    seen += mentions;
    if (seen * 2 >= total) return at[axis];
  }
  return 0.5;
}
