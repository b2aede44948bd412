// The list of corrections as the reader asks for it, and as a file.

import type { Correction as Made } from "./engine/types";
import type { Within } from "./filter";
import type { Lookup } from "./lookup";
import { fold } from "./order";
import type { Change, Correction, Project } from "./project";

/** One row: the correction, and what the engine says of it. */
export interface CorrectionRow {
  correction: Correction;
  words: string;
  /** How many marks it changes; 0 where it finds nothing any more. */
  changed: number;
  /** The place of its article, or -1 when that is not on the desk. */
  place: number;
}

/** What is listed: everything, what changes something, what was found right, or what finds nothing. */
export type Show = "all" | "changes" | "accepted" | "lost";

/** All corrections, the newest first. */
export function correctionRows(look: Lookup, project: Project): CorrectionRow[] {
  const { articles } = look.snapshot.analysis;
  const places = new Map(articles.map(({ sha256 }, place) => [sha256, place]));
  const told = new Map(look.snapshot.analysis.corrections.map((made: Made) => [made.id, made]));
  const rows = project.corrections.map((correction): CorrectionRow => {
    const made = told.get(correction.id);
    return { correction, words: made?.words ?? correction.at.text, changed: made?.changed ?? 0, place: places.get(correction.at.article) ?? -1 };
  });
  return rows.reverse();
}

export function shownRows(rows: CorrectionRow[], show: Show, query: string, within: Within | null): CorrectionRow[] {
  const wanted = fold(query).trim();
  return rows.filter(({ correction, words, changed, place }) => {
    if (show === "changes" && correction.do === "accept") return false;
    if (show === "accepted" && correction.do !== "accept") return false;
    if (show === "lost" && changed > 0) return false;
    if (wanted !== "" && !fold(`${words}\n${correction.at.text}`).includes(wanted)) return false;
    return within === null || (place >= 0 && within(place, correction.at.start, correction.at.end));
  });
}

/** What a correction is about, in a word. */
export const KIND_OF_CHANGE: Record<Change["do"], string> = {
  remove: "Not a name",
  accept: "Accepted",
  split: "On its own",
  add: "Marked",
  relabel: "Kind",
  span: "Borders",
  rename: "Name",
  merge: "Merged",
  place: "Place",
  describe: "Role",
  speaker: "Speaker",
  date: "Meaning",
};

/** The corrections as a file, which the page and the command line read. */
export function correctionsFile({ corrections }: Project): string {
  return `${JSON.stringify({ schema: "dateline/1", offsets: "utf16", corrections }, null, 2)}\n`;
}

/** Corrections that a file brought, without what is only told of them. Throws where it is no list. */
export function correctionsIn(json: string): Correction[] {
  const list: unknown = JSON.parse(json);
  if (!Array.isArray(list)) throw new Error("It holds no list of corrections.");
  return list.map((each: unknown) => {
    const { words: _words, changed: _changed, ...correction } = Object(each) as Record<string, unknown>;
    for (const key of ["at", "with", "speaker"]) correction[key] = plainly(correction[key]);
    return Object.fromEntries(Object.entries(correction).filter(([, value]) => value !== undefined)) as unknown as Correction;
  });
}

/** An anchor without the unit of its offsets where that is the page's own. */
function plainly(anchor: unknown): unknown {
  if (typeof anchor !== "object" || anchor === null || Reflect.get(anchor, "offsets") !== "utf16") return anchor;
  const { offsets: _offsets, ...own } = anchor as Record<string, unknown>;
  return own;
}
