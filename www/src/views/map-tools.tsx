// Buttons for all that the hand can do with the map, and for what can be saved of it.

import type { JSX } from "preact";
import { type Camera, panned, type Size, zoomed } from "../map/camera";
import { NEARER, STEP } from "../map/gestures";
import { number } from "../text";

interface Props {
  size: Size;
  camera: Camera;
  go: (camera: Camera) => void;
  main: () => Camera;
  all: () => Camera;
  world: () => Camera;
}

const WAYS = [
  { name: "Move west", sign: "←", way: [-1, 0] },
  { name: "Move north", sign: "↑", way: [0, -1] },
  { name: "Move south", sign: "↓", way: [0, 1] },
  { name: "Move east", sign: "→", way: [1, 0] },
] as const;

export function MapTools({ size, camera, go, main, all, world }: Props): JSX.Element {
  return (
    <div class="map-tools" role="group" aria-label="Move the map">
      <span class="map-zoom">
        <button type="button" aria-label="Zoom in" title="Zoom in (+)" onClick={() => go(zoomed(camera, size, NEARER))}>
          +
        </button>
        <button type="button" aria-label="Zoom out" title="Zoom out (−)" onClick={() => go(zoomed(camera, size, 1 / NEARER))}>
          −
        </button>
      </span>
      <span class="map-ways">
        {WAYS.map(({ name, sign, way }) => (
          <button key={name} type="button" aria-label={name} title={name} onClick={() => go(panned(camera, size, way[0] * size.width * STEP, way[1] * size.height * STEP))}>
            {sign}
          </button>
        ))}
      </span>
      <span class="map-views">
        <button type="button" title="The view the map opens with (0)" onClick={() => go(main())}>
          Main places
        </button>
        <button type="button" onClick={() => go(all())}>
          All places
        </button>
        <button type="button" onClick={() => go(world())}>
          World
        </button>
      </span>
    </div>
  );
}

interface SaveProps {
  places: number;
  all: number;
  onSvg: () => void;
  onPng: () => void;
  onGeojson: () => void;
}

export function SaveTools({ places, all, onSvg, onPng, onGeojson }: SaveProps): JSX.Element {
  const which = places === all ? number(all) : `${number(places)} of ${number(all)}`;
  return (
    <div class="map-save" role="group" aria-label="Save the map">
      <button type="button" title="The map as it is seen now, with its sources" onClick={onSvg}>
        Save as SVG
      </button>
      <button type="button" title="The map as it is seen now, with its sources" onClick={onPng}>
        Save as PNG
      </button>
      <button type="button" title="The places shown, wherever they lie, with all their mentions" disabled={places === 0} onClick={onGeojson}>
        Save {which} places as GeoJSON
      </button>
    </div>
  );
}
