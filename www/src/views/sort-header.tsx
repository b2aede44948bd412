// The head of a column: it sorts, and sorts the other way round.

import type { JSX } from "preact";
import type { Sort } from "../lists";

export interface Column<Key> {
  by: Key;
  title: string;
  numeric: boolean;
  hint?: string;
}

interface Props<Key> extends Column<Key> {
  sort: Sort<Key>;
  onSort: (sort: Sort<Key>) => void;
}

export function SortHeader<Key extends string>({ by, title, numeric, hint, sort, onSort }: Props<Key>): JSX.Element {
  const active = sort.by === by;
  const direction = active ? (sort.down ? "descending" : "ascending") : undefined;
  // Numbers are wanted largest first, words from A.
  const turn = () => onSort({ by, down: active ? !sort.down : numeric });
  return (
    <th role="columnheader" scope="col" class={`col-${by}${numeric ? " numeric" : ""}`} aria-sort={direction}>
      <button type="button" class={`sort ${direction ?? ""}`} title={hint} onClick={turn}>
        {title}
      </button>
    </th>
  );
}
