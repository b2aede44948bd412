// The frame of a card beside words of the text. What stands on it is said elsewhere on the page too; where it holds
// controls, Tab leads from the words to them, and Escape back.

import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

export interface CardCalls {
  onEnter: () => void;
  onLeave: () => void;
  /** Where Tab leads from the card's last control; nothing where the browser knows. */
  onPast: (anchor: Element) => HTMLElement | null;
}

interface Props extends CardCalls {
  look: string;
  anchor: Element;
  /** Whether it holds controls. */
  busy: boolean;
  children: ComponentChildren;
}

/** Pixels between words and card, and between card and window. */
const GAP = 8;

export function Card({ look, anchor, busy, onEnter, onLeave, onPast, children }: Props): JSX.Element {
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (card.current) settle(card.current, anchor);
  });
  return (
    <div
      class={`card ${look}`}
      ref={card}
      role={busy ? "group" : "tooltip"}
      aria-label={busy ? "About these words" : undefined}
      onMouseEnter={onEnter}
      onMouseLeave={onLeave}
      onFocusIn={onEnter}
      onFocusOut={(event) => {
        // A control that is taken away while it has the focus leaves it to nobody: the reader is still here.
        if (event.relatedTarget instanceof Node && !card.current?.contains(event.relatedTarget)) onLeave();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Tab") return;
        const controls = [...event.currentTarget.querySelectorAll<HTMLElement>("button, input")];
        const edge = event.shiftKey ? controls[0] : controls.at(-1);
        if (document.activeElement !== edge) return;
        const next = event.shiftKey ? anchor : onPast(anchor);
        if (!(next instanceof HTMLElement)) return;
        event.preventDefault();
        next.focus({ preventScroll: true });
      }}
    >
      {children}
    </div>
  );
}

/** Puts the card under the words, or above them where there is no room. */
function settle(card: HTMLElement, anchor: Element): void {
  const words = anchor.getClientRects();
  const first = words[0] ?? anchor.getBoundingClientRect();
  const last = words[words.length - 1] ?? first;
  const { width, height } = card.getBoundingClientRect();
  const left = Math.max(GAP, Math.min(last.left, document.documentElement.clientWidth - width - GAP));
  const below = last.bottom + GAP;
  const room = below + height <= window.innerHeight - GAP;
  const above = first.top - GAP - height;
  // Where neither has room, the card must still be seen whole.
  const top = room ? below : above > 0 ? above : Math.max(GAP, window.innerHeight - height - GAP);
  card.style.left = `${left}px`;
  card.style.top = `${top}px`;
}
