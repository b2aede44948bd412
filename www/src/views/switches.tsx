// The switches between parts of the page: panes on a narrow screen, table and entity beside the text.

import type { JSX } from "preact";
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

export function SideTabs({ side, searched, wide, onSide, onWide }: SideProps): JSX.Element {
  const part = (to: Side, words: string) => (
    <button type="button" aria-pressed={side === to} onClick={() => onSide(to)}>
      {words}
    </button>
  );
  return (
    <div class="side-tabs" role="group" aria-label="Beside the text">
      {part("table", "Table")}
      {part("quotes", "Quotes")}
      {part("figures", "Figures")}
      {part("map", "Map")}
      {part("timeline", "Timeline")}
      {part("compare", "Compare")}
      {part("entity", "Entity")}
      {part("corrections", "Corrections")}
      {searched && part("search", "Search")}
      <button type="button" class="quiet widen" aria-pressed={wide} onClick={() => onWide(!wide)}>
        {wide ? "Beside the text" : "Whole width"}
      </button>
    </div>
  );
}
