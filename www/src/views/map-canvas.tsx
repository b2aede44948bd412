// The drawing: land below, tinted where a country or region is mentioned, circles upon it, then names.

import type { JSX, Ref } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import { placeWords } from "../about";
import type { Lookup } from "../lookup";
import { type Camera, fitted, pixel, type Point, type Size } from "../map/camera";
import { ARROWS } from "../map/gestures";
import { BEYOND, type Ground, ground } from "../map/land";
import { type Label, labels } from "../map/labels";
import { type Mark, marks, next, radius } from "../map/marks";
import type { Outlines } from "../map/outlines";
import { BAR, bar, samples } from "../map/scale";
import type { Land, Site, Sites } from "../map/sites";
import { count } from "../text";
import { MapCard } from "./map-card";

interface Props {
  found: Sites;
  land: Outlines;
  look: Lookup;
  size: Size;
  camera: Camera;
  drawn: Camera;
  /** The place that the pointer or the focus is on, here or in the list. */
  lit: string | null;
  chosen: string | null;
  svg: Ref<SVGSVGElement>;
  onLit: (entity: string | null) => void;
  onChoose: (site: Site) => void;
  onGo: (camera: Camera) => void;
}

/** The deepest tint of a land, and the faintest. */
const TINTS = { deepest: 0.2, faintest: 0.07 };

export function MapCanvas(props: Props): JSX.Element {
  const { found, land, look, size, camera, drawn, lit, chosen, svg, onLit, onChoose, onGo } = props;
  const below = useMemo(() => ground(land, drawn, size), [land, drawn, size]);
  const most = useMemo(() => found.spots.reduce((sum, { mentions }) => Math.max(sum, mentions), 1), [found]);
  const signs = useMemo(() => marks(found.spots, drawn, size, most), [found, drawn, size, most]);
  const names = useMemo(() => {
    const family = getComputedStyle(document.documentElement).fontFamily;
    return labels({ marks: signs, lands: found.lands, outlines: land, camera: drawn, size, family, key: keyBox(most, size, found.spots.length > 0) });
  }, [signs, found]);
  const around = useMemo(() => signs.filter(({ spot }) => framed(spot.at, drawn, size, Math.max(size.width, size.height) * BEYOND)), [signs]);
  const inside = useMemo(() => around.filter(({ spot }) => framed(spot.at, drawn, size, 0)), [around]);
  const [stop, setStop] = useState<string | null>(null);
  // One of all signs is reached by Tab; the arrow keys lead on from it.
  const here = around.some(({ spot }) => spot.entity.id === stop) ? stop : (inside[0]?.spot.entity.id ?? null);
  const act = (mark: Mark) => {
    if (mark.all.length === 1) onChoose(mark.spot);
    else onGo(apart(mark, camera, size));
  };
  const walk = (event: KeyboardEvent, mark: Mark) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      event.stopPropagation();
      act(mark);
      return;
    }
    const way = ARROWS[event.key];
    if (!way) return;
    event.preventDefault();
    event.stopPropagation();
    const to = around[next(around.map(({ spot }) => spot), mark.spot.at, way)];
    if (!to) return;
    const id = to.spot.entity.id;
    setStop(id);
    if (!framed(to.spot.at, camera, size, -EDGE)) onGo({ ...camera, x: to.spot.at[0], y: to.spot.at[1] });
    (event.currentTarget as Element).parentElement?.querySelector<SVGGElement>(`[data-site="${CSS.escape(id)}"]`)?.focus();
  };
  const litMark = lit === null ? undefined : around.find(({ all }) => all.some(({ entity }) => entity.id === lit));
  const litLand = lit === null ? undefined : found.lands.find(({ entity }) => entity.id === lit);
  // Hands move quickly: what is drawn is moved as one until the camera rests.
  const calls = useRef({ act, walk, onLit, onChoose });
  calls.current = { act, walk, onLit, onChoose };
  const scene = useMemo(() => {
    const light = (entity: string | null) => calls.current.onLit(entity);
    return (
      <>
        <Below {...{ below, lit, chosen }} lands={found.lands} onLit={light} onChoose={(site) => calls.current.onChoose(site)} />
        <Names all={names.filter(({ kind }) => kind !== "place" && kind !== "vague")} {...{ size, lit, chosen }} camera={drawn} />
        <g class="map-marks">
          {around.map((mark) => (
            <Sign
              key={mark.spot.entity.id}
              {...{ mark, size }}
              camera={drawn}
              stop={mark.spot.entity.id === here}
              lit={mark === litMark}
              chosen={mark.all.some(({ entity }) => entity.id === chosen)}
              onLit={(on) => light(on ? mark.spot.entity.id : null)}
              onFocus={() => setStop(mark.spot.entity.id)}
              onAct={() => calls.current.act(mark)}
              onKey={(event) => calls.current.walk(event, mark)}
            />
          ))}
        </g>
        <Names all={names.filter(({ kind }) => kind === "place" || kind === "vague")} {...{ size, lit, chosen }} camera={drawn} />
      </>
    );
  }, [below, names, around, found, lit, chosen, here]);
  return (
    <>
      <svg ref={svg} class="map" width={size.width} height={size.height} viewBox={`0 0 ${size.width} ${size.height}`} role="group" aria-label={`${count(inside.length, "place")} in this view`}>
        <rect class="map-sea" width={size.width} height={size.height} />
        <g class="map-moving" transform={between(drawn, camera, size)}>
          {scene}
        </g>
        <Keys {...{ camera, size, most }} circles={found.spots.length > 0} />
      </svg>
      {litMark ? (
        <MapCard look={look} sites={litMark.all} at={pixel(camera, size, litMark.spot.at)} gap={litMark.radius} size={size} />
      ) : (
        litLand && <MapCard look={look} sites={[litLand]} at={labelOf(names, litLand, camera, size)} gap={10} size={size} />
      )}
    </>
  );
}

/** Whether a point lies in the frame, or within so many pixels around it. */
function framed(at: Point, camera: Camera, { width, height }: Size, margin: number): boolean {
  const [x, y] = pixel(camera, { width, height }, at);
  return x >= -margin && y >= -margin && x <= width + margin && y <= height + margin;
}

/** How what was drawn for one camera is seen by another. */
function between(drawn: Camera, camera: Camera, size: Size): string {
  const factor = camera.scale / drawn.scale;
  const [x, y] = pixel(camera, size, [drawn.x - size.width / 2 / drawn.scale, drawn.y - size.height / 2 / drawn.scale]);
  const round = (value: number) => Math.round(value * 100) / 100 || 0;
  return `translate(${round(x)} ${round(y)}) scale(${factor})`;
}

/** The view in which the places of a sign stand apart, or nearly. */
function apart(mark: Mark, camera: Camera, size: Size): Camera {
  const { x, y, scale } = fitted(mark.all.map(({ at }) => at), size);
  return { x, y, scale: Math.max(scale, camera.scale * 1.5) };
}

function labelOf(names: Label[], { entity }: Land, camera: Camera, size: Size): Point {
  const label = names.find((name) => name.entity === entity.id);
  return label ? pixel(camera, size, label.at) : [size.width / 2, size.height / 2];
}

interface BelowProps extends Pick<Props, "lit" | "chosen" | "onLit" | "onChoose"> {
  below: Ground;
  lands: Land[];
}

/** Land, waters and borders. */
function Below({ below, lands, lit, chosen, onLit, onChoose }: BelowProps): JSX.Element {
  const tints = useMemo(() => {
    const most = lands.reduce((sum, { mentions }) => Math.max(sum, mentions), 1);
    // Regions lie upon their countries.
    const upwards = [...lands].sort((one, other) => Number(isRegion(one)) - Number(isRegion(other)));
    return upwards.map((each) => ({
      each,
      d: below.path((below.outlines.areas.get(each.area.id ?? 0) ?? each.area).shape) ?? "",
      opacity: TINTS.faintest + (TINTS.deepest - TINTS.faintest) * Math.sqrt(each.mentions / most),
    }));
  }, [below, lands]);
  return (
    <g class="map-ground" aria-hidden="true">
      <path class="map-land" d={below.land} fill-rule="evenodd" />
      {tints.map(({ each, d, opacity }) => (
        <path
          key={each.entity.id}
          class={`map-tint${each.entity.id === lit ? " lit" : ""}${each.entity.id === chosen ? " chosen" : ""}`}
          d={d}
          fill-rule="evenodd"
          fill-opacity={opacity}
          onPointerEnter={(event) => hovers(event) && onLit(each.entity.id)}
          onPointerLeave={(event) => hovers(event) && onLit(null)}
          onClick={() => onChoose(each)}
        />
      ))}
      <path class="map-lakes" d={below.lakes} />
      <path class="map-rivers" d={below.rivers} />
      <path class="map-inner" d={below.inner} />
      <path class="map-coast" d={below.coast} />
      <path class="map-borders" d={below.borders} />
      <path class="map-disputed" d={below.disputed} />
    </g>
  );
}

function isRegion({ entity }: Land): boolean {
  return entity.place?.kind !== "country";
}

interface SignProps {
  mark: Mark;
  camera: Camera;
  size: Size;
  stop: boolean;
  lit: boolean;
  chosen: boolean;
  onLit: (on: boolean) => void;
  onFocus: () => void;
  onAct: () => void;
  onKey: (event: KeyboardEvent) => void;
}

/** Half of the diamond that stands for something larger. */
const DIAMOND = 5.5;

function Sign({ mark, camera, size, stop, lit, chosen, onLit, onFocus, onAct, onKey }: SignProps): JSX.Element {
  const { spot, all, radius: r } = mark;
  const [x, y] = pixel(camera, size, spot.at);
  const half = Math.max(DIAMOND, r);
  return (
    <g
      class={`map-mark${spot.vague ? " vague" : ""}${all.length > 1 ? " several" : ""}${lit ? " lit" : ""}${chosen ? " chosen" : ""}`}
      transform={`translate(${x} ${y})`}
      data-site={spot.entity.id}
      role="button"
      tabIndex={stop ? 0 : -1}
      aria-label={spoken(mark)}
      onPointerEnter={(event) => hovers(event) && onLit(true)}
      onPointerLeave={(event) => hovers(event) && onLit(false)}
      onFocus={() => {
        onFocus();
        onLit(true);
      }}
      onBlur={() => onLit(false)}
      onPointerDown={(event) => {
        // A finger first sees what is there; the second tap goes.
        if (event.pointerType === "touch") touched = lit ? null : spot.entity.id;
      }}
      onClick={(event) => {
        event.stopPropagation();
        if (touched === spot.entity.id) {
          touched = null;
          onLit(true);
        } else onAct();
      }}
      onKeyDown={onKey}
    >
      <circle class="map-target" r={Math.max(mark.reach, spot.vague ? half : r)} data-only-here />
      {spot.vague ? <path class="map-diamond" d={`M0 ${-half}L${half} 0L0 ${half}L${-half} 0Z`} /> : <circle class="map-circle" r={r} />}
      {all.length > 1 && <circle class="map-ring" r={r + 2.5} />}
      {chosen && <circle class="map-chosen" r={half + 5} />}
    </g>
  );
}

/** A finger does not hover: what it has lit stays so until another place is touched. */
function hovers({ pointerType }: PointerEvent): boolean {
  return pointerType !== "touch";
}

/** The place under a finger that was not lit before it. */
let touched: string | null = null;

function spoken({ spot, all, mentions }: Mark): string {
  if (all.length > 1) {
    return `${spot.entity.name} and ${count(all.length - 1, "place")} beside it, ${count(mentions, "mention")} together. Comes nearer.`;
  }
  const where = spot.entity.place ? placeWords(spot.entity.place) : "";
  return `${spot.entity.name}, ${where}, ${count(mentions, "mention")} in ${count(spot.articles, "article")}`;
}

function Names({ all, camera, size, lit, chosen }: Pick<Props, "camera" | "size" | "lit" | "chosen"> & { all: Label[] }): JSX.Element {
  return (
    <g class="map-names" aria-hidden="true">
      {all.map(({ kind, text, at, dx, dy, anchor, entity }) => {
        const [x, y] = pixel(camera, size, at);
        const state = entity === null ? "" : `${entity === lit ? " lit" : ""}${entity === chosen ? " chosen" : ""}`;
        return (
          <g key={`${kind} ${text} ${entity ?? `${at[0]}`}`} transform={`translate(${x} ${y})`}>
            {(kind === "town" || kind === "capital") && <circle class={`map-dot ${kind}`} r={kind === "capital" ? 2 : 1.5} />}
            <text class={`map-name ${kind}${state}`} x={dx} y={dy} text-anchor={anchor} direction="ltr" unicode-bidi="isolate">
              {kind === "country" ? text.toUpperCase() : text}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** Pixels between the keys and the frame. */
const EDGE = 12;

/** The scale, and what the sizes of circles mean. */
function keyBox(most: number, size: Size, circles: boolean): { width: number; height: number } {
  const largest = circles ? radius(most, most, size) : 0;
  return { width: EDGE + Math.max(2 * largest + KEY_WORDS, BAR + 60), height: EDGE + (circles ? 2 * largest + 40 : 24) };
}

/** Room for words beside the circles of the key. */
const KEY_WORDS = 84;

function Keys({ camera, size, most, circles }: Pick<Props, "camera" | "size"> & { most: number; circles: boolean }): JSX.Element {
  const { width, text } = bar(camera);
  const shown = samples(most).map((mentions) => ({ mentions, r: radius(mentions, most, size) }));
  const largest = shown.at(-1)?.r ?? 0;
  const bottom = size.height - EDGE;
  const wide = 2 * largest + KEY_WORDS;
  return (
    <g class="map-keys" aria-hidden="true">
      {circles && (
        <g transform={`translate(${EDGE} ${bottom - 26})`}>
          <rect class="map-key" x={-6} y={-2 * largest - 12} width={wide} height={2 * largest + 20} />
          {shown.map(({ mentions, r }, index) => {
            const y = -((2 * largest) / Math.max(1, shown.length - 1)) * index || 0;
            const top = -2 * r;
            const words = shown.length === 1 ? -r : y;
            return (
              <g key={mentions}>
                <circle class="map-sample" cx={largest} cy={-r} r={r} />
                <line class="map-lead" x1={largest} x2={2 * largest + 8} y1={top} y2={words} />
                <text class="map-figure-text" x={2 * largest + 11} y={words}>
                  {index === shown.length - 1 ? count(mentions, "mention") : mentions}
                </text>
              </g>
            );
          })}
        </g>
      )}
      <g transform={`translate(${EDGE} ${bottom})`}>
        <path class="map-bar" d={`M0 -5V0H${width.toFixed(1)}V-5`} />
        <text class="map-figure-text" x={width + 6} y={-3}>
          {text}
        </text>
      </g>
    </g>
  );
}
