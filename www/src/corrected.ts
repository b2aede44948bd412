// What the reader's corrections say of which entity.

import { placeOf } from "./editing";
import type { Correction } from "./engine/types";
import { type Lookup, mentionAt } from "./lookup";

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
  for (const correction of [...corrections].reverse()) {
    const { start, end } = correction.at;
    const mentions = articles[placeOf(look, correction.at)]?.mentions ?? [];
    const entity = mentions.find((mention) => mention.start < end && start < mention.end)?.entity;
    if (!entity || correction.do === "accept") continue;
    groups.set(entity, [...(groups.get(entity) ?? []), correction]);
  }
  return groups;
}
