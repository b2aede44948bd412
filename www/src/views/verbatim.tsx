// Text from outside, shown as it is: characters that do not show or that turn the writing round become chips.

import type { JSX } from "preact";

/** Controls, zero-width and direction characters, the soft hyphen, the byte order mark. Line breaks and tabs show. */
const UNSEEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/;

export function Verbatim({ text }: { text: string }): JSX.Element {
  if (!UNSEEN.test(text)) return <bdi>{text}</bdi>;
  const parts = text.split(new RegExp(`(${UNSEEN.source})`));
  return <bdi>{parts.map((part, index) => (index % 2 === 1 ? <Chip key={index} character={part} /> : part))}</bdi>;
}

/** A hidden character's place, named. */
export function Chip({ character, name }: { character: string; name?: string }): JSX.Element {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  return (
    <span class="hidden-character" data-length={character.length} title={`A character that does not show: ${name ?? code}`}>
      {code}
    </span>
  );
}
