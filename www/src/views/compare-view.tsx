// What several articles say of the same things: names, spellings, numbers, claims, words, and what one alone tells.

import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { CompareView as Asked, Part } from "../compare/asked";
import { Chosen } from "../compare/chosen";
import { Claims } from "../compare/claims";
import { byId, columnsOf } from "../compare/columns";
import { Differing } from "../compare/differing";
import type { Go } from "../compare/go";
import { useComparison } from "../compare/known";
import { Matrix } from "../compare/matrix";
import { OnlyHere } from "../compare/only-here";
import { SameWords } from "../compare/same-words";
import { Spellings } from "../compare/spellings";
import type { Comparison } from "../engine/types";
import { number } from "../text";
import { focusRow } from "./focus-row";
import type { ViewProps } from "./view-props";

const PARTS: { part: Part; words: string; count: (comparison: Comparison) => number | null }[] = [
  { part: "named", words: "Entities", count: ({ named }) => named.length },
  { part: "spellings", words: "Spellings", count: ({ spellings }) => spellings.length },
  { part: "figures", words: "Figures that differ", count: ({ figures }) => figures.length },
  { part: "claims", words: "Claims and denials", count: ({ denials }) => denials.length },
  { part: "words", words: "Same words", count: ({ likenesses, sayings }) => likenesses.length + sayings.length },
  { part: "single", words: "Only here", count: () => null },
];

export function CompareView({ look, state, desk, dispatch, within }: ViewProps): JSX.Element {
  const view = state.compare;
  const keys = look.snapshot.articles.map(({ key }) => key);
  // Articles that are gone are not asked for.
  const chosen = view.chosen?.filter((key) => keys.includes(key)) ?? null;
  const places = chosen === null ? keys.map((_, place) => place) : chosen.map((key) => keys.indexOf(key));
  const comparison = useComparison(look.snapshot, desk, places);
  const columns = useMemo(() => (comparison ? columnsOf(look, comparison) : []), [look, comparison]);
  const columnOf = useMemo(() => byId(columns), [columns]);
  const body = useRef<HTMLElement>(null);
  const back = state.backTo?.side === "compare" ? state.backTo : null;
  useEffect(() => focusRow(body.current, back), [back, comparison]);
  const onView = (change: Partial<Asked>) => dispatch({ do: "compare", compare: change });
  const onGo: Go = (passage, row) => {
    // The row lets the focus go, so that the text may have it.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    dispatch({ do: "show", passage, from: { side: "compare", row } });
  };
  const onPair = (one: string, other: string) => {
    const pair = [one, other].map((id) => keys[look.places.get(id) ?? -1]).filter((key) => key !== undefined);
    onView({ chosen: pair, part: "words" });
  };
  const parts = comparison && { look, comparison, columns, columnOf, view, within, onView, onPair, onGo };
  return (
    <section class="summary compare" aria-label="Compare" ref={body}>
      <Chosen {...{ look, columns, chosen }} copies={comparison?.copies ?? []} onChoose={(next) => onView({ chosen: next })} />
      {places.length < 2 && <p class="panel-empty">{keys.length < 2 ? "Bring in a second article to compare it with." : "Choose two articles or more."}</p>}
      {comparison && parts && places.length > 1 && (
        <>
          <div class="panel-tabs" role="group" aria-label="Parts of the comparison">
            {PARTS.map(({ part, words, count }) => {
              const many = count(comparison);
              return (
                <button key={part} type="button" aria-pressed={view.part === part} onClick={() => onView({ part })}>
                  {words}
                  {many !== null && <span class="numbers"> {number(many)}</span>}
                </button>
              );
            })}
          </div>
          {view.part === "named" && <Matrix {...parts} />}
          {view.part === "spellings" && <Spellings {...parts} />}
          {view.part === "figures" && <Differing {...parts} />}
          {view.part === "claims" && <Claims {...parts} />}
          {view.part === "words" && <SameWords {...parts} />}
          {view.part === "single" && <OnlyHere {...parts} />}
        </>
      )}
      {!comparison && places.length > 1 && <p class="panel-empty">Comparing the articles …</p>}
    </section>
  );
}
