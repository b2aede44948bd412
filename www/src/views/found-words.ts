// Lights the words that the search found in the open article. They are drawn by the browser over the text, which stays
// as it is; a browser that cannot do so still marks the one place the reader stands on.

import type { Hit } from "../search";

const NAME = "found";

export class FoundWords {
  private readonly lit = typeof Highlight === "undefined" ? null : new Highlight();
  private parts = new Map<Element, Range[]>();

  /** Takes every light away. */
  clear(): void {
    this.lit?.clear();
    this.parts = new Map();
    if (this.lit) CSS.highlights.delete(NAME);
  }

  /** Lights words, in the order of the text, as far as they stand in a part of the text that is on the page. */
  light(part: Element, words: Hit[]): void {
    if (!this.lit) return;
    for (const old of this.parts.get(part) ?? []) this.lit.delete(old);
    const ranges = words.length === 0 ? [] : [...part.querySelectorAll<HTMLElement>("[data-start]")].flatMap((block) => rangesIn(block, words));
    this.parts.set(part, ranges);
    for (const range of ranges) this.lit.add(range);
    if (this.lit.size > 0) CSS.highlights.set(NAME, this.lit);
  }
}

/** The words of one block as ranges of its text. */
function rangesIn(block: HTMLElement, words: Hit[]): Range[] {
  const ranges: Range[] = [];
  const begin = Number(block.dataset["start"]);
  let next = firstFrom(words, begin);
  let open: Range | null = null;
  let last: Text | null = null;
  for (const { node, start, end } of pieces(block, begin)) {
    last = node;
    for (let word = words[next]; word && word.start < end; word = words[next]) {
      if (!open) {
        open = document.createRange();
        open.setStart(node, Math.max(0, word.start - start));
      }
      if (word.end > end) break;
      open.setEnd(node, word.end - start);
      ranges.push(open);
      open = null;
      next += 1;
    }
  }
  // Words may go on in the next paragraph, which lights its own part.
  if (open && last) {
    open.setEnd(last, last.length);
    ranges.push(open);
  }
  return ranges;
}

/** The text nodes of a block with the places of the article that they show; drawn characters are no text. */
function* pieces(block: HTMLElement, begin: number): Generator<{ node: Text; start: number; end: number }> {
  let at = begin;
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (!(node instanceof HTMLElement)) return NodeFilter.FILTER_ACCEPT;
    return node.matches(".kicker") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  });
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof HTMLElement) at += Number(node.dataset["length"] ?? 0);
    else if (node instanceof Text && !node.parentElement?.matches(".hidden-character")) {
      yield { node, start: at, end: at + node.length };
      at += node.length;
    }
  }
}

/** The first word that does not end before a place. */
function firstFrom(words: Hit[], unit: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) <= unit) low = middle + 1;
    else high = middle;
  }
  return low;
}
