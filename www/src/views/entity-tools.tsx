// What can be corrected of an entity, and what the reader has corrected already.

import type { JSX } from "preact";
import { correctionsOf, isTouched } from "../corrected";
import { editMention, type Editing, type Task, TASK_WORDS, tasksFor } from "../editing";
import type { EntityForm } from "../engine/types";
import { type Lookup, mentionAt, type MentionRef } from "../lookup";
import { CHECKED_WORDS } from "../certainty";
import { Verbatim } from "./verbatim";

interface Props {
  look: Lookup;
  entity: EntityForm;
  mention: MentionRef | null;
  onEdit: (editing: Editing | null) => void;
}

const TASKS: readonly Task[] = ["rename", "relabel", "merge", "describe", "place"];

export function EntityTools({ look, entity, mention, onEdit }: Props): JSX.Element {
  // Corrections are made at the mention the reader stands on, else at the first.
  const here = mention && mentionAt(look, mention)?.entity === entity.id ? mention : (look.mentions.get(entity.id)?.[0] ?? null);
  const made = correctionsOf(look, entity.id);
  return (
    <>
      <div class="entity-tools" role="group" aria-label={`Correct ${entity.name}`}>
        <span class="entity-tools-word" aria-hidden="true">
          Correct
        </span>
        {TASKS.filter((task) => tasksFor(entity.label).includes(task)).map((task) => (
          <button key={task} type="button" class="quiet" onClick={() => onEdit(here && editMention(look, here, task))}>
            {TASK_WORDS[task]}
          </button>
        ))}
      </div>
      {made.length > 0 && (
        <div class="corrected">
          <p>
            <span class="checked-sign" aria-hidden="true" /> Corrected by you
          </p>
          <ul>
            {made.map(({ id, words }) => (
              <li key={id}>
                <Verbatim text={words ?? ""} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {made.length === 0 && isTouched(look, entity.id) && (
        <p class="corrected">
          <span class="checked-sign" aria-hidden="true" /> {CHECKED_WORDS}
        </p>
      )}
    </>
  );
}
