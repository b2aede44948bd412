// An article cut into chunks that each render in one short task, whatever its paragraphs are like.

import type { ArticleForm, ArticleView, Furniture, HiddenView, ParagraphView, Passage, RunView } from "./engine/types";

/** One stretch of one look. */
export interface Stretch {
  start: number;
  text: string;
  mention: number | null;
  furniture: Furniture | null;
  hidden: HiddenView | null;
  /** The quotes whose content it belongs to, the outermost first. */
  quotes: readonly number[];
  cue: boolean;
  speaker: boolean;
  figure: number | null;
}

const NONE: readonly number[] = [];

/** A paragraph, or a part of a very long one. */
export interface Block {
  start: number;
  kind: ParagraphView["kind"];
  repeats: boolean;
  /** Whether it goes on from the block before. */
  continued: boolean;
  stretches: Stretch[];
}

export interface Chunk {
  /** Its first and its last unit. */
  start: number;
  end: number;
  /** Its first and last mention, for finding the chunk of a mention. */
  first: number;
  last: number;
  characters: number;
  /** What it shows, cut when it is asked for: an article of 5 MB has half a million stretches. */
  blocks: () => Block[];
}

/** A chunk closes after so many stretches or characters: about 5 ms of rendering. */
const STRETCHES = 240;
const CHARACTERS = 12_000;

/** Where a chunk begins: a place in a run of a paragraph, and the first hidden character that may stand behind it. */
interface Place {
  paragraph: number;
  run: number;
  at: number;
  hidden: number;
}

export function chunks(article: ArticleForm, view: ArticleView): Chunk[] {
  const all: Chunk[] = [];
  let next: Place | null = { paragraph: 0, run: 0, at: view.paragraphs[0]?.start ?? 0, hidden: 0 };
  while (next) {
    const from: Place = next;
    const chunk = { start: from.at, end: from.at, first: Number.POSITIVE_INFINITY, last: -1, characters: 0 };
    let stretches = 0;
    next = walk(article, view, from, (_, run, start, end) => {
      if (stretches >= STRETCHES || chunk.characters >= CHARACTERS) return false;
      stretches += 1;
      if (stretches === 1) chunk.start = start;
      chunk.end = end;
      chunk.characters += end - start;
      if (run.mention !== undefined) {
        chunk.first = Math.min(chunk.first, run.mention);
        chunk.last = Math.max(chunk.last, run.mention);
      }
      return true;
    });
    const count = stretches;
    let blocks: Block[] | null = null;
    if (count > 0) all.push({ ...chunk, blocks: () => (blocks ??= cutOut(article, view, from, count)) });
  }
  return all;
}

/** The blocks of so many stretches from a place on. */
function cutOut(article: ArticleForm, view: ArticleView, from: Place, count: number): Block[] {
  const all: Block[] = [];
  let open: ParagraphView | null = null;
  let left = count;
  walk(article, view, from, (paragraph, run, start, end, hidden) => {
    if (left === 0) return false;
    left -= 1;
    if (paragraph !== open) all.push(blockOf(paragraph, start, start > paragraph.start));
    open = paragraph;
    all.at(-1)?.stretches.push(stretchOf(article, run, start, end, hidden));
    return true;
  });
  return all;
}

/** Is told of every stretch in turn, and answers whether it takes it. */
type Taker = (paragraph: ParagraphView, run: RunView, start: number, end: number, hidden: HiddenView | null) => boolean;

/** Goes through the stretches from a place on, until one is not taken; gives its place, or nothing at the end. */
function walk({ text }: ArticleForm, { paragraphs, hidden }: ArticleView, from: Place, take: Taker): Place | null {
  let { at, hidden: mark } = from;
  for (let p = from.paragraph; p < paragraphs.length; p += 1) {
    const paragraph = paragraphs[p];
    if (!paragraph) break;
    const first = p === from.paragraph ? from.run : 0;
    if (first === 0 && p !== from.paragraph) at = paragraph.start;
    for (let r = first; r < paragraph.runs.length; r += 1) {
      const run = paragraph.runs[r];
      if (!run) break;
      while (at < run.end) {
        while (mark < hidden.length && (hidden[mark]?.end ?? 0) <= at) mark += 1;
        const next = hidden[mark];
        const inside = next !== undefined && next.start <= at;
        const border = next && !inside ? Math.min(next.start, run.end) : run.end;
        const end = inside ? Math.min(next.end, run.end) : cut(text, at, border);
        if (!take(paragraph, run, at, end, inside ? next : null)) return { paragraph: p, run: r, at, hidden: mark };
        at = end;
      }
    }
  }
  return null;
}

/** The chunk that holds a mention. */
export function chunkOf(all: Chunk[], mention: number): number {
  return all.findIndex((chunk) => chunk.first <= mention && mention <= chunk.last);
}

/** The chunk that holds an offset of the text. */
export function chunkAt(all: Chunk[], offset: number): number {
  return all.findLastIndex((chunk) => chunk.start <= offset);
}

/** Whether a chunk shows some of a passage. */
export function shows(chunk: Chunk, { start, end }: Passage): boolean {
  return chunk.start < end && start < chunk.end;
}

/** A stretch, and whether it belongs to the words that a reader was led to. */
export interface Piece {
  stretch: Stretch;
  evidence: boolean;
}

/** Stretches cut where a passage begins and ends; a mention stays whole. */
export function pieces(stretches: Stretch[], passage: Passage | null): Piece[] {
  if (passage === null) return stretches.map((stretch) => ({ stretch, evidence: false }));
  return stretches.flatMap((stretch) => {
    const end = stretch.start + stretch.text.length;
    if (end <= passage.start || passage.end <= stretch.start) return [{ stretch, evidence: false }];
    if (stretch.mention !== null || stretch.hidden !== null) return [{ stretch, evidence: true }];
    const cuts = [stretch.start, Math.max(stretch.start, passage.start), Math.min(end, passage.end), end];
    return [0, 1, 2].flatMap((at) => {
      const [from = 0, to = 0] = cuts.slice(at, at + 2);
      if (from === to) return [];
      const text = stretch.text.slice(from - stretch.start, to - stretch.start);
      return [{ stretch: { ...stretch, start: from, text }, evidence: at === 1 }];
    });
  });
}

/** Pieces that the same quotes hold. */
export interface Group {
  quotes: readonly number[];
  pieces: Piece[];
}

/** Pieces side by side put together where the same quotes hold them. */
export function groups(all: Piece[]): Group[] {
  const found: Group[] = [];
  for (const piece of all) {
    const { quotes } = piece.stretch;
    const last = found.at(-1);
    const same = last && last.quotes.length === quotes.length && last.quotes.every((quote, at) => quote === quotes[at]);
    if (same) last.pieces.push(piece);
    else found.push({ quotes, pieces: [piece] });
  }
  return found;
}

/** The quotes that end with a group, and have their handle behind it. */
export function ending(article: ArticleForm, { quotes, pieces }: Group): number[] {
  const last = pieces.at(-1)?.stretch;
  if (!last) return [];
  const end = last.start + last.text.length;
  return quotes.filter((quote) => article.quotes[quote]?.pieces.at(-1)?.end === end);
}

function blockOf(paragraph: ParagraphView, start: number, continued: boolean): Block {
  return { start, kind: paragraph.kind, repeats: paragraph.repeats, continued, stretches: [] };
}

function stretchOf({ text }: ArticleForm, run: RunView, start: number, end: number, hidden: HiddenView | null): Stretch {
  return {
    start,
    text: text.slice(start, end),
    mention: run.mention ?? null,
    furniture: run.furniture ?? null,
    hidden,
    quotes: run.quotes ?? NONE,
    cue: run.cue ?? false,
    speaker: run.speaker ?? false,
    figure: run.figure ?? null,
  };
}

/** Where a long plain stretch may be cut: after a space, never inside a character. */
function cut(text: string, from: number, until: number): number {
  if (until - from <= CHARACTERS) return until;
  const space = text.lastIndexOf(" ", from + CHARACTERS);
  if (space > from) return space + 1;
  const end = from + CHARACTERS;
  const inside = (text.charCodeAt(end) & 0xfc00) === 0xdc00;
  return inside ? end - 1 : end;
}
