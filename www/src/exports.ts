// What the page can save, in groups as the menu shows them. The engine lists what it writes; what only the page can make
// is added here.

import type { Format } from "./engine/types";

/** One entry of the menu. */
export interface Way {
  words: string;
  /** What is asked for when it is chosen. */
  wish: Wish;
}

/** A format that the engine writes, or what is done with the page itself. */
export type Wish = { write: string } | { page: "anew" | "about" | "copy" };

export interface Group {
  words: string;
  ways: Way[];
}

const LIST: Group = {
  words: "The list in view",
  ways: [{ words: "Copy as table", wish: { page: "copy" } }],
};

const PAGE: Group = {
  words: "This page",
  ways: [
    { words: "Save page as", wish: { page: "anew" } },
    { words: "About this file", wish: { page: "about" } },
  ],
};

/** The engine's formats in their groups, in the engine's order. */
export function ways(formats: readonly Format[]): Group[] {
  const groups: Group[] = [PAGE, LIST];
  for (const { name, words, group } of formats) {
    const way: Way = { words, wish: { write: name } };
    const last = groups.at(-1);
    if (last?.words === group) last.ways.push(way);
    else groups.push({ words: group, ways: [way] });
  }
  return groups;
}
