// The places as a list: all that the map says, for whoever does not see it or has no room for it.

import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { NOT_KNOWN, placeWords } from "../about";
import { type Origin, ROWS } from "../lists";
import type { Lookup } from "../lookup";
import { type Land, ordered, precision, type Site, type Sites, type Spot } from "../map/sites";
import { capital, coordinates, count, number } from "../text";
import { focusRow } from "./focus-row";
import { MoreRows } from "./more-rows";
import { Verbatim } from "./verbatim";

interface Props {
  look: Lookup;
  found: Sites;
  lit: string | null;
  chosen: string | null;
  focus: Origin | null;
  onLit: (entity: string | null) => void;
  onChoose: (site: Site) => void;
}

export function MapList({ look, found, lit, chosen, focus, onLit, onChoose }: Props): JSX.Element {
  const all = useMemo(() => ordered(found), [found]);
  const [rows, setRows] = useState(ROWS);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => focusRow(list.current, focus), [focus]);
  const row = (site: Site, where: string, note: string) => (
    <Row key={site.entity.id} {...{ look, site, where, note, onLit, onChoose }} lit={site.entity.id === lit} chosen={site.entity.id === chosen} />
  );
  return (
    <div class="map-list" ref={list}>
      {all.length > 0 && (
        <section aria-label="Places on the map">
          <h2>{count(all.length, "place")} on the map</h2>
          <ol>{all.slice(0, rows).map((site) => row(site, whereOf(site), noteOf(site)))}</ol>
          <MoreRows matching={all.length} rows={rows} onRows={setRows} />
        </section>
      )}
      {found.nowhere.length > 0 && (
        <section aria-label="Places of unknown position">
          <h2>{count(found.nowhere.length, "place")} of unknown position</h2>
          <p class="card-line">Named in the text, but {NOT_KNOWN}, so not on the map.</p>
          <ol>{found.nowhere.slice(0, rows).map((site) => row(site, "", ""))}</ol>
          <MoreRows matching={found.nowhere.length} rows={rows} onRows={setRows} />
        </section>
      )}
    </div>
  );
}

function whereOf({ entity: { place } }: Spot | Land): string {
  return place ? placeWords(place) : "";
}

/** `48.948° N, 38.492° E, the middle of the settlement`. */
function noteOf(site: Spot | Land): string {
  const { place } = site.entity;
  if (!place) return "";
  return "area" in site ? capital(precision(site)) : `${coordinates(place.lat, place.lon)}, ${precision(site)}`;
}

interface RowProps extends Pick<Props, "look" | "onLit" | "onChoose"> {
  site: Site;
  where: string;
  note: string;
  lit: boolean;
  chosen: boolean;
}

function Row({ look, site, where, note, lit, chosen, onLit, onChoose }: RowProps): JSX.Element {
  const { entity, mentions, articles } = site;
  const single = look.snapshot.articles.length === 1;
  return (
    <li class={`map-row${lit ? " lit" : ""}${chosen ? " chosen" : ""}`} data-row={entity.id} onMouseEnter={() => onLit(entity.id)} onMouseLeave={() => onLit(null)}>
      <button
        type="button"
        class="map-go"
        aria-current={chosen ? "true" : undefined}
        onFocus={() => onLit(entity.id)}
        onBlur={() => onLit(null)}
        onClick={() => onChoose(site)}
      >
        <span class="map-row-name">
          <Verbatim text={entity.name} />
        </span>
        <span class="map-row-count numbers">
          {number(mentions)}
          <span class="unseen"> {mentions === 1 ? "mention" : "mentions"}</span>
          {!single && <span class="map-row-articles"> in {count(articles, "article")}</span>}
        </span>
        {(where !== "" || note !== "") && (
          <span class="map-row-where numbers">
            {where}
            {where !== "" && note !== "" && <br />}
            {note}
          </span>
        )}
      </button>
    </li>
  );
}
