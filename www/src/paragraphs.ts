// Every paragraph of all articles under one number, and the folded text of every article: what filters and the search
// ask for, worked out once for each article.

import type { ArticleForm, Snapshot } from "./engine/types";
import { type Folded, folded } from "./fold";
import { Slices } from "./slices";

export interface Paragraphs {
  /** By article's place: the number of its first paragraph; last the number of all. */
  first: Uint32Array;
  /** By paragraph: one past its last unit within its article. */
  ends: Uint32Array;
}

const numbered = new WeakMap<Snapshot, Paragraphs>();

export function paragraphs(snapshot: Snapshot): Paragraphs {
  const known = numbered.get(snapshot);
  if (known) return known;
  const first = new Uint32Array(snapshot.articles.length + 1);
  snapshot.articles.forEach((view, place) => {
    first[place + 1] = (first[place] ?? 0) + view.paragraphs.length;
  });
  const ends = new Uint32Array(first.at(-1) ?? 0);
  let at = 0;
  for (const view of snapshot.articles) for (const { end } of view.paragraphs) ends[at++] = end;
  const all = { first, ends };
  numbered.set(snapshot, all);
  return all;
}

/** The number of the paragraph that holds a unit of an article, or of the one after it; the article's last at its end. */
export function paragraphAt({ first, ends }: Paragraphs, article: number, unit: number): number {
  let low = first[article] ?? 0;
  const past = first[article + 1] ?? low;
  let high = past;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) <= unit) low = middle + 1;
    else high = middle;
  }
  return Math.min(low, Math.max(past - 1, first[article] ?? 0));
}

const texts = new WeakMap<ArticleForm, Folded>();

export function textOf(article: ArticleForm): Folded {
  let text = texts.get(article);
  if (!text) {
    text = folded(article.text);
    texts.set(article, text);
  }
  return text;
}

/** Folds every text ahead of the first search or filter, in slices. */
export async function prepare({ snapshot }: { snapshot: Snapshot }): Promise<void> {
  const slices = new Slices();
  for (const article of snapshot.analysis.articles) {
    await slices.pause();
    textOf(article);
  }
}
