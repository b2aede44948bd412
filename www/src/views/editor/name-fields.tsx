// What an entity is called, and what it is.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { mentionOfAnchor } from "../../editing";
import type { EntityForm } from "../../engine/types";
import { mentionAt } from "../../lookup";
import type { FieldProps } from "./editor";

/** The entity that the editor's words name. */
export function entityOf({ look, editing }: Pick<FieldProps, "look" | "editing">): EntityForm | null {
  const ref = mentionOfAnchor(look, editing.at);
  const id = ref && mentionAt(look, ref)?.entity;
  return (id && look.entities.get(id)) || null;
}

export function NameField(props: FieldProps): JSX.Element {
  const { editing, onChange } = props;
  const [was] = useState(() => entityOf(props)?.name ?? editing.at.text);
  const begin = editing.begin?.do === "rename" ? editing.begin.name : was;
  return (
    <label class="field">
      <span>Name</span>
      <input
        type="text"
        defaultValue={begin}
        maxLength={LONGEST}
        onInput={(event) => {
          const name = event.currentTarget.value.trim();
          onChange(name === "" || name === was ? null : { do: "rename", name });
        }}
      />
    </label>
  );
}

/** Characters of a name or role that are taken. */
const LONGEST = 200;

export function RoleField(props: FieldProps): JSX.Element {
  const { editing, onChange } = props;
  const [said, setSaid] = useState(() => {
    const known = editing.begin?.do === "describe" ? editing.begin : entityOf(props)?.description;
    return { role: known?.role ?? "", of: known?.of ?? "", affiliation: known?.affiliation ?? "" };
  });
  const put = (key: keyof typeof said, value: string) => {
    const next = { ...said, [key]: value };
    setSaid(next);
    const word = (text: string) => (text.trim() === "" ? null : text.trim());
    onChange({ do: "describe", role: word(next.role), of: word(next.of), affiliation: word(next.affiliation) });
  };
  const field = (key: keyof typeof said, words: string, example: string) => (
    <label class="field">
      <span>{words}</span>
      <input type="text" value={said[key]} maxLength={LONGEST} placeholder={example} onInput={(event) => put(key, event.currentTarget.value)} />
    </label>
  );
  return (
    <div class="field-row">
      {field("role", "Role", "governor")}
      {field("of", "Of", "Luhansk region")}
      {field("affiliation", "For", "Ukraine")}
      <p class="editor-note">Left empty, all three say that nothing is known of its role.</p>
    </div>
  );
}
