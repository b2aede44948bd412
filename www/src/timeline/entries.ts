// The timeline as the view asks for it: what is left of it by the filters, and what stands beside each statement.

import type { TimelineEntry, TimelineForm, TimelineSource } from "../engine/types";
import type { Within } from "../filter";
import type { Lookup } from "../lookup";
import { byText } from "../order";
import { date } from "../text";
import { dayNumber, shortDate } from "./days";

/** What the view itself narrows the timeline to. */
export interface Narrow {
  /** An entity's id, or nothing. */
  entity: string;
  place: string;
  /** An article's place among all as text, or nothing. */
  article: string;
  precision: string;
  /** What the date dates: `event`, `said`, `ahead`, or nothing. */
  dates: string;
}

export const openNarrow: Narrow = { entity: "", place: "", article: "", precision: "", dates: "" };

export function isNarrow(narrow: Narrow): boolean {
  return Object.values(narrow).some((value) => value !== "");
}

/** An entry with the sources that are left. */
export interface Shown {
  entry: TimelineEntry;
  sources: TimelineSource[];
  /** The first day, or the last where only that is told. */
  from: number;
  /** The day after the last, or after the first where only that is told. */
  to: number;
}

export function shownEntries(form: TimelineForm, within: Within, narrow: Narrow): Shown[] {
  const fits = (source: TimelineSource) =>
    within(source.article, source.start, source.end) &&
    (narrow.entity === "" || source.entities.includes(narrow.entity)) &&
    (narrow.place === "" || source.places.includes(narrow.place)) &&
    (narrow.article === "" || String(source.article) === narrow.article) &&
    (narrow.dates === "" || datesOf(source) === narrow.dates);
  return form.entries.flatMap((entry) => {
    if (narrow.precision !== "" && entry.precision !== narrow.precision) return [];
    const sources = entry.sources.filter(fits);
    if (sources.length === 0) return [];
    return [{ entry, sources, ...stretchOf(entry) }];
  });
}

function stretchOf({ first, last }: TimelineEntry): { from: number; to: number } {
  const begin = first ?? last ?? "1970-01-01";
  const end = last ?? begin;
  return { from: dayNumber(begin), to: dayNumber(end) + 1 };
}

export function datesOf({ said, ahead }: TimelineSource): "said" | "ahead" | "event" {
  return said ? "said" : ahead ? "ahead" : "event";
}

export const DATES: Record<string, string> = { event: "What is reported", said: "The day of a statement", ahead: "What is announced" };

/** Whether it lies within one day. */
export function isDay({ entry, from, to }: Shown): boolean {
  return to - from === 1 && entry.border === "within";
}

/** Precisions in words, the most exact first. */
export const PRECISIONS: [string, string][] = [
  ["time", "Time of day"],
  ["part of day", "Part of a day"],
  ["day", "Day"],
  ["week", "Week"],
  ["month", "Month"],
  ["season", "Season or quarter"],
  ["year", "Year"],
  ["longer", "Decade or century"],
  ["span", "From day to day"],
];

export interface Choice {
  value: string;
  words: string;
  count: number;
}

/** What the entries can be narrowed to, the most frequent first: `of` gives a source's values. */
export function choices(form: TimelineForm, of: (source: TimelineSource, entry: TimelineEntry) => string[], words: (value: string) => string): Choice[] {
  const counts = new Map<string, number>();
  for (const entry of form.entries) {
    const values = new Set(entry.sources.flatMap((source) => of(source, entry)));
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const all = [...counts].map(([value, count]) => ({ value, words: words(value), count }));
  return all.sort((one, other) => other.count - one.count || byText(one.words, other.words));
}

/** A statement's words, cut where something begins or ends: its dates stand out, what is not its clause stands back. */
export interface Piece {
  text: string;
  date: boolean;
  clause: boolean;
}

export function piecesOf(look: Lookup, source: TimelineSource): Piece[] {
  const article = look.snapshot.analysis.articles[source.article];
  if (!article) return [];
  const dates = source.times.flatMap((time) => article.times[time] ?? []);
  const cuts = [source.start, source.clauseStart, source.clauseEnd, source.end, ...dates.flatMap(({ start, end }) => [start, end])];
  const inside = [...new Set(cuts.filter((cut) => cut >= source.start && cut <= source.end))].sort((one, other) => one - other);
  return inside.slice(1).map((end, at) => {
    const start = inside[at] ?? end;
    return {
      text: article.text.slice(start, end),
      date: dates.some((time) => time.start <= start && end <= time.end),
      clause: source.clauseStart <= start && end <= source.clauseEnd,
    };
  });
}

export function wordsOf(look: Lookup, { article, start, end }: Pick<TimelineSource, "article" | "start" | "end">): string {
  return (look.snapshot.analysis.articles[article]?.text.slice(start, end) ?? "").replace(/\s+/g, " ");
}

/** Who published an article, else its name. */
export function outletOf(look: Lookup, article: number): string {
  const form = look.snapshot.analysis.articles[article];
  return form?.outlet ?? form?.name ?? "";
}

/** `Reuters, 7 June; according to Serhiy Haidai; counted from the publication`. */
export function sourceLine(look: Lookup, source: TimelineSource, year: number): string {
  const form = look.snapshot.analysis.articles[source.article];
  const outlet = form?.outlet ?? null;
  const published = form?.published?.value ?? null;
  const told = published === null ? "date of publication not stated" : shortDate(published, year);
  const parts = [`${outlet ?? form?.name ?? ""}, ${told}`];
  if (outlet !== null && form) parts[0] += ` (${form.name})`;
  if (source.said) parts.push(source.who === null ? "said on this day" : `said by ${source.who} on this day`);
  else if (source.who !== null) parts.push(`according to ${source.who}`);
  else parts.push(source.ahead ? "announced" : "reported");
  if (source.ahead && source.who !== null) parts.push("announced");
  if (source.caption) parts.push("under a picture");
  return parts.join("; ");
}

/** How the place in the calendar is known, in words. */
export function knownWords(look: Lookup, { known, article }: TimelineSource): string {
  const published = look.snapshot.analysis.articles[article]?.published ?? null;
  if (known === "counted from the publication" && published !== null) return `counted from ${date(published.value)}, when it was published`;
  return known;
}
