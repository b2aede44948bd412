// Comparisons that the engine has made, kept as long as the snapshot they belong to.

import { useEffect, useState } from "preact/hooks";
import type { Desk } from "../desk";
import type { Comparison, Snapshot } from "../engine/types";

const known = new WeakMap<Snapshot, Map<string, Comparison>>();

/** The comparison of articles, given by their places; null until the engine has answered. */
export function useComparison(snapshot: Snapshot, desk: Desk, places: number[]): Comparison | null {
  const name = places.join(" ");
  const [, answered] = useState<Comparison | null>(null);
  const found = known.get(snapshot)?.get(name) ?? null;
  useEffect(() => {
    if (found || places.length === 0) return undefined;
    let gone = false;
    desk.ask("comparison", [places], (comparison) => {
      const all = known.get(snapshot) ?? new Map<string, Comparison>();
      known.set(snapshot, all.set(name, comparison));
      if (!gone) answered(comparison);
    });
    return () => {
      gone = true;
    };
  }, [snapshot, name]);
  return found;
}
