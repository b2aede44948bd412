// Words that lead to their place in the text.

import type { ComponentChildren, JSX } from "preact";
import type { Passage } from "../engine/types";
import type { Column } from "./columns";

/** Goes to words of an article; `row` is where the way back ends. */
export type Go = (passage: Passage, row: string) => void;

interface Props {
  passage: Passage;
  row: string;
  /** What a screen reader hears where the words alone say too little. */
  label?: string;
  class?: string;
  onGo: Go;
  children: ComponentChildren;
}

export function GoTo({ passage, row, label, class: name = "compare-go", onGo, children }: Props): JSX.Element {
  return (
    <span data-row={row}>
      <button type="button" class={name} aria-label={label} onClick={() => onGo(passage, row)}>
        {children}
      </button>
    </span>
  );
}

/** The letter that stands for an article. */
export function Letter({ column }: { column: Column | undefined }): JSX.Element | null {
  if (!column) return null;
  return (
    <span class="compare-letter" title={column.name}>
      <span aria-hidden="true">{column.letter}</span>
      <span class="unseen">{`${column.name}: `}</span>
    </span>
  );
}
