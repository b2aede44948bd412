// Which words of the open article are selected.

import { whole, type Word } from "./borders";

/** The selected words, widened to whole ones; null where nothing of the text is selected. What lies in several paragraphs counts as far as the first. */
export function selectedWords(text: string): Word | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOf(range.startContainer, range.startOffset);
  if (start === null) return null;
  const end = blockOf(range.endContainer) === blockOf(range.startContainer) ? offsetOf(range.endContainer, range.endOffset) : null;
  const line = text.indexOf("\n", start);
  return whole(text, start, end ?? (line < 0 ? text.length : line));
}

function blockOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>(".text [data-start]") ?? null;
}

/** Where a point of the page lies in the article's text. */
function offsetOf(node: Node, offset: number): number | null {
  const block = blockOf(node);
  if (!block) return null;
  const range = document.createRange();
  range.setStart(block, 0);
  range.setEnd(node, offset);
  const before = range.cloneContents();
  for (const note of before.querySelectorAll(".kicker")) note.remove();
  // A hidden character is drawn as its code.
  for (const chip of before.querySelectorAll<HTMLElement>("[data-units]")) chip.textContent = " ".repeat(Number(chip.dataset["units"]));
  return Number(block.dataset["start"]) + (before.textContent?.length ?? 0);
}
