// Over words of the text that are selected: the way to mark them.

import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { ArticleForm } from "../engine/types";
import { selectedWords } from "../selection";

interface Props {
  article: ArticleForm;
  onMark: () => void;
}

interface Spot {
  left: number;
  top: number;
}

export function SelectionBar({ article, onMark }: Props): JSX.Element | null {
  const [spot, setSpot] = useState<Spot | null>(null);
  useEffect(() => {
    const settle = () => setSpot(selectedWords(article.text) ? spotOf() : null);
    document.addEventListener("selectionchange", settle);
    document.addEventListener("scroll", settle, true);
    return () => {
      document.removeEventListener("selectionchange", settle);
      document.removeEventListener("scroll", settle, true);
    };
  }, [article]);
  if (!spot) return null;
  return (
    <div class="selection-bar" style={{ left: `${spot.left}px`, top: `${spot.top}px` }} role="toolbar" aria-label="Selected words">
      {/* Pressing it must not take the selection away before it is read. */}
      <button type="button" onPointerDown={(event) => event.preventDefault()} onMouseDown={(event) => event.preventDefault()} onClick={onMark}>
        Mark as … <kbd aria-hidden="true">a</kbd>
      </button>
    </div>
  );
}

/** Pixels between the words and the bar, and the room that the bar takes. */
const GAP = 6;
const HEIGHT = 36;
const WIDTH = 120;

/** Under the selection, or over it where there is no room: a phone's own menu stands above the words. */
function spotOf(): Spot | null {
  const rects = getSelection()?.getRangeAt(0).getClientRects();
  const last = rects?.[rects.length - 1];
  const first = rects?.[0];
  if (!first || !last) return null;
  const below = last.bottom + GAP;
  const top = below + HEIGHT < innerHeight ? below : first.top - HEIGHT - GAP;
  return { left: Math.max(GAP, Math.min(last.left, document.documentElement.clientWidth - WIDTH - GAP)), top };
}
