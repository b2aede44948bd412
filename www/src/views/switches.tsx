// The switches between parts of the page: panes on a narrow screen, table and entity beside the text.

import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { Side } from "../lists";
import type { Pane } from "../store";
import { number } from "../text";

interface PaneProps {
  pane: Pane;
  articles: number;
  onPane: (pane: Pane) => void;
}

export function PaneSwitch({ pane, articles, onPane }: PaneProps): JSX.Element {
  const part = (to: Pane, words: string) => (
    <button type="button" aria-pressed={pane === to} onClick={() => onPane(to)}>
      {words}
    </button>
  );
  return (
    <nav class="pane-switch" aria-label="Parts of the page">
      {part("articles", `Articles (${number(articles)})`)}
      {part("text", "Text")}
      {part("table", "Table")}
    </nav>
  );
}

interface SideProps {
  side: Side;
  /** Whether something is looked for. */
  searched: boolean;
  wide: boolean;
  onSide: (side: Side) => void;
  onWide: (wide: boolean) => void;
}

const TABS: [Side, string][] = [
  ["table", "Table"],
  ["quotes", "Quotes"],
  ["figures", "Figures"],
  ["map", "Map"],
  ["timeline", "Timeline"],
  ["compare", "Compare"],
  ["entity", "Entity"],
  ["corrections", "Corrections"],
  ["search", "Search"],
];

/** One stop for the Tab key; the arrow keys go from one to the next. */
export function SideTabs({ side, searched, wide, onSide, onWide }: SideProps): JSX.Element {
  const row = useRef<HTMLDivElement>(null);
  const tabs = TABS.filter(([to]) => to !== "search" || searched);
  const walk = (event: KeyboardEvent) => {
    const at = tabs.findIndex(([to]) => to === side);
    const steps: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 };
    const next = steps[event.key];
    const to = next === undefined ? undefined : tabs[(next + tabs.length) % tabs.length]?.[0];
    if (to === undefined) return;
    event.preventDefault();
    onSide(to);
    row.current?.querySelector<HTMLElement>(`[data-side="${to}"]`)?.focus({ preventScroll: true });
  };
  return (
    <div class="side-head">
      <div class="side-tabs" role="toolbar" aria-label="Beside the text" ref={row} onKeyDown={walk}>
        {tabs.map(([to, words]) => (
          <button key={to} type="button" data-side={to} aria-pressed={side === to} tabIndex={side === to ? 0 : -1} onClick={() => onSide(to)}>
            {words}
          </button>
        ))}
      </div>
      <button type="button" class="quiet widen" aria-pressed={wide} onClick={() => onWide(!wide)}>
        {wide ? "Beside the text" : "Whole width"}
      </button>
    </div>
  );
}
