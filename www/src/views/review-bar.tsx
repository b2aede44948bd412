// While a reader goes through the uncertain marks, this bar says which one is shown and leads to the next.

import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { type Line, percent, promise, uncertainMarks } from "../certainty";
import { type Lookup, mentionAt, type MentionRef } from "../lookup";
import { count, number } from "../text";
import { Verbatim } from "./verbatim";

interface Props {
  look: Lookup;
  mention: MentionRef | null;
  line: Line;
  off: ReadonlySet<string>;
  onStep: (by: 1 | -1) => void;
  onClose: () => void;
}

export function ReviewBar({ look, mention, line, off, onStep, onClose }: Props): JSX.Element {
  const all = useMemo(() => uncertainMarks(look, line, off), [look, line, off]);
  const at = mention ? all.findIndex((ref) => ref.article === mention.article && ref.mention === mention.mention) : -1;
  const found = mention && at >= 0 ? mentionAt(look, mention) : undefined;
  return (
    <div class="review-bar" role="group" aria-label="Going through the uncertain marks">
      <p class="review-what">
        <span class="review-at numbers">{found ? `Uncertain ${number(at + 1)} of ${number(all.length)}` : count(all.length, "uncertain mark")}</span>
        {found && (
          <>
            {" "}
            <strong>
              <Verbatim text={found.text} />
            </strong>
            <span class="review-sure">
              {look.labels.get(found.label)?.word ?? found.label}, {percent(found.score)}
              <span class="review-promise">: {promise(look, found.score)}</span>
            </span>
          </>
        )}
      </p>
      <span class="review-ways">
        <button type="button" aria-label="Previous uncertain mark" title="Previous uncertain mark (U)" onClick={() => onStep(-1)}>
          ↑
        </button>
        <button type="button" aria-label="Next uncertain mark" title="Next uncertain mark (u)" onClick={() => onStep(1)}>
          ↓
        </button>
        <button type="button" class="quiet" onClick={onClose}>
          Close
        </button>
      </span>
    </div>
  );
}
