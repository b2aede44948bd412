// The button at the foot of a list that shows only its first rows.

import { ROWS } from "../lists";
import { number } from "../text";

interface Props {
  /** Rows that match. */
  matching: number;
  /** Rows that are shown at most. */
  rows: number;
  onRows: (rows: number) => void;
}

export function MoreRows({ matching, rows, onRows }: Props) {
  if (matching <= rows) return null;
  return (
    <button type="button" class="more" onClick={() => onRows(rows + ROWS)}>
      Show more rows, {number(matching - rows)} left
    </button>
  );
}
