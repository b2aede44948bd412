// How far a correction reaches, and how many marks each reach would change; the engine counts, and changes nothing.

import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Desk } from "../../desk";
import { type Editing, placeOf, scopesFor, type Task } from "../../editing";
import type { Preview } from "../../engine/types";
import type { Lookup } from "../../lookup";
import type { Draft, Scope } from "../../project";
import { number } from "../../text";
import { Verbatim } from "../verbatim";

export interface Counts {
  counts: Preview | null;
  /** Why it cannot be done. */
  problem: string | null;
}

const UNKNOWN: Counts = { counts: null, problem: null };

/** Milliseconds without a key before the engine is asked again. */
const PAUSE = 120;

/** How many marks a draft would change, asked anew whenever it changes in more than its scope. */
export function useCounts(desk: Desk, draft: Draft | null): Counts {
  const [counts, setCounts] = useState(UNKNOWN);
  const asked = draft && JSON.stringify({ ...draft, id: "preview", scope: "mention" });
  useEffect(() => {
    if (asked === null) {
      setCounts(UNKNOWN);
      return;
    }
    let current = true;
    const waiting = setTimeout(() => {
      const answered = (next: Counts) => current && setCounts(next);
      desk.ask("preview", [asked], (found) => answered({ counts: found, problem: null }), (problem) => answered({ counts: null, problem }));
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(waiting);
    };
  }, [asked]);
  return counts;
}

interface Props {
  look: Lookup;
  editing: Editing;
  task: Task;
  scope: Scope;
  counts: Preview | null;
  onScope: (scope: Scope) => void;
}

export function ScopeField({ look, editing, task, scope, counts, onScope }: Props): JSX.Element | null {
  const scopes = scopesFor(task);
  if (scopes.length < 2) return null;
  const article = look.snapshot.analysis.articles[placeOf(look, editing.at)]?.name ?? "";
  const everywhere = look.snapshot.articles.length === 1 ? "Everywhere, later articles too" : `All ${number(look.snapshot.articles.length)} articles, later ones too`;
  const words: Record<Scope, JSX.Element | string> = {
    mention: task === "add" ? "Only here" : "This mention",
    article: (
      <span title={article}>
        This article<span class="unseen"> (<Verbatim text={article} />)</span>
      </span>
    ),
    everywhere,
  };
  return (
    <fieldset class="editor-scope">
      <legend>How far</legend>
      {scopes.map((each) => (
        <label key={each} class="choice">
          <input type="radio" name="scope" value={each} checked={each === scope} onChange={() => onScope(each)} />
          <span>
            {words[each]} <span class="choice-count numbers">{counts ? number(counts[each]) : "…"}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
