// What the reader's corrections say of which entity.

import type { Correction } from "./engine/types";
import { firstBehind, type Lookup, mentionAt } from "./lookup";

/** The corrections that were made at mentions of an entity, the last one first. */
export function correctionsOf(look: Lookup, entity: string): Correction[] {
  return allOf(look).get(entity) ?? [];
}

/** Whether the reader's hand was on an entity: on what it is, or on one of its marks. */
export function isTouched(look: Lookup, entity: string): boolean {
  if (allOf(look).has(entity)) return true;
  return (look.mentions.get(entity) ?? []).some((ref) => mentionAt(look, ref)?.checked);
}

const known = new WeakMap<Lookup, Map<string, Correction[]>>();

function allOf(look: Lookup): Map<string, Correction[]> {
  const found = known.get(look) ?? grouped(look);
  known.set(look, found);
  return found;
}

function grouped(look: Lookup): Map<string, Correction[]> {
  const groups = new Map<string, Correction[]>();
  const { articles, corrections } = look.snapshot.analysis;
  const places = new Map(articles.map(({ sha256 }, place) => [sha256, place]));
  for (const correction of [...corrections].reverse()) {
    const { article, start, end } = correction.at;
    const mentions = articles[places.get(article) ?? -1]?.mentions ?? [];
    const mention = mentions[firstBehind(mentions, start)];
    const entity = mention && mention.start < end ? mention.entity : null;
    if (!entity || correction.do === "accept") continue;
    const group = groups.get(entity);
    if (group) group.push(correction);
    else groups.set(entity, [correction]);
  }
  return groups;
}
