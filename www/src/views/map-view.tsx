// Map: every place that is mentioned, sized by how often, on outlines that travel in the page; and the same as a list.

import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { nameOf } from "../about";
import { download } from "../download";
import { type Camera, fitted, pixel, type Size, wholeWorld } from "../map/camera";
import { type Outlines, outlines } from "../map/outlines";
import { type Caption, savePng, saveSvg } from "../map/picture";
import { everything, heart, ordered, type Site, sites, type Sites } from "../map/sites";
import { useCamera } from "../map/use-camera";
import { keyed } from "../map/gestures";
import { capital, count, date } from "../text";
import { MapCanvas } from "./map-canvas";
import { MapList } from "./map-list";
import { MapTools, SaveTools } from "./map-tools";
import type { ViewProps } from "./view-props";

export function MapView(props: ViewProps): JSX.Element {
  const [land, setLand] = useState<Outlines | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    outlines().then(
      (found) => !gone && setLand(found),
      (error: unknown) => !gone && setFault(error instanceof Error ? error.message : String(error)),
    );
    return () => {
      gone = true;
    };
  }, []);
  return (
    <section class="map-view" aria-label="Map">
      {fault !== null && <p class="panel-empty" role="alert">The map could not be drawn: {fault}</p>}
      {land === null ? fault === null && <p class="panel-empty">Unfolding the map …</p> : <Drawn {...props} land={land} />}
    </section>
  );
}

/** Where outlines and places are from, as it is said under the map and in every picture of it. */
const SOURCES =
  "Outlines: Natural Earth, public domain; dashed where a border is disputed, Crimea as the UN General Assembly has it (68/262). No front line is shown. Positions: GeoNames, CC BY 4.0. Places were found by a program and may be wrong.";

/** What the signs mean. */
const SIGNS =
  "Circles: settlements, their area as often as they are mentioned; with a ring, several that lie too near each other. Dashed diamonds: a point for something larger, or an estimate. Tinted: countries and regions that are mentioned, deeper the more often.";

/** Milliseconds that the hint about the wheel stays. */
const HINT = 1600;

function Drawn({ look, state, desk, dispatch, within, land }: ViewProps & { land: Outlines }): JSX.Element {
  const found = useMemo(() => sites(look, within, state.off, land), [look, within, state.off, land]);
  const frame = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const [lit, setLit] = useState<string | null>(null);
  const [hint, setHint] = useState(false);
  useEffect(() => {
    if (!hint) return;
    const timer = setTimeout(() => setHint(false), HINT);
    return () => clearTimeout(timer);
  }, [hint]);
  const articles = look.snapshot.articles.map(({ key }) => key).join(" ");
  const main = (size: Size) => fitted(heart(found), size);
  const { size, camera, drawn, go } = useCamera(frame, articles, main, () => setHint(true));
  const choose = ({ entity, first }: Site) => {
    dispatch({ do: "choose", entity: entity.id, mention: first, from: { side: "map", row: entity.id } });
    // The map stays, so that the reader sees the chosen place on it.
    dispatch({ do: "side", side: "map" });
  };
  const back = state.backTo?.side === "map" ? state.backTo : null;
  // The list stands still while the map moves.
  const list = useMemo(() => <MapList {...{ look, found, lit }} chosen={state.entity} focus={back} onLit={setLit} onChoose={choose} />, [look, found, lit, state.entity, back]);
  const shown = found.spots.length + found.lands.length;
  const outside = size && camera ? beyond(found, camera, size) : [];
  const onKey = (event: KeyboardEvent) => {
    if (!camera || !size || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = event.key === "0" ? main(size) : keyed(event.key, camera, size);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    go(next);
  };
  const caption = (): Caption => ({ title: titleOf(found), lines: [told(look), SIGNS, SOURCES] });
  const drawnSvg = () => svg.current;
  return (
    <>
      <p class="map-told">{summary(found)}</p>
      <figure class="map-figure">
        <div
          ref={frame}
          class={`map-frame${hint ? " hinting" : ""}`}
          role="group"
          tabIndex={0}
          aria-label={`Map of ${count(shown, "place")}`}
          aria-describedby="map-keys"
          onKeyDown={onKey}
        >
          {size && camera && drawn && (
            <MapCanvas {...{ found, land, look, size, camera, drawn, lit, svg }} chosen={state.entity} onLit={setLit} onChoose={choose} onGo={go} />
          )}
          <p class="map-hint" aria-hidden="true">
            Hold Ctrl to zoom with the wheel
          </p>
        </div>
        <p class="unseen" id="map-keys">
          Arrow keys move the map, plus and minus zoom, 0 shows the main places again. Tab leads to the places, arrow keys from one to the next, Enter to the text. The list below says the same.
        </p>
        {size && camera && (
          <MapTools {...{ size, camera, go }} main={() => main(size)} all={() => fitted(everything(found), size)} world={() => wholeWorld(size)} />
        )}
        {outside.length > 0 && size && (
          <p class="map-outside">
            {outsideWords(outside)}{" "}
            <button type="button" class="link" onClick={() => go(fitted(everything(found), size))}>
              Show all places
            </button>
          </p>
        )}
        <figcaption class="map-sources">
          {SIGNS} {SOURCES}
        </figcaption>
        <SaveTools
          places={shown}
          all={placed(look)}
          onSvg={() => {
            const drawing = drawnSvg();
            if (drawing) saveSvg(drawing, caption(), "dateline-map.svg");
          }}
          onPng={() => {
            const drawing = drawnSvg();
            if (drawing) savePng(drawing, caption(), "dateline-map.png").catch((error: unknown) => dispatch({ do: "toast", toast: { text: String(error), undo: null } }));
          }}
          onGeojson={() =>
            desk.ask("export", ["geojson"], ({ file, type, bytes }) => {
              const ids = new Set(ordered(found).map(({ entity }) => entity.id));
              download(file, type, JSON.stringify(onlyShown(bytes, ids), null, 1));
            })
          }
        />
      </figure>
      {list}
    </>
  );
}

/** How many of all places there are to be seen. */
function summary({ spots, lands, nowhere }: Sites): string {
  if (spots.length + lands.length + nowhere.length === 0) return "No place is mentioned within the filters.";
  const parts = [
    spots.length > 0 ? `${count(spots.length, "place")} as circles` : "",
    lands.length > 0 ? `${count(lands.length, "country or region", "countries and regions")} tinted` : "",
    nowhere.length > 0 ? `${nowhere.length} of unknown position, listed below` : "",
  ];
  return `${capital(parts.filter((part) => part !== "").join(", "))}.`;
}

/** Places whose point is not in the frame. */
function beyond({ spots }: Sites, camera: Camera, size: Size): Site[] {
  return spots.filter(({ at }) => {
    const [x, y] = pixel(camera, size, at);
    return x < 0 || y < 0 || x > size.width || y > size.height;
  });
}

/** Places named before "and more". */
const NAMED = 3;

function outsideWords(outside: Site[]): string {
  const names = outside.slice(0, NAMED).map(({ entity }) => entity.name).join(", ");
  const more = outside.length > NAMED ? ` and ${outside.length - NAMED} more` : "";
  return `Outside this view: ${names}${more}.`;
}

function titleOf({ spots, lands }: Sites): string {
  const names = ordered({ spots, lands, nowhere: [] }).slice(0, NAMED).map(({ entity }) => entity.name);
  return `Places mentioned, by number of mentions: ${count(spots.length + lands.length, "place")}${names.length > 0 ? `, most often ${names.join(", ")}` : ""}`;
}

/** Articles named before "and more". */
const TOLD = 6;

/** What was read, with its days. */
function told(look: ViewProps["look"]): string {
  const { articles } = look.snapshot.analysis;
  const each = articles.slice(0, TOLD).map((article) => `${nameOf(look, article.id)} (${article.published ? date(article.published.value) : "no date"})`);
  return `From ${each.join("; ")}${articles.length > TOLD ? `; and ${articles.length - TOLD} more articles` : ""}.`;
}

/** How many entities have a position at all. */
function placed(look: ViewProps["look"]): number {
  return look.snapshot.analysis.entities.filter(({ place }) => place !== null).length;
}

/** The engine's GeoJSON with the features of what is shown. */
function onlyShown(bytes: Uint8Array, ids: ReadonlySet<string>): unknown {
  const all = JSON.parse(new TextDecoder().decode(bytes)) as { features: { id: string }[] };
  return { ...all, features: all.features.filter(({ id }) => ids.has(id)) };
}
