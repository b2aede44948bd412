// The shelf keeps what the reader brought in, and hands it to an engine, the first or a new one.

import type { Engine } from "./engine/client";
import type { Outcome } from "./engine/types";
import type { Part, Source } from "./sources";

export class Shelf {
  sources: Source[] = [];
  private nextId = 1;

  parts(): Part[] {
    return this.sources.flatMap((known) => known.parts);
  }

  part(id: number): Part | undefined {
    return this.parts().find((part) => part.id === id);
  }

  /** Every name that is taken. */
  names(): Set<string> {
    return new Set([...this.sources.map((known) => known.name), ...this.parts().map((part) => part.name)]);
  }

  /** Hands one source to the engine, with what the reader changed since. Gives what was refused. */
  async hand(engine: Engine, given: Source): Promise<Outcome[]> {
    const { name, content } = given;
    const outcomes = typeof content === "string"
      ? await engine.call("addText", [name, content])
      : await engine.call("addFile", [name, content]);
    const read = outcomes.filter((outcome) => outcome.ok);
    given.parts = read.map((outcome, index) => {
      const known = given.parts[index];
      if (known) return { ...known, key: outcome.key };
      const fresh = { name: outcome.name, warnings: outcome.warnings, given: given.published };
      return { ...fresh, id: this.nextId++, key: outcome.key, renamed: false, removed: false };
    });
    for (const part of given.parts) {
      if (part.removed) await engine.call("remove", [part.key]);
      else {
        if (part.renamed) await engine.call("rename", [part.key, part.name]);
        if (part.given) await engine.call("setPublished", [part.key, part.given]);
      }
    }
    return outcomes.filter((outcome) => !outcome.ok);
  }
}
