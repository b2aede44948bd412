// What a number counts, in the ledger's words.

import type { JSX } from "preact";
import { amount, figureLine, sourceOf } from "../figures";
import { type Lookup, mentionAt, type MentionRef } from "../lookup";
import { capital } from "../text";
import { Verbatim } from "./verbatim";

export function FigureLines({ look, at }: { look: Lookup; at: MentionRef }): JSX.Element | null {
  const mention = mentionAt(look, at);
  const figure = look.snapshot.analysis.articles[at.article]?.figures.find(
    ({ start, end }) => mention !== undefined && start < mention.end && mention.start < end,
  );
  if (!figure) return null;
  const { words, bounds } = amount(figure);
  return (
    <div class="figure-lines">
      <p>
        <Verbatim text={figureLine(look, figure)} />
      </p>
      <p class="card-line numbers">
        <Verbatim text={capital(words)} />
        {bounds === null ? "" : ` (${bounds})`}, <Verbatim text={sourceOf(look, figure)} />
      </p>
      {figure.repeats !== null && <p class="card-line">Told earlier in this article: counted once</p>}
    </div>
  );
}
