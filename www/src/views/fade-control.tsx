// Draws the line below which marks are faded, says how many that are, and leads from one to the next.

import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { type Line, percent, shownMarks, uncertainMarks } from "../certainty";
import type { Lookup } from "../lookup";
import { count, number } from "../text";

interface Props {
  look: Lookup;
  place: number;
  line: Line;
  off: ReadonlySet<string>;
  plain: boolean;
  onLine: (line: Line) => void;
  onNext: () => void;
}

export function FadeControl({ look, place, line, off, plain, onLine, onNext }: Props): JSX.Element {
  const faded = useMemo(() => uncertainMarks(look, line, off), [look, line, off]);
  const here = faded.filter((ref) => ref.article === place).length;
  const shown = shownMarks(look.snapshot.analysis.articles[place]?.mentions ?? [], off);
  const articles = look.snapshot.articles.length;
  return (
    <div class="fade" role="group" aria-label="Uncertain marks">
      <label class="fade-choice">
        Fade marks less certain than{" "}
        <select disabled={plain} value={line ?? ""} onChange={(event) => onLine(lineOf(event.currentTarget.value))}>
          <option value="">off</option>
          {look.snapshot.lines.map((each) => (
            <option key={each} value={each}>
              {percent(each)}
            </option>
          ))}
        </select>
      </label>
      {line !== null && !plain && (
        <>
          <span class="fade-count numbers">
            <span class="fade-sample">{number(here)}</span> of {count(shown, "mark")} faded
            {articles > 1 ? `, ${number(faded.length)} in all articles` : ""}
          </span>
          <button type="button" class="quiet" disabled={faded.length === 0} onClick={onNext} title="Next uncertain mark (u)">
            Next uncertain
          </button>
          <span class="fade-printed">
            A question mark behind a tag: less certain than {percent(line)}, {number(here)} of {count(shown, "mark")}.
          </span>
        </>
      )}
    </div>
  );
}

export function lineOf(value: string): Line {
  return value === "" ? null : Number(value);
}
