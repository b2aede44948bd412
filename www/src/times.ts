// What dates and times mean, as the engine resolved them.

import type { ArticleForm, Mention, TimeForm } from "./engine/types";

/** What an expression of time was resolved to. Nothing when it is left open, or is no time. */
export function timeOf(article: ArticleForm, { start, end }: Pick<Mention, "start" | "end">): TimeForm | null {
  return article.times.find((time) => time.start < end && start < time.end) ?? null;
}

export function isTime({ label }: Pick<Mention, "label">): boolean {
  return label === "DATE" || label === "TIME";
}

/** The TIMEX3 types in words. */
export const TIME_TYPES: Record<string, string> = {
  DATE: "A date",
  TIME: "A time of day",
  DURATION: "A length of time",
  SET: "A repeated time",
};

/** A meaning, and what it was counted from: the engine's words come as `7 June 2022, from “Tuesday”, published 9 June 2022`. */
export function meaning({ reads, value }: TimeForm): { means: string; from: string | null } {
  if (reads === null) return { means: value, from: null };
  const at = reads.indexOf(", from “");
  return at < 0 ? { means: reads, from: null } : { means: reads.slice(0, at), from: reads.slice(at + 2) };
}

/** Adds words for the TIMEX3 values of an article, for tables that hold values alone. */
export function valuesInWords({ times }: ArticleForm, words: Map<string, string>): void {
  for (const time of times) if (time.reads !== null && !words.has(time.value)) words.set(time.value, meaning(time).means);
}
