// A search over the entities, with the found ones to choose from.

import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { EntityForm } from "../../engine/types";
import type { Lookup } from "../../lookup";
import { fold } from "../../order";
import { capital, count, number } from "../../text";
import { Verbatim } from "../verbatim";

interface Props {
  look: Lookup;
  /** What the search is for, aloud. */
  name: string;
  /** The entity that cannot be chosen: it is the one to be corrected. */
  but: EntityForm | null;
  /** Words whose like are offered before anything is searched for. */
  like: string;
  /** The label that is likely. */
  label: string | null;
  chosen: string | null;
  onChoose: (entity: string) => void;
}

/** Entities that are shown. */
const SHOWN = 8;

export function EntityChoice({ look, name, but, like, label, chosen, onChoose }: Props): JSX.Element {
  const [query, setQuery] = useState("");
  const found = useMemo(() => matches(look, query, like, label).filter(({ id }) => id !== but?.id), [look, query, like, label, but]);
  const shown = found.slice(0, SHOWN);
  return (
    <div class="entity-choice">
      <label class="field">
        <span>{name}</span>
        <input type="search" data-first placeholder="Find a name" value={query} onInput={(event) => setQuery(event.currentTarget.value)} />
      </label>
      <fieldset class="choices">
        <legend class="unseen">Found</legend>
        {shown.map((entity) => {
          const info = look.labels.get(entity.label);
          return (
            <label key={entity.id} class={`choice ${info?.family ?? ""}`}>
              <input type="radio" name="entity" value={entity.id} checked={entity.id === chosen} onChange={() => onChoose(entity.id)} />
              <span>
                <span class="swatch" />
                <Verbatim text={entity.name} />{" "}
                <span class="choice-count">
                  {capital(info?.word ?? entity.label)}, {count(entity.mentions, "mention")}
                </span>
              </span>
            </label>
          );
        })}
      </fieldset>
      <p class="editor-note" role="status">
        {found.length === 0 ? "No name matches." : found.length > SHOWN ? `${number(found.length - SHOWN)} more: type to narrow them down.` : ""}
      </p>
    </div>
  );
}

/** Entities that a query finds; without one those that share a word with `like`, then the most named of its kind. */
function matches(look: Lookup, query: string, like: string, label: string | null): EntityForm[] {
  const { entities } = look.snapshot.analysis;
  const wanted = fold(query).trim();
  const kin = (entity: EntityForm) => Number(entity.label === label);
  if (wanted !== "") {
    const starts = ({ name }: EntityForm) => Number(fold(name).startsWith(wanted));
    const hits = entities.filter(({ name, aliases }) => [name, ...aliases].some((each) => fold(each).includes(wanted)));
    return hits.sort((one, other) => starts(other) - starts(one) || kin(other) - kin(one) || other.mentions - one.mentions);
  }
  const words = new Set(fold(like).split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2));
  const shared = new Map(entities.map((entity) => [entity, fold(entity.name).split(/[^\p{L}\p{N}]+/u).filter((word) => words.has(word)).length]));
  const score = (entity: EntityForm) => shared.get(entity) ?? 0;
  return [...entities].sort((one, other) => score(other) - score(one) || kin(other) - kin(one) || other.mentions - one.mentions);
}
