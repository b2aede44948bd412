// Every project the reader has been at, so that every step can be undone and done again.

import { emptyProject, type Project } from "./project";

/** A step: what it did, in words that fit behind "Undo", and the project on its other side. */
interface Step {
  words: string;
  project: Project;
}

export interface History {
  readonly present: Project;
  /** The last step stands last; its project is the one before it. */
  readonly past: readonly Step[];
  /** The step to be done again first stands last; its project is the one after it. */
  readonly future: readonly Step[];
}

export const emptyHistory: History = { present: emptyProject, past: [], future: [] };

/** Steps that are kept. Projects share all they have in common, so that many cost little. */
const KEPT = 500;

/** The history after one more step. A project that is the present one is no step. */
export function commit(history: History, words: string, project: Project): History {
  if (project === history.present) return history;
  const past = [...history.past, { words, project: history.present }].slice(-KEPT);
  return { present: project, past, future: [] };
}

export function undone(history: History): History {
  const step = history.past.at(-1);
  if (!step) return history;
  const future = [...history.future, { words: step.words, project: history.present }];
  return { present: step.project, past: history.past.slice(0, -1), future };
}

export function redone(history: History): History {
  const step = history.future.at(-1);
  if (!step) return history;
  const past = [...history.past, { words: step.words, project: history.present }];
  return { present: step.project, past, future: history.future.slice(0, -1) };
}

/** What would be undone, in words; nothing when there is nothing. */
export function undoes({ past }: History): string | null {
  return past.at(-1)?.words ?? null;
}

export function redoes({ future }: History): string | null {
  return future.at(-1)?.words ?? null;
}
