// A long article is put on the page chunk by chunk, one short task each, so that nothing waits for it.

import { useEffect, useState } from "preact/hooks";
import type { Chunk } from "../blocks";

/** Chunks that are on the page, and a way to have one there at once. */
export function useMounted(all: Chunk[]): { mounted: ReadonlySet<number>; mount: (chunk: number) => void } {
  const [mounted, setMounted] = useState<ReadonlySet<number>>(() => new Set([0]));
  // Between planning and doing, another chunk may have been mounted: each adds to what is there then.
  useEffect(() => {
    const next = all.findIndex((_, index) => !mounted.has(index));
    if (next < 0) return;
    const planned = setTimeout(() => setMounted((now) => new Set(now).add(next)));
    return () => clearTimeout(planned);
  }, [mounted, all]);
  useEffect(() => {
    const everything = () => setMounted(new Set(all.keys()));
    window.addEventListener("beforeprint", everything);
    return () => window.removeEventListener("beforeprint", everything);
  }, [all]);
  const mount = (chunk: number) => {
    if (chunk >= 0) setMounted((now) => (now.has(chunk) ? now : new Set(now).add(chunk)));
  };
  return { mounted, mount };
}
