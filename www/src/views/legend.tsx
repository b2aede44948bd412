// The legend: every kind found in the article, with its marks' count, each to be switched off and on.

import type { JSX } from "preact";
import type { LabelInfo } from "../engine/types";
import { capital, count, number } from "../text";

interface Props {
  labels: LabelInfo[];
  counts: Map<string, number>;
  off: ReadonlySet<string>;
  plain: boolean;
  onChange: (off: ReadonlySet<string>, status: string) => void;
  onPlain: (plain: boolean) => void;
  onKey: () => void;
}

export function Legend({ labels, counts, off, plain, onChange, onPlain, onKey }: Props): JSX.Element | null {
  const found = labels.filter((label) => (counts.get(label.code) ?? 0) > 0);
  if (found.length === 0) return null;
  const turn = (label: LabelInfo) => {
    const next = new Set(off);
    const shown = next.delete(label.code);
    if (!shown) next.add(label.code);
    const marks = count(counts.get(label.code) ?? 0, "mark");
    onChange(next, `${capital(label.word)}: ${marks} ${shown ? "shown" : "hidden"}.`);
  };
  return (
    <div class="legend" role="group" aria-label="Marks by kind">
      <ul class="legend-kinds">
        {found.map((label) => (
          <li key={label.code}>
            <button
              type="button"
              class={`legend-kind ${label.family}`}
              aria-pressed={!off.has(label.code) && !plain}
              aria-description={label.explanation}
              title={label.explanation}
              disabled={plain}
              onClick={() => turn(label)}
            >
              <span class="legend-tag" aria-hidden="true">
                {label.tag}
              </span>
              <span class="legend-word">{label.word}</span>{" "}
              <span class="legend-count">{number(counts.get(label.code) ?? 0)}</span>
              <span class="unseen"> {counts.get(label.code) === 1 ? "mark" : "marks"}</span>
            </button>
          </li>
        ))}
      </ul>
      <div class="legend-tools">
        <button type="button" class="quiet" disabled={plain} onClick={() => onChange(new Set(), "All marks are shown.")}>
          All
        </button>
        <button
          type="button"
          class="quiet"
          disabled={plain}
          onClick={() => onChange(new Set(labels.map((label) => label.code)), "All marks are hidden.")}
        >
          None
        </button>
        <button type="button" class="quiet" aria-pressed={plain} onClick={() => onPlain(!plain)}>
          Plain reading
        </button>
        <button type="button" class="quiet" title="What the marks mean (L)" onClick={onKey}>
          Legend
        </button>
      </div>
    </div>
  );
}
