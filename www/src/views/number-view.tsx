// A date or a number, which is no entity: what it was read as.

import type { JSX } from "preact";
import { CHECKED_WORDS, howSure } from "../certainty";
import { context, type Lookup, mentionAt, type MentionRef } from "../lookup";
import { capital } from "../text";
import { isTime } from "../times";
import { Fact } from "./fact";
import { FigureLines } from "./figure-lines";
import { TimeLines } from "./time-lines";
import { Verbatim } from "./verbatim";

interface Props {
  look: Lookup;
  at: MentionRef;
  onPublished: (date: string | null) => void;
  onEdit: () => void;
}

export function NumberView({ look, at, onPublished, onEdit }: Props): JSX.Element | null {
  const article = look.snapshot.analysis.articles[at.article];
  const mention = mentionAt(look, at);
  if (!article || !mention) return null;
  const label = look.labels.get(mention.label);
  const counts = article.figures.some(({ start, end }) => start < mention.end && mention.start < end);
  const { before, words, after } = context(article, mention);
  return (
    <section class={`entity ${label?.family ?? ""}`} aria-label="Mention">
      <header class="entity-head">
        <h2 class="entity-name">
          <Verbatim text={mention.text} />
        </h2>
        <p class="entity-kind">
          <span class="swatch" />
          {capital(label?.word ?? mention.label)}
        </p>
      </header>
      <div class="entity-tools">
        <button type="button" class="quiet" onClick={onEdit}>
          Correct
        </button>
        {mention.checked && (
          <span class="corrected">
            <span class="checked-sign" aria-hidden="true" /> {CHECKED_WORDS}
          </span>
        )}
      </div>
      <dl class="facts">
        {isTime(mention) && (
          <Fact term="Means">
            <TimeLines look={look} at={at} onPublished={onPublished} />
          </Fact>
        )}
        {counts && (
          <Fact term="Counts">
            <FigureLines look={look} at={at} />
          </Fact>
        )}
        <Fact term="How certain">{howSure(look, mention.score)}</Fact>
        <Fact term="In">
          <Verbatim text={article.name} />
        </Fact>
      </dl>
      <p class="panel-context" dir="auto">
        <Verbatim text={before} />
        <strong>
          <Verbatim text={words} />
        </strong>
        <Verbatim text={after} />
      </p>
    </section>
  );
}
