// The mentions of one entity with the words around each, under their articles' names.

import type { JSX } from "preact";
import { doubt, type Line, uncertain } from "../certainty";
import { context, type Lookup, mentionAt, type MentionRef } from "../lookup";
import { count } from "../text";
import { Verbatim } from "./verbatim";

interface ListProps {
  look: Lookup;
  line: Line;
  all: MentionRef[];
  at: number;
  onGo: (at: MentionRef) => void;
  /** Mentions that are picked to be an entity of their own; null while none can be. */
  picked: readonly MentionRef[] | null;
  onPick: (picked: readonly MentionRef[] | null) => void;
}

/** Mentions under their articles' names. */
export function MentionList({ look, line, all, at, onGo, picked, onPick }: ListProps): JSX.Element {
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
            {all.map((ref, index) => ref.article === place && <MentionItem key={ref.mention} {...{ look, line, at: ref, current: index === at, onGo, picked, onPick }} />)}
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
  picked: readonly MentionRef[] | null;
  onPick: (picked: readonly MentionRef[] | null) => void;
}

function MentionItem({ look, line, at, current, onGo, picked, onPick }: ItemProps): JSX.Element | null {
  const article = look.snapshot.analysis.articles[at.article];
  const mention = mentionAt(look, at);
  if (!article || !mention) return null;
  const { before, words, after } = context(article, mention);
  return (
    <li class={picked ? "picking" : undefined}>
      {picked && (
        <input
          type="checkbox"
          aria-label={`Take out: ${before}${words}${after}`}
          checked={picked.includes(at)}
          onChange={(event) => onPick(event.currentTarget.checked ? [...picked, at] : picked.filter((each) => each !== at))}
        />
      )}
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

interface PartProps {
  picked: readonly MentionRef[] | null;
  /** Whether there is more than one mention: a single one has nobody to leave. */
  many: boolean;
  onPick: (picked: readonly MentionRef[] | null) => void;
  onPart: (mentions: readonly MentionRef[]) => void;
}

/** Mentions are picked, and made an entity of their own in one step. */
export function PartBar({ picked, many, onPick, onPart }: PartProps): JSX.Element | null {
  if (!many) return null;
  return (
    <p class="merge-bar">
      <button type="button" class={picked ? undefined : "quiet"} aria-pressed={picked !== null} onClick={() => onPick(picked ? null : [])}>
        Split
      </button>
      {picked?.length === 0 && <span class="editor-note">Check the mentions that are another’s.</span>}
      {picked && picked.length > 0 && (
        <button type="button" class="primary" onClick={() => onPart(picked)}>
          Make {count(picked.length, "mention")} an entity of {picked.length === 1 ? "its" : "their"} own
        </button>
      )}
    </p>
  );
}
