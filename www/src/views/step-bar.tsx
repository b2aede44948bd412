// On a narrow screen the entity's panel is out of sight: this bar names what is chosen, steps through its mentions,
// and leads to the panel.

import type { JSX } from "preact";
import type { Lookup, MentionRef } from "../lookup";
import { number } from "../text";
import { Verbatim } from "./verbatim";

interface Props {
  look: Lookup;
  entity: string;
  mention: MentionRef | null;
  onStep: (by: 1 | -1) => void;
  onDetails: () => void;
}

export function StepBar({ look, entity: id, mention, onStep, onDetails }: Props): JSX.Element | null {
  const entity = look.entities.get(id);
  if (!entity) return null;
  const at = mention ? (look.ordinals[mention.article]?.[mention.mention] ?? 0) : 0;
  return (
    <div class={`step-bar ${look.labels.get(entity.label)?.family ?? ""}`} role="group" aria-label="Chosen">
      <span class="step-name">
        <span class="swatch" />
        <Verbatim text={entity.name} />
      </span>
      <span class="numbers">{at > 0 ? `${number(at)} of ${number(entity.mentions)}` : number(entity.mentions)}</span>
      <button type="button" aria-label="Previous mention" onClick={() => onStep(-1)}>
        ↑
      </button>
      <button type="button" aria-label="Next mention" onClick={() => onStep(1)}>
        ↓
      </button>
      <button type="button" onClick={onDetails}>
        Details
      </button>
    </div>
  );
}
