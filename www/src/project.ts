// What the reader made of the desk: the articles brought in, with their names and dates, and the corrections. A project is one
// value that never changes; every change makes another one, which is what lets every change be undone.

import type { Source } from "./sources";

/** Words of an article, which is named by the SHA-256 of its text; offsets count UTF-16 units. */
export interface Anchor {
  article: string;
  start: number;
  end: number;
  text: string;
}

/** How far a correction reaches. */
export type Scope = "mention" | "article" | "everywhere";

/** A row of the gazetteer, or a point with a name. */
export type Spot = { geonames: number } | { lat: number; lon: number; name: string };

/** What a correction does. */
export type Change =
  | { do: "remove" }
  | { do: "accept" }
  | { do: "split" }
  | { do: "add"; label: string }
  | { do: "relabel"; label: string }
  | { do: "span"; start: number; end: number; text: string }
  | { do: "rename"; name: string }
  | { do: "merge"; with: Anchor }
  | { do: "place"; place: Spot | null }
  | { do: "describe"; role: string | null; of: string | null; affiliation: string | null }
  | { do: "speaker"; speaker: Anchor | { name: string } | null }
  | { do: "date"; value: string | null };

/** A correction without its number. `was` is the label that the words carried when it was made. */
export type Draft = Change & { scope: Scope; at: Anchor; was?: string };

export type Correction = Draft & { id: string };

export interface Project {
  readonly sources: readonly Source[];
  /** In the order they were made, which is the order they are taken in. */
  readonly corrections: readonly Correction[];
}

export const emptyProject: Project = { sources: [], corrections: [] };

/** The project with corrections put last, numbered on from those that are there. */
export function withCorrections(project: Project, drafts: readonly Draft[]): Project {
  let last = project.corrections.reduce((most, { id }) => Math.max(most, numberOf(id)), 0);
  const fresh = drafts.map((draft) => ({ ...draft, id: `c${(last += 1)}` }));
  return { ...project, corrections: [...project.corrections, ...fresh] };
}

export function withoutCorrections(project: Project, ids: ReadonlySet<string>): Project {
  return { ...project, corrections: project.corrections.filter(({ id }) => !ids.has(id)) };
}

/** The project with one correction put in the place of another. */
export function withCorrection(project: Project, id: string, draft: Draft): Project {
  return { ...project, corrections: project.corrections.map((old) => (old.id === id ? { ...draft, id } : old)) };
}

/** Those of `drafts` that the project does not hold yet, whatever their numbers. */
export function unknown<Kind extends Draft>(project: Project, drafts: readonly Kind[]): Kind[] {
  const held = new Set(project.corrections.map(content));
  return drafts.filter((draft) => {
    const key = content(draft);
    if (held.has(key)) return false;
    held.add(key);
    return true;
  });
}

/** A correction without its number, in one fixed order of keys. */
function content(draft: Draft): string {
  return JSON.stringify(sorted({ ...draft, id: undefined }));
}

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, each]) => [key, sorted(each)]);
}

function numberOf(id: string): number {
  const match = /^c(\d{1,9})$/.exec(id);
  return match ? Number(match[1]) : 0;
}

/** Whether the reader put work into it that is nowhere else: texts can be brought in again, corrections cannot. */
export function handmade({ sources, corrections }: Project): boolean {
  return corrections.length > 0 || sources.some(({ published, parts }) => parts.some((part) => part.renamed || part.given !== published));
}
