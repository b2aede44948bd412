// Which entity the words name as well.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { entityAnchor } from "../../editing";
import type { FieldProps } from "./editor";
import { EntityChoice } from "./entity-choice";
import { entityOf } from "./name-fields";

export function MergeField(props: FieldProps): JSX.Element {
  const { look, editing, onChange } = props;
  const [chosen, setChosen] = useState<string | null>(null);
  const own = entityOf(props);
  const choose = (id: string) => {
    const at = entityAnchor(look, id);
    setChosen(id);
    onChange(at && { do: "merge", with: at });
  };
  return <EntityChoice {...{ look, chosen }} name="The same as" but={own} like={own?.name ?? editing.at.text} label={editing.was} onChoose={choose} />;
}
