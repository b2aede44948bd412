// Who says a quote: an entity, somebody of another name, or nobody but the outlet.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { entityAnchor, quoteOfAnchor } from "../../editing";
import type { FieldProps } from "./editor";
import { EntityChoice } from "./entity-choice";

type Way = "entity" | "name" | "nobody";

export function SpeakerField({ look, editing, onChange }: FieldProps): JSX.Element {
  const [way, setWay] = useState<Way>("entity");
  const [chosen, setChosen] = useState<string | null>(null);
  const quote = quoteOfAnchor(look, editing.at);
  const turn = (next: Way) => {
    setWay(next);
    setChosen(null);
    onChange(next === "nobody" ? { do: "speaker", speaker: null } : null);
  };
  const choose = (id: string) => {
    const at = entityAnchor(look, id);
    setChosen(id);
    onChange(at && { do: "speaker", speaker: at });
  };
  const choice = (each: Way, words: string) => (
    <label class="choice">
      <input type="radio" name="way" value={each} checked={way === each} onChange={() => turn(each)} />
      <span>{words}</span>
    </label>
  );
  return (
    <>
      <fieldset class="choices">
        <legend class="unseen">Who says it</legend>
        {choice("entity", "One of the names")}
        {choice("name", "Somebody else")}
        {choice("nobody", "Nobody but the outlet")}
      </fieldset>
      {way === "entity" && (
        <EntityChoice {...{ look, chosen }} name="Says it" but={null} like={quote?.speaker?.text ?? ""} label="PERSON" onChoose={choose} />
      )}
      {way === "name" && (
        <label class="field">
          <span>Name</span>
          <input
            type="text"
            maxLength={200}
            onInput={(event) => {
              const name = event.currentTarget.value.trim();
              onChange(name === "" ? null : { do: "speaker", speaker: { name } });
            }}
          />
        </label>
      )}
    </>
  );
}
