// The key to all that is marked in the text: every kind with what it takes in and an example, drawn as in the text, and
// after it the lines, dots and boxes that are no kinds.

import type { ComponentChildren, JSX } from "preact";
import type { LabelInfo } from "../engine/types";
import { capital, count } from "../text";
import { Dialog } from "./dialogs";

interface Props {
  labels: LabelInfo[];
  /** Marks a label in the open article. */
  counts: Map<string, number>;
  onClose: () => void;
}

/** Words before the mark, the mark, words behind it. */
const EXAMPLES: Record<string, [string, string, string]> = {
  PERSON: ["Mayor ", "Olena Marchuk", " said"],
  NORP: ["the ", "Ukrainian", " army"],
  ORG: ["the ", "Red Cross", " and the police"],
  GPE: ["shells hit ", "Kharkiv", " again"],
  LOC: ["along the ", "Black Sea", " coast"],
  FAC: ["near the ", "Antonivka Bridge", ""],
  EVENT: ["since the ", "Second World War", ""],
  WEAPON: ["hit by a ", "Grad rocket", ""],
  PRODUCT: ["filmed with an ", "iPhone", ""],
  WORK_OF_ART: ["the author of ", "War and Peace", ""],
  LAW: ["under the ", "Geneva Conventions", ""],
  LANGUAGE: ["a speech in ", "Russian", ""],
  DATE: ["on ", "7 June 2022", ""],
  TIME: ["at ", "half past ten", ""],
  PERCENT: ["", "20 per cent", " of the city"],
  MONEY: ["promised ", "$40 million", ""],
  QUANTITY: ["", "50 kilometres", " away"],
  ORDINAL: ["on the ", "third", " day"],
  CARDINAL: ["", "11", " people were hurt"],
};

export function KeyToMarks({ labels, counts, onClose }: Props): JSX.Element {
  return (
    <Dialog title="What the marks mean" onClose={onClose}>
      <p>Every mark has a colour and an underline by family, and a tag in letters for its kind. Here the kinds with an example each.</p>
      <dl class="kinds">
        {labels.map(({ code, tag, word, explanation, family }) => {
          const [before, words, behind] = EXAMPLES[code] ?? ["", word, ""];
          const here = counts.get(code) ?? 0;
          return (
            <div key={code} class={family}>
              <dt>
                <span class="legend-tag">{tag}</span>
                {capital(word)}
              </dt>
              <dd>
                {explanation}
                <span class="sample">
                  {before}
                  <span class={`mark ${family}`} data-tag={tag}>
                    {words}
                  </span>
                  {behind}
                </span>
                {here > 0 && <span class="fact-more numbers">{count(here, "mark")} in this article</span>}
              </dd>
            </div>
          );
        })}
      </dl>
      <h3>What else is drawn</h3>
      <dl class="kinds">
        <Sign name="Quoted" says="Somebody's words in quotation marks. The dot behind them leads to the list of quotes.">
          <span class="said direct">“We need help.”</span>
          <span class="said-go" data-tag="•" /> she <span class="cue">said</span>
        </Sign>
        <Sign name="Reported" says="What somebody is said to say, in the outlet's words. Where it is not simply asserted, a word says what the speaker does, and whether the outlet could check it.">
          <span class="said indirect">that nobody was hurt</span>
          <span class="said-go" data-tag="denies, not verified" />
        </Sign>
        <Sign name="Figure" says="A number that counts something, with the words that belong to it.">
          <span class="figure">at least 11 people</span> were wounded
        </Sign>
        <Sign name="Uncertain" says="Less certain than the line you draw above the text.">
          <span class="mark places faded" data-tag="GPE?">
            Raihorodka
          </span>
        </Sign>
        <Sign name="Found" says="Words that the search found.">
          <span class="sample-found">bridge</span>
        </Sign>
        <Sign name="Led to" says="Words that a row, a reason or a picture rests on, and that you were led to.">
          <span class="evidence">eleven people were wounded</span>
        </Sign>
        <Sign name="Outside the filter" says="Paragraphs that the filters leave out step back; nothing is taken out of the text.">
          <span class="sample-out">The talks went on in Geneva.</span>
        </Sign>
        <Sign name="Not the story" says="Bylines, picture credits, wire codes and the like; what it is stands above it or under the pointer.">
          <span class="furniture">(Reporting by A. Reporter)</span>
        </Sign>
        <Sign name="Does not show" says="A character that cannot be seen, by its code. It may hide or turn what is written.">
          Khar<span class="hidden-character">U+200B</span>kiv
        </Sign>
      </dl>
    </Dialog>
  );
}

function Sign({ name, says, children }: { name: string; says: string; children: ComponentChildren }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {says}
        <span class="sample">{children}</span>
      </dd>
    </div>
  );
}
