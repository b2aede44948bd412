// All that one speaker said, under the names of the articles, each leading to its sentence.

import type { JSX } from "preact";
import type { Lookup } from "../lookup";
import { KIND_WORDS, type QuoteRef, type Said } from "../quotes";
import { capital } from "../text";
import { Verbatim } from "./verbatim";

interface Props {
  look: Lookup;
  all: Said[];
  here: QuoteRef | null;
  onQuote: (at: QuoteRef) => void;
}

export function SaidList({ look, all, here, onQuote }: Props): JSX.Element {
  const places = [...new Set(all.map((said) => said.article))];
  return (
    <div class="mentions saids">
      {places.map((place) => (
        <section key={place}>
          <h3>
            <Verbatim text={look.snapshot.analysis.articles[place]?.name ?? ""} />
          </h3>
          <ol>
            {all.map((said) => said.article === place && (
              <li key={said.quote}>
                <button
                  type="button"
                  class="mention-go"
                  dir="auto"
                  aria-current={here?.article === place && here.quote === said.quote ? "true" : undefined}
                  onClick={() => onQuote({ article: place, quote: said.quote })}
                >
                  <span class="said-how">
                    {capital(said.form.stance)}, {(KIND_WORDS[said.form.kind] ?? said.form.kind).toLowerCase()}
                    {said.form.unverified === null ? "" : ", not verified"}
                  </span>
                  <strong>
                    <Verbatim text={said.text} />
                  </strong>
                </button>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
