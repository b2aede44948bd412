// Which kinds a mark may have instead of its own, the likely ones first.

import type { Lookup } from "./lookup";
import { fold } from "./order";

/** What is taken for what: names of places, peoples and bodies stand for each other, and times and numbers do. */
const NEAR: Record<string, readonly string[]> = {
  PERSON: ["ORG", "GPE", "NORP", "FAC", "WEAPON"],
  NORP: ["GPE", "ORG", "LANGUAGE", "PERSON", "LOC"],
  ORG: ["GPE", "PERSON", "FAC", "NORP", "PRODUCT", "EVENT"],
  GPE: ["LOC", "ORG", "FAC", "PERSON", "NORP"],
  LOC: ["GPE", "FAC", "ORG", "EVENT", "PERSON"],
  FAC: ["ORG", "GPE", "LOC", "EVENT", "PRODUCT"],
  EVENT: ["ORG", "LAW", "WORK_OF_ART", "FAC", "DATE"],
  WEAPON: ["PRODUCT", "ORG", "PERSON", "FAC", "EVENT"],
  PRODUCT: ["WEAPON", "ORG", "WORK_OF_ART", "FAC", "PERSON"],
  WORK_OF_ART: ["ORG", "LAW", "PRODUCT", "EVENT", "PERSON"],
  LAW: ["EVENT", "WORK_OF_ART", "ORG", "PRODUCT", "GPE"],
  LANGUAGE: ["NORP", "GPE", "ORG", "PERSON", "LOC"],
  DATE: ["TIME", "EVENT", "CARDINAL", "ORDINAL", "QUANTITY"],
  TIME: ["DATE", "CARDINAL", "QUANTITY", "ORDINAL", "EVENT"],
  PERCENT: ["CARDINAL", "QUANTITY", "MONEY"],
  MONEY: ["CARDINAL", "QUANTITY", "PERCENT"],
  QUANTITY: ["CARDINAL", "TIME", "DATE", "MONEY", "WEAPON"],
  ORDINAL: ["DATE", "CARDINAL", "ORG", "EVENT"],
  CARDINAL: ["DATE", "QUANTITY", "MONEY", "ORDINAL", "TIME"],
};

/** Every label but `was`: first what the same words are marked as elsewhere, then what is near, then the rest in their order. */
export function likelyLabels(look: Lookup, words: string, was: string | null): string[] {
  const folded = fold(words);
  const seen = new Map<string, number>();
  for (const { aliases, label, mentions } of look.snapshot.analysis.entities) {
    if (aliases.some((alias) => fold(alias) === folded)) seen.set(label, (seen.get(label) ?? 0) + mentions);
  }
  const near = was === null ? [] : (NEAR[was] ?? []);
  const order = look.snapshot.labels.map(({ code }) => code);
  const rank = (code: string) => {
    if (seen.has(code)) return -1 - (seen.get(code) ?? 0);
    return near.includes(code) ? near.indexOf(code) : near.length + order.indexOf(code);
  };
  return order.filter((code) => code !== was).sort((one, other) => rank(one) - rank(other));
}
