// The line of facts above an article, the legend, and the switches of its marks.

import type { JSX } from "preact";
import type { Line } from "../certainty";
import type { ArticleForm, ArticleView } from "../engine/types";
import type { Lookup } from "../lookup";
import type { Layer } from "../state";
import { capital, count } from "../text";
import { FadeControl } from "./fade-control";
import { LayerSwitches } from "./layer-switches";
import { Legend } from "./legend";
import { PublishedField } from "./published-field";
import { Verbatim } from "./verbatim";

export interface HeadCalls {
  back: { words: string; go: () => void } | null;
  onPublished: (date: string | null) => void;
  onMarks: (off: ReadonlySet<string>, status: string) => void;
  onLayers: (hidden: ReadonlySet<Layer>, status: string) => void;
  onPlain: (plain: boolean) => void;
  /** Opens the key to the marks. */
  onKey: () => void;
  onLine: (line: Line) => void;
  onNextUncertain: () => void;
}

interface Props extends HeadCalls {
  look: Lookup;
  place: number;
  article: ArticleForm;
  view: ArticleView;
  off: ReadonlySet<string>;
  hidden: ReadonlySet<Layer>;
  line: Line;
  plain: boolean;
}

export function ReadingHead({ look, place, article, view, off, hidden, line, plain, ...calls }: Props): JSX.Element {
  const { back } = calls;
  return (
    <header class="reading-head">
      {back && (
        <button type="button" class="quiet back" onClick={back.go}>
          {back.words}
        </button>
      )}
      <h2 class="reading-name">
        <Verbatim text={article.name} />
      </h2>
      <p class="reading-facts">
        <span>Published</span>
        <PublishedField name={article.name} published={article.published} byCaption={view.datedByCaption} onChange={calls.onPublished} />
        <span class="numbers">{count(view.words, "word")}</span>
        <span class="numbers">{count(article.mentions.length, "mention")}</span>
      </p>
      {article.notes.length > 0 && (
        <ul class="notes" aria-label="Notes on this article">
          {article.notes.map((note) => (
            <li key={note}>
              <Verbatim text={`${capital(note)}.`} />
            </li>
          ))}
        </ul>
      )}
      <Legend
        labels={look.snapshot.labels}
        counts={look.counts[place] ?? new Map()}
        off={off}
        plain={plain}
        onChange={calls.onMarks}
        onPlain={calls.onPlain}
        onKey={calls.onKey}
      />
      <LayerSwitches article={article} hidden={hidden} plain={plain} onChange={calls.onLayers} />
      {article.mentions.length > 0 && (
        <FadeControl {...{ look, place, line, off, plain }} onLine={calls.onLine} onNext={calls.onNextUncertain} />
      )}
    </header>
  );
}
