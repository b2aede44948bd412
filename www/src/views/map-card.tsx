// The card beside a place on the map: the same that its row in the list says, and its first sentence.

import type { JSX } from "preact";
import { placeWords } from "../about";
import type { Point, Size } from "../map/camera";
import type { Site } from "../map/sites";
import { context, type Lookup, mentionAt } from "../lookup";
import { coordinates, count } from "../text";
import { Verbatim } from "./verbatim";

interface Props {
  look: Lookup;
  sites: Site[];
  at: Point;
  /** Pixels between the place and the card. */
  gap: number;
  size: Size;
}

/** Places that one card names. */
const NAMED = 8;
/** The widest that a card gets. */
const WIDE = 280;

export function MapCard({ look, sites, at: [x, y], gap, size }: Props): JSX.Element | null {
  const [site] = sites;
  if (!site) return null;
  const below = y < size.height / 2;
  const left = Math.max(8, Math.min(size.width - WIDE - 8, x - WIDE / 2));
  const place = below ? { top: `${y + gap + 10}px` } : { bottom: `${size.height - y + gap + 10}px` };
  return (
    <div class="map-card" role="tooltip" style={{ left: `${left}px`, ...place }}>
      {sites.length > 1 ? <Several sites={sites} /> : <One look={look} site={site} />}
    </div>
  );
}

function One({ look, site: { entity, mentions, articles, first } }: { look: Lookup; site: Site }): JSX.Element {
  const article = look.snapshot.analysis.articles[first.article];
  const mention = mentionAt(look, first);
  const words = article && mention && context(article, mention);
  return (
    <>
      <p class="card-name">
        <Verbatim text={entity.name} />
      </p>
      {entity.place && (
        <p class="card-line">
          {placeWords(entity.place)}
          <br />
          {coordinates(entity.place.lat, entity.place.lon)}
        </p>
      )}
      <p class="numbers">
        {count(mentions, "mention")} in {count(articles, "article")}
      </p>
      {words && (
        <p class="map-words" dir="auto">
          <Verbatim text={words.before} />
          <strong>
            <Verbatim text={words.words} />
          </strong>
          <Verbatim text={words.after} />
        </p>
      )}
    </>
  );
}

function Several({ sites }: { sites: Site[] }): JSX.Element {
  return (
    <>
      <p class="card-name">{count(sites.length, "place")} too near each other to tell apart</p>
      <ul class="card-line">
        {sites.slice(0, NAMED).map(({ entity, mentions }) => (
          <li key={entity.id}>
            <Verbatim text={entity.name} /> <span class="numbers">{mentions}</span>
          </li>
        ))}
        {sites.length > NAMED && <li>and {sites.length - NAMED} more</li>}
      </ul>
      <p class="card-line">Click to come nearer.</p>
    </>
  );
}
