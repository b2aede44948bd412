// Another kind for a mark, or a kind for words that have none: the likely ones first, the first nine of all by their digit.

import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { likelyLabels } from "../../kinds";
import { capital } from "../../text";
import type { FieldProps } from "./editor";

/** Kinds that show at once. */
const FIRST = 9;

export function KindField({ look, editing, onChange }: FieldProps): JSX.Element {
  const begin = editing.begin && "label" in editing.begin ? editing.begin.label : null;
  const [label, setLabel] = useState(begin);
  const ordered = useMemo(() => likelyLabels(look, editing.at.text, editing.was), []);
  const [all, setAll] = useState(begin !== null && ordered.indexOf(begin) >= FIRST);
  const digits = new Map(look.snapshot.labels.slice(0, 9).map(({ code }, at) => [code, at + 1]));
  const choose = (code: string) => {
    setLabel(code);
    onChange({ do: editing.was === null ? "add" : "relabel", label: code });
  };
  return (
    <fieldset
      class="kind-choices"
      onKeyDown={(event) => {
        const code = look.snapshot.labels[Number(event.key) - 1]?.code;
        if (!/^[1-9]$/.test(event.key) || code === undefined || code === editing.was) return;
        choose(code);
        event.currentTarget.querySelector<HTMLElement>(`[value="${code}"]`)?.focus();
      }}
    >
      <legend class="unseen">Kind</legend>
      {ordered.slice(0, all ? ordered.length : FIRST).map((code) => {
        const info = look.labels.get(code);
        return (
          <label key={code} class={`choice kind ${info?.family ?? ""}`} title={info?.explanation}>
            <input type="radio" name="kind" value={code} checked={code === label} onChange={() => choose(code)} />
            <span>
              <span class="swatch" />
              {capital(info?.word ?? code)}
              {digits.has(code) && <kbd class="digit" aria-hidden="true">{digits.get(code)}</kbd>}
            </span>
          </label>
        );
      })}
      {!all && (
        <button type="button" class="quiet" onClick={() => setAll(true)}>
          All {ordered.length} kinds
        </button>
      )}
    </fieldset>
  );
}
