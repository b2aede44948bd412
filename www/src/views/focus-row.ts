import type { Origin } from "../lists";

/** Gives the focus to a row of a table, when it is on the page. */
export function focusRow(body: Element | null, to: Origin | null): void {
  if (to === null) return;
  const found = body?.querySelector<HTMLElement>(`[data-row="${CSS.escape(to.row)}"] button`);
  found?.focus({ preventScroll: true });
  found?.scrollIntoView({ block: "nearest" });
}
