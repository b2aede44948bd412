// The text of a saved article while the engine has not read it yet, or cannot: plain, without marks.

import type { JSX } from "preact";
import type { Kept } from "../saved/read";
import { Verbatim } from "./verbatim";

/** Characters that are shown before the engine is there: enough to begin with, and quickly laid out. */
const SHOWN = 100_000;

/** Paragraphs of that. A text of line breaks alone has one for each. */
const PARAGRAPHS = 2000;

export function Waiting({ article }: { article: Kept }): JSX.Element {
  const paragraphs = article.text.slice(0, SHOWN).split(/\r?\n|\r/).filter((line) => line.trim() !== "");
  const whole = article.text.length <= SHOWN && paragraphs.length <= PARAGRAPHS;
  return (
    <article class="waiting" aria-label="Text, not read yet">
      <h2>
        <Verbatim text={article.name} />
      </h2>
      {paragraphs.slice(0, PARAGRAPHS).map((line, at) => (
        <p key={at} dir="auto">
          <Verbatim text={line} />
        </p>
      ))}
      {!whole && <p class="waiting-more">The text goes on: it is shown whole when it has been read.</p>}
    </article>
  );
}
