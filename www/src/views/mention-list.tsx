// The mentions of one entity with the words around each, under their articles' names.

import type { JSX } from "preact";
import { doubt, type Line, uncertain } from "../certainty";
import { context, type Lookup, mentionAt, type MentionRef } from "../lookup";
import { Verbatim } from "./verbatim";

interface ListProps {
  look: Lookup;
  line: Line;
  all: MentionRef[];
  at: number;
  onGo: (at: MentionRef) => void;
}

/** Mentions under their articles' names. */
export function MentionList({ look, line, all, at, onGo }: ListProps): JSX.Element {
  const { articles } = look.snapshot.analysis;
  const places = [...new Set(all.map((ref) => ref.article))];
  return (
    <div class="mentions">
      {places.map((place) => (
        <section key={place}>
          <h3>
            <Verbatim text={articles[place]?.name ?? ""} />
          </h3>
          <ol>
            {all.map((ref, index) => ref.article === place && <MentionItem key={ref.mention} {...{ look, line, at: ref, current: index === at, onGo }} />)}
          </ol>
        </section>
      ))}
    </div>
  );
}

interface ItemProps {
  look: Lookup;
  line: Line;
  at: MentionRef;
  current: boolean;
  onGo: (at: MentionRef) => void;
}

function MentionItem({ look, line, at, current, onGo }: ItemProps): JSX.Element | null {
  const article = look.snapshot.analysis.articles[at.article];
  const mention = mentionAt(look, at);
  if (!article || !mention) return null;
  const { before, words, after } = context(article, mention);
  return (
    <li>
      <button type="button" class="mention-go" dir="auto" aria-current={current ? "true" : undefined} onClick={() => onGo(at)}>
        <Verbatim text={before} />
        <strong>
          <Verbatim text={words} />
        </strong>
        <Verbatim text={after} />
        {uncertain(mention.score, line) && (
          <>
            {" "}
            <span class="doubt">{doubt(mention.score)}</span>
          </>
        )}
      </button>
    </li>
  );
}
