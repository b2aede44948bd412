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
  blocks: Block[];
  /** Its first and last mention, for finding the chunk of a mention. */
  first: number;
  last: number;
  characters: number;
}

/** A chunk closes after so many stretches or characters: about 5 ms of rendering. */
const STRETCHES = 240;
const CHARACTERS = 12_000;

export function chunks(article: ArticleForm, view: ArticleView): Chunk[] {
  const all: Chunk[] = [];
  let chunk: Chunk = empty();
  let weight = 0;
  const close = () => {
    if (chunk.blocks.length > 0) all.push(chunk);
    chunk = empty();
    weight = 0;
  };
  let hiddenAt = 0;
  for (const paragraph of view.paragraphs) {
    let block = blockOf(paragraph, paragraph.start, false);
    chunk.blocks.push(block);
    let start = paragraph.start;
    for (const run of paragraph.runs) {
      while (hiddenAt < view.hidden.length && (view.hidden[hiddenAt]?.end ?? 0) <= start) hiddenAt += 1;
      for (const stretch of stretches(article, start, run, view.hidden, hiddenAt)) {
        if (weight >= STRETCHES || chunk.characters >= CHARACTERS) {
          const continued = block.stretches.length > 0;
          if (!continued) chunk.blocks.pop();
          close();
          block = blockOf(paragraph, stretch.start, continued);
          chunk.blocks.push(block);
        }
        block.stretches.push(stretch);
        chunk.characters += stretch.text.length;
        weight += 1;
        if (stretch.mention !== null) {
          chunk.first = Math.min(chunk.first, stretch.mention);
          chunk.last = Math.max(chunk.last, stretch.mention);
        }
      }
      start = run.end;
    }
  }
  close();
  return all;
}

/** The chunk that holds a mention. */
export function chunkOf(all: Chunk[], mention: number): number {
  return all.findIndex((chunk) => chunk.first <= mention && mention <= chunk.last);
}

/** The chunk that holds an offset of the text. */
export function chunkAt(all: Chunk[], offset: number): number {
  return all.findLastIndex((chunk) => (chunk.blocks[0]?.start ?? Number.POSITIVE_INFINITY) <= offset);
}

/** Whether a chunk shows some of a passage. */
export function shows(chunk: Chunk, { start, end }: Passage): boolean {
  const last = chunk.blocks.at(-1)?.stretches.at(-1);
  return (chunk.blocks[0]?.start ?? 0) < end && last !== undefined && start < last.start + last.text.length;
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

function empty(): Chunk {
  return { blocks: [], first: Number.POSITIVE_INFINITY, last: -1, characters: 0 };
}

function blockOf(paragraph: ParagraphView, start: number, continued: boolean): Block {
  return { start, kind: paragraph.kind, repeats: paragraph.repeats, continued, stretches: [] };
}

/** A run cut where hidden characters stand, and, without a mention, after so many characters. */
function* stretches(
  article: ArticleForm,
  begin: number,
  run: RunView,
  hidden: HiddenView[],
  from: number,
): Generator<Stretch> {
  const piece = (start: number, end: number, mark: HiddenView | null): Stretch => ({
    start,
    text: article.text.slice(start, end),
    mention: run.mention ?? null,
    furniture: run.furniture ?? null,
    hidden: mark,
    quotes: run.quotes ?? NONE,
    cue: run.cue ?? false,
    speaker: run.speaker ?? false,
    figure: run.figure ?? null,
  });
  let at = begin;
  for (let index = from; at < run.end; index += 1) {
    const next = hidden[index];
    const until = next && next.start < run.end ? Math.max(next.start, at) : run.end;
    while (at < until) {
      const end = cut(article.text, at, until);
      yield piece(at, end, null);
      at = end;
    }
    if (next && at < run.end) {
      const end = Math.min(next.end, run.end);
      yield piece(at, end, next);
      at = end;
    }
  }
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
