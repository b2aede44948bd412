// Over the table: rows are checked, and made one entity in one step.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Desk } from "../desk";
import { entityAnchor } from "../editing";
import type { Lookup } from "../lookup";
import type { Draft } from "../project";
import { count, number } from "../text";

interface Props {
  look: Lookup;
  /** Rows that are checked; null while none can be. */
  checked: ReadonlySet<string> | null;
  desk: Desk;
  onCheck: (rows: ReadonlySet<string> | null) => void;
}

export function MergeBar({ look, checked, desk, onCheck }: Props): JSX.Element {
  const [asked, setAsked] = useState("");
  if (checked === null) {
    return (
      <p class="merge-bar">
        <button type="button" class="quiet" aria-pressed={false} onClick={() => onCheck(new Set())}>
          Merge rows
        </button>
      </p>
    );
  }
  const entities = [...checked].flatMap((id) => look.entities.get(id) ?? []).sort((one, other) => other.mentions - one.mentions);
  const into = entities.find(({ id }) => id === asked) ?? entities[0];
  const merge = () => {
    const target = into && entityAnchor(look, into.id);
    if (!into || !target) return;
    const drafts = entities.flatMap((entity): Draft[] => {
      const at = entityAnchor(look, entity.id);
      return at && entity !== into ? [{ do: "merge", with: target, scope: "everywhere", at, was: entity.label }] : [];
    });
    const words = `${count(entities.length, "row")} are “${into.name}”`;
    desk.correct(words, drafts, () => ({ text: `${words}.`, offer: true }));
    onCheck(null);
  };
  const others = entities.filter((entity) => entity !== into).reduce((sum, { mentions }) => sum + mentions, 0);
  return (
    <div class="merge-bar" role="group" aria-label="Merge rows">
      <button type="button" aria-pressed onClick={() => onCheck(null)}>
        Merge rows
      </button>
      {entities.length < 2 ? (
        <span class="editor-note">{entities.length === 0 ? "Check the rows that are one." : "Check another row."}</span>
      ) : (
        <>
          <label>
            {number(entities.length)} rows become{" "}
            <select value={into?.id ?? ""} onChange={(event) => setAsked(event.currentTarget.value)}>
              {entities.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <button type="button" class="primary" onClick={merge}>
            Merge, {count(others, "mention")} move{others === 1 ? "s" : ""}
          </button>
        </>
      )}
    </div>
  );
}
