// What the page and its worker say to each other.

import type { Comparison, ExportedFile, FoundPlace, Likeness, Outcome, Preview, Snapshot, TimelineForm } from "./types";

/** The engine's calls: arguments and answer. */
export interface Calls {
  start: (module: WebAssembly.Module) => null;
  addFile: (name: string, bytes: Uint8Array) => Outcome[];
  addText: (name: string, text: string) => Outcome[];
  addArticle: (name: string, text: string, published: string | undefined) => Outcome;
  /** The SHA-256 of a text's UTF-8 bytes, in hexadecimal digits. */
  digest: (text: string) => string;
  setPublished: (key: number, date: string | undefined) => null;
  rename: (key: number, name: string) => null;
  remove: (key: number) => null;
  clear: () => null;
  /** Sets an article aside, until it is brought back to its place; it need not be read again. */
  setAside: (key: number) => null;
  bringBack: (key: number) => null;
  /** `Correction[]` as JSON, in place of those set before; the next analysis follows them. */
  setCorrections: (json: string) => null;
  /** What one `Correction` as JSON would change. */
  preview: (json: string) => Preview;
  findPlaces: (query: string) => FoundPlace[];
  /** Its answer comes in pieces. */
  analyse: () => Snapshot;
  /** What the engine makes of articles (name, text, given day) and corrections, as `dateline/1`, beside those that it holds. */
  readAnew: (articles: [string, string, string | null][], corrections: string) => string;
  timeline: () => TimelineForm;
  export: (format: string) => ExportedFile;
  /** What articles say of the same things, by their places among all; of all when none is named. */
  comparison: (articles: number[]) => Comparison;
  likenesses: () => Likeness[];
  /** The corrections that files brought along since it was last asked, a list as JSON for each file. */
  takeCorrections: () => string[];
}

export type CallName = keyof Calls;

/** Calls whose answer is large: it passes as JSON, as one text and not as its many objects. */
export const IN_JSON: ReadonlySet<string> = new Set<CallName>(["timeline", "comparison"]);

export interface Request {
  id: number;
  call: string;
  args: unknown[];
}

export interface Progress {
  done: number;
  total: number;
  name: string;
}

/** A large answer comes as JSON: one text passes faster than its many objects; the snapshot in pieces, before its answer. `fatal` says that the engine cannot go on and must be started anew. */
export type Reply =
  | { id: number; ok: true; value: unknown }
  | { id: number; ok: true; json: string }
  | { id: number; ok: false; error: string; fatal: boolean }
  | { id: number; progress: Progress }
  | { id: number; piece: string };
