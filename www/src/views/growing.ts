// A long list comes onto the page a part at a time, so that opening it is never one long task.

import { useEffect, useState } from "preact/hooks";

/** Rows that are there at once: more than a screen shows. */
const FIRST = 60;
/** Rows that follow in each task. */
const STEP = 80;

/** How many of `rows` rows are on the page by now; all of them at once where one of them is to get the focus. */
export function useGrowing(rows: number, atOnce: boolean): number {
  const [most, setMost] = useState(atOnce ? rows : FIRST);
  useEffect(() => {
    if (most >= rows) return;
    const planned = setTimeout(() => setMost(most + STEP));
    return () => clearTimeout(planned);
  }, [most, rows]);
  return Math.min(rows, most);
}
