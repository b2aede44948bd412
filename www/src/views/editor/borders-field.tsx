// Other borders for a mark: each edge goes word by word, by buttons or arrow keys, and the line shows where it stands.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { placeOf } from "../../editing";
import type { ArticleForm } from "../../engine/types";
import { context } from "../../lookup";
import { type Edge, moved, type Word } from "../../borders";
import { Verbatim } from "../verbatim";
import type { FieldProps } from "./editor";

export function BordersField({ look, editing, onChange }: FieldProps): JSX.Element {
  const { at, begin } = editing;
  const [borders, setBorders] = useState<Word>(begin?.do === "span" ? { start: begin.start, end: begin.end } : at);
  const article = look.snapshot.analysis.articles[placeOf(look, at)];
  if (!article) return <p class="editor-note">Its article is not on the desk.</p>;
  const put = (next: Word) => {
    setBorders(next);
    const same = next.start === at.start && next.end === at.end;
    onChange(same ? null : { do: "span", ...next, text: article.text.slice(next.start, next.end) });
  };
  return <Borders article={article} borders={borders} onBorders={put} />;
}

interface Props {
  article: ArticleForm;
  borders: Word;
  onBorders: (borders: Word) => void;
}

export function Borders({ article, borders, onBorders }: Props): JSX.Element {
  const { text } = article;
  const move = (edge: Edge, by: 1 | -1) => {
    const next = moved(text, borders, edge, by);
    if (next) onBorders(next);
  };
  const { before, words, after } = context(article, borders);
  const step = (edge: Edge, by: 1 | -1, sign: string, name: string) => (
    <button type="button" aria-label={name} title={name} data-first={edge === "end" && by > 0 ? true : undefined} aria-disabled={moved(text, borders, edge, by) === null} onClick={() => move(edge, by)}>
      {sign}
    </button>
  );
  return (
    <div
      class="borders"
      role="group"
      aria-label="Borders: arrow keys move the end, with Shift the beginning"
      onKeyDown={(event) => {
        const by = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : null;
        if (by === null) return;
        event.preventDefault();
        move(event.shiftKey ? "start" : "end", by);
      }}
    >
      <p class="borders-line" dir="auto">
        <Verbatim text={before} />
        <strong>
          <Verbatim text={words} />
        </strong>
        <Verbatim text={after} />
      </p>
      <span class="borders-edge">
        Begins
        {step("start", -1, "←", "Begin a word earlier")}
        {step("start", 1, "→", "Begin a word later")}
      </span>
      <span class="borders-edge">
        Ends
        {step("end", -1, "←", "End a word earlier")}
        {step("end", 1, "→", "End a word later")}
      </span>
      <span class="editor-note keys-hint">Arrow keys move the end, with Shift the beginning.</span>
      <output class="unseen">{words}</output>
    </div>
  );
}
