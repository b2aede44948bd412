// What lies over the text beside the marks of kinds: quotes and claims, and figures; each to be hidden and shown.

import type { JSX } from "preact";
import type { ArticleForm } from "../engine/types";
import type { Layer } from "../state";
import { number } from "../text";

interface Props {
  article: ArticleForm;
  hidden: ReadonlySet<Layer>;
  plain: boolean;
  onChange: (hidden: ReadonlySet<Layer>, status: string) => void;
}

const WORDS: Record<Layer, string> = { quotes: "Quotes and claims", figures: "Figures" };
const HINTS: Record<Layer, string> = {
  quotes: "What somebody is said to say: a line under the words, solid where they are quoted, dashed where they are reported, and behind them a dot, or a word for what the speaker does",
  figures: "Numbers that count something: the words that belong to them are underlined too",
};

export function LayerSwitches({ article, hidden, plain, onChange }: Props): JSX.Element | null {
  const counts: [Layer, number][] = [["quotes", article.quotes.length], ["figures", article.figures.length]];
  const found = counts.filter(([, count]) => count > 0);
  if (found.length === 0) return null;
  const turn = (layer: Layer) => {
    const next = new Set(hidden);
    const shown = next.delete(layer);
    if (!shown) next.add(layer);
    onChange(next, `${WORDS[layer]} are ${shown ? "shown" : "hidden"} in the text.`);
  };
  return (
    <div class="layers" role="group" aria-label="Also marked">
      {found.map(([layer, count]) => (
        <button
          key={layer}
          type="button"
          class={`legend-kind layer-${layer}`}
          aria-pressed={!hidden.has(layer) && !plain}
          aria-description={HINTS[layer]}
          title={HINTS[layer]}
          disabled={plain}
          onClick={() => turn(layer)}
        >
          <span class="legend-word">{WORDS[layer]}</span> <span class="legend-count">{number(count)}</span>
        </button>
      ))}
    </div>
  );
}
