// The camera as a view holds it: it follows the hand at once, and the drawing follows the camera when it rests.

import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { type Camera, resized, type Size } from "./camera";
import { handle } from "./gestures";
import { BEYOND } from "./land";

/** Milliseconds of stillness after which everything is drawn anew, and the longest that a moving map waits for it. */
const STILL = 90;
const LONGEST = 260;
/** Drawing may take so much of the time while the map is moved: a part of one in this many. */
const SHARE = 6;
/** Milliseconds that the way to another view takes. */
const WAY = 240;

export interface Seat {
  size: Size | null;
  /** What is seen now. */
  camera: Camera | null;
  /** What the map was last drawn for. */
  drawn: Camera | null;
  /** Goes there, smoothly where the reader has nothing against it. */
  go: (camera: Camera) => void;
}

/** Whether the edge of what was drawn comes into sight, or its signs have become too large or too small. */
function astray(drawn: Camera | null, { x, y, scale }: Camera, { width, height }: Size): boolean {
  if (!drawn) return true;
  const factor = scale / drawn.scale;
  const edge = BEYOND / 2;
  return factor > 1.6 || factor < 0.75 || Math.abs(x - drawn.x) * scale > width * edge || Math.abs(y - drawn.y) * scale > height * edge;
}

/** The last view, so that it is found again when the reader comes back to the map. */
let kept: { of: string; camera: Camera; size: Size } | null = null;

/** `of` names the articles: other articles are seen from the start. */
export function useCamera(frame: { readonly current: HTMLElement | null }, of: string, open: (size: Size) => Camera, plainWheel: () => void): Seat {
  const [size, setSize] = useState<Size | null>(null);
  const [camera, setCamera] = useState<Camera | null>(null);
  const [drawn, setDrawn] = useState<Camera | null>(null);
  const now = useRef<{ camera: Camera | null; drawn: Camera | null; size: Size | null; drawnAt: number; cost: number; timer: number; frame: number }>({ camera: null, drawn: null, size: null, drawnAt: 0, cost: 0, timer: 0, frame: 0 });
  const turned = useRef(plainWheel);
  turned.current = plainWheel;

  const move = (next: Camera, rest = false) => {
    const state = now.current;
    state.camera = next;
    if (state.size) kept = { of, camera: next, size: state.size };
    setCamera(next);
    clearTimeout(state.timer);
    const draw = () => {
      const began = performance.now();
      state.drawnAt = began;
      state.drawn = state.camera;
      setDrawn(state.camera);
      // After the frame that shows it.
      requestAnimationFrame(() => setTimeout(() => {
        state.cost = performance.now() - began;
      }));
    };
    const due = performance.now() - state.drawnAt > Math.max(LONGEST, state.cost * SHARE);
    if (rest || (due && state.size && astray(state.drawn, next, state.size))) draw();
    // Where drawing takes long, a hand that only hesitates is not taken for one that rests.
    else state.timer = window.setTimeout(draw, Math.max(STILL, state.cost));
  };

  const go = (next: Camera) => {
    const state = now.current;
    cancelAnimationFrame(state.frame);
    const from = state.camera;
    if (!from || window.matchMedia("(prefers-reduced-motion: reduce)").matches) {
      move(next, true);
      return;
    }
    const began = performance.now();
    const step = (time: number) => {
      const part = Math.min(1, Math.max(0, (time - began) / WAY));
      const eased = 1 - (1 - part) ** 3;
      if (part === 1) {
        move(next, true);
        return;
      }
      // Steps of the scale are felt as equal when they are factors.
      const scale = from.scale * (next.scale / from.scale) ** eased;
      const way = from.scale === next.scale ? eased : (1 / scale - 1 / from.scale) / (1 / next.scale - 1 / from.scale);
      move({ x: from.x + (next.x - from.x) * way, y: from.y + (next.y - from.y) * way, scale });
      state.frame = requestAnimationFrame(step);
    };
    state.frame = requestAnimationFrame(step);
  };

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => {
      const next = { width: element.clientWidth, height: element.clientHeight };
      const state = now.current;
      // A pane that is not shown has no size; the map is as it was when it comes back.
      if (next.width === 0 || next.height === 0 || (state.size?.width === next.width && state.size.height === next.height)) return;
      const before = state.size && state.camera ? { camera: state.camera, size: state.size } : kept?.of === of ? kept : null;
      state.size = next;
      setSize(next);
      move(before ? resized(before.camera, before.size, next) : open(next), true);
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    const stop = handle(element, {
      camera: () => now.current.camera ?? { x: 0.5, y: 0.5, scale: 1 },
      size: () => now.current.size ?? { width: 1, height: 1 },
      move: (next) => {
        cancelAnimationFrame(now.current.frame);
        move(next);
      },
      go,
      plainWheel: () => turned.current(),
    });
    return () => {
      watch.disconnect();
      stop();
      clearTimeout(now.current.timer);
      cancelAnimationFrame(now.current.frame);
    };
  }, [of, frame.current === null]);

  // Other articles: another opening view.
  const first = useRef(true);
  useEffect(() => {
    if (!first.current && now.current.size) move(open(now.current.size), true);
    first.current = false;
  }, [of]);

  return { size, camera, drawn, go };
}
