// Moving the map by mouse, touch and keys. The wheel alone scrolls the page, as does one finger: the map stands in a pane
// that scrolls, and must not catch a reader who passes over it. With Ctrl (or by a pinch of the touchpad) the wheel zooms.

import { type Camera, panned, type Point, type Size, zoomed } from "./camera";

export interface Hand {
  camera: () => Camera;
  size: () => Size;
  /** Shows another view at once. */
  move: (camera: Camera) => void;
  /** Goes there smoothly. */
  go: (camera: Camera) => void;
  /** The wheel turned without Ctrl. */
  plainWheel: () => void;
}

/** A doubled distance of two fingers, or so many pixels of the wheel, doubles the scale. */
const WHEEL = 140;
/** Pixels that a pointer may tremble in a click. */
const TREMBLE = 4;
/** Part of the frame that a key moves, and the factor by which one zooms. */
export const STEP = 0.2;
export const NEARER = 1.6;

/** Listens on the frame; the answer ends it. */
export function handle(frame: HTMLElement, hand: Hand): () => void {
  const stops = [wheel(frame, hand), drag(frame, hand), pinch(frame, hand)];
  return () => stops.forEach((stop) => stop());
}

/** What a key asks for; nothing for other keys. */
export function keyed(key: string, camera: Camera, size: Size): Camera | null {
  if (key === "+" || key === "=") return zoomed(camera, size, NEARER);
  if (key === "-" || key === "_") return zoomed(camera, size, 1 / NEARER);
  const way = ARROWS[key];
  return way ? panned(camera, size, way[0] * size.width * STEP, way[1] * size.height * STEP) : null;
}

/** Directions, to the right and down. */
export const ARROWS: Readonly<Record<string, Point>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function wheel(frame: HTMLElement, hand: Hand): () => void {
  const turn = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) {
      hand.plainWheel();
      return;
    }
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    // Whole notches of a wheel are large, pinches of a touchpad come in small steps.
    const turned = Math.max(-WHEEL, Math.min(WHEEL, event.deltaY * lines * (Math.abs(event.deltaY) < 20 ? 3 : 1)));
    hand.move(zoomed(hand.camera(), hand.size(), 2 ** (-turned / WHEEL), within(frame, event)));
  };
  const twice = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest("[data-site]")) return;
    hand.go(zoomed(hand.camera(), hand.size(), event.shiftKey ? 0.5 : 2, within(frame, event)));
  };
  frame.addEventListener("wheel", turn, { passive: false });
  frame.addEventListener("dblclick", twice);
  return () => {
    frame.removeEventListener("wheel", turn);
    frame.removeEventListener("dblclick", twice);
  };
}

function drag(frame: HTMLElement, hand: Hand): () => void {
  let from: { x: number; y: number; camera: Camera; id: number; moving: boolean } | null = null;
  const down = (event: PointerEvent) => {
    if (event.pointerType === "touch" || event.button !== 0) return;
    from = { x: event.clientX, y: event.clientY, camera: hand.camera(), id: event.pointerId, moving: false };
  };
  const move = (event: PointerEvent) => {
    if (!from || event.pointerId !== from.id) return;
    const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
    if (!from.moving && Math.hypot(dx, dy) < TREMBLE) return;
    if (!from.moving) {
      from.moving = true;
      frame.setPointerCapture(from.id);
      frame.classList.add("grabbed");
    }
    hand.move(panned(from.camera, hand.size(), -dx, -dy));
  };
  const up = () => {
    if (from?.moving) {
      // What is under the pointer at the end was not clicked.
      const swallow = (event: Event) => event.stopPropagation();
      frame.addEventListener("click", swallow, { capture: true, once: true });
      setTimeout(() => frame.removeEventListener("click", swallow, { capture: true }));
    }
    from = null;
    frame.classList.remove("grabbed");
  };
  frame.addEventListener("pointerdown", down);
  frame.addEventListener("pointermove", move);
  frame.addEventListener("pointerup", up);
  frame.addEventListener("pointercancel", up);
  return () => {
    frame.removeEventListener("pointerdown", down);
    frame.removeEventListener("pointermove", move);
    frame.removeEventListener("pointerup", up);
    frame.removeEventListener("pointercancel", up);
  };
}

/** Two fingers move and zoom; one is left to the page. */
function pinch(frame: HTMLElement, hand: Hand): () => void {
  let last: { middle: Point; apart: number } | null = null;
  const touch = (event: TouchEvent) => {
    const [one, other] = [event.touches[0], event.touches[1]];
    if (!one || !other) {
      last = null;
      return;
    }
    event.preventDefault();
    const middle = within(frame, { clientX: (one.clientX + other.clientX) / 2, clientY: (one.clientY + other.clientY) / 2 });
    const apart = Math.max(1, Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY));
    if (last) {
      const moved = panned(hand.camera(), hand.size(), last.middle[0] - middle[0], last.middle[1] - middle[1]);
      hand.move(zoomed(moved, hand.size(), apart / last.apart, middle));
    }
    last = { middle, apart };
  };
  const end = () => {
    last = null;
  };
  frame.addEventListener("touchstart", touch, { passive: false });
  frame.addEventListener("touchmove", touch, { passive: false });
  frame.addEventListener("touchend", end);
  frame.addEventListener("touchcancel", end);
  return () => {
    frame.removeEventListener("touchstart", touch);
    frame.removeEventListener("touchmove", touch);
    frame.removeEventListener("touchend", end);
    frame.removeEventListener("touchcancel", end);
  };
}

function within(frame: HTMLElement, { clientX, clientY }: { clientX: number; clientY: number }): Point {
  const { left, top } = frame.getBoundingClientRect();
  return [clientX - left, clientY - top];
}
