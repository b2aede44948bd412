// How sure the engine is of a mention, in words, and which mentions lie below the line that the reader draws.

import type { Mention } from "./engine/types";
import type { Lookup, MentionRef } from "./lookup";

/** Marks with a lower score are faded; null fades none. */
export type Line = number | null;

export function uncertain(score: number, line: Line): boolean {
  return line !== null && score < line;
}

/** `89 %` for 0.895: never rounded up, so that no mark below a line seems to stand on it. */
export function percent(score: number): string {
  // Scores are whole thousandths; 0.29 * 100 alone would be less than 29.
  return `${Math.floor(Math.round(score * 1000) / 10)} %`;
}

/** `90 %: about 9 in 10 such marks are right`. */
export function howSure(look: Lookup, score: number): string {
  return `${percent(score)}: ${promise(look, score)}`;
}

/** `about 9 in 10 such marks are right`. */
export function promise(look: Lookup, score: number): string {
  return look.snapshot.certainty.findLast((step) => step.from <= score)?.words ?? "";
}

/** What a mark below the line is called, in the text, the table and aloud. */
export function doubt(score: number): string {
  return `uncertain, ${percent(score)}`;
}

/** What is said of a mark that the reader's hand was on. */
export const CHECKED_WORDS = "Checked by you";

/** Every mark below the line whose kind is shown, in reading order through all articles. */
export function uncertainMarks(look: Lookup, line: Line, off: ReadonlySet<string>): MentionRef[] {
  if (line === null) return [];
  const found: MentionRef[] = [];
  look.snapshot.analysis.articles.forEach(({ mentions }, article) => {
    mentions.forEach(({ score, label }, mention) => {
      if (uncertain(score, line) && !off.has(label)) found.push({ article, mention });
    });
  });
  return found;
}

/** The one after or before `from`, going round at the ends. */
export function nextUncertain(all: MentionRef[], from: MentionRef, by: 1 | -1): MentionRef | null {
  const beyond = (ref: MentionRef) => by * (ref.article - from.article || ref.mention - from.mention) > 0;
  if (by > 0) return all.find(beyond) ?? all[0] ?? null;
  return all.findLast(beyond) ?? all.at(-1) ?? null;
}

/** Marks of one article whose kind is shown. */
export function shownMarks(mentions: Mention[], off: ReadonlySet<string>): number {
  return off.size === 0 ? mentions.length : mentions.filter(({ label }) => !off.has(label)).length;
}
