// On a narrow screen the entity's panel is out of sight: this bar names what is chosen, steps through its mentions,
// and leads to the panel.

import type { JSX } from "preact";
import { type Lookup, mentionAt, type MentionRef } from "../lookup";
import { number } from "../text";
import { Verbatim } from "./verbatim";

interface Props {
  look: Lookup;
  /** Nothing for dates and numbers. */
  entity: string | null;
  mention: MentionRef | null;
  onStep: (by: 1 | -1) => void;
  onDetails: () => void;
  onCorrect: () => void;
}

export function StepBar({ look, entity: id, mention, onStep, onDetails, onCorrect }: Props): JSX.Element | null {
  const entity = id === null ? undefined : look.entities.get(id);
  const found = mention ? mentionAt(look, mention) : undefined;
  if (!entity && !found) return null;
  const name = entity?.name ?? found?.text ?? "";
  const family = look.labels.get(entity?.label ?? found?.label ?? "")?.family ?? "";
  const at = mention ? (look.ordinals[mention.article]?.[mention.mention] ?? 0) : 0;
  return (
    <div class={`step-bar ${family}`} role="group" aria-label="Chosen">
      <span class="step-name">
        <span class="swatch" />
        <Verbatim text={name} />
      </span>
      {entity && (
        <>
          <span class="numbers">{at > 0 ? `${number(at)} of ${number(entity.mentions)}` : number(entity.mentions)}</span>
          <button type="button" aria-label="Previous mention" onClick={() => onStep(-1)}>
            ↑
          </button>
          <button type="button" aria-label="Next mention" onClick={() => onStep(1)}>
            ↓
          </button>
        </>
      )}
      {found && (
        <button type="button" onClick={onCorrect}>
          Correct
        </button>
      )}
      <button type="button" onClick={onDetails}>
        Details
      </button>
    </div>
  );
}
