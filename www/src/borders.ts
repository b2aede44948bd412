// Words of a text, as the borders of a mark step over them.

export interface Word {
  start: number;
  end: number;
}

/** Letters and digits with what stands inside them, else one sign. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.\-\u2011][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/gu;

/** Units on each side that are looked at: a text may be one line. */
const REACH = 4000;

/** The words of the line that holds an offset. */
export function wordsOfLine(text: string, offset: number): Word[] {
  const from = Math.max(text.lastIndexOf("\n", Math.max(0, offset - 1)) + 1, offset - REACH);
  const until = text.indexOf("\n", offset);
  const line = text.slice(from, Math.min(until < 0 ? text.length : until, offset + REACH));
  return [...line.matchAll(WORD)].map(({ index, 0: word }) => ({ start: from + index, end: from + index + word.length }));
}

export type Edge = "start" | "end";

/** The borders with one edge moved by a word; null where that leaves no word, or the line ends. */
export function moved(text: string, { start, end }: Word, edge: Edge, by: 1 | -1): Word | null {
  const words = wordsOfLine(text, start);
  if (edge === "start") {
    const next = by < 0 ? words.findLast((word) => word.start < start) : words.find((word) => word.start > start);
    return next && next.start < end ? { start: next.start, end } : null;
  }
  const next = by > 0 ? words.find((word) => word.end > end) : words.findLast((word) => word.end < end);
  return next && next.end > start ? { start, end: next.end } : null;
}

/** A selection without the spaces at its edges, and with whole words; null where it holds none. */
export function whole(text: string, start: number, end: number): Word | null {
  const inside = wordsOfLine(text, start).filter((word) => word.start < end && start < word.end);
  const [first, last] = [inside[0], inside.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}
