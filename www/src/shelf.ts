// The shelf knows what the engine holds, and brings it to hold what a project says: by the changes alone where that can be,
// else filled anew.

import type { Engine } from "./engine/client";
import type { Outcome } from "./engine/types";
import type { Check } from "./jobs";
import { type Correction, emptyProject, type Project } from "./project";
import { type Part, partsOf, type Source } from "./sources";

/** An article in the engine: the engine's number for it, and what the engine was told of it. */
interface Held {
  key: number;
  part: Part;
  /** Whether the engine has it set aside: it can come back without being read again. */
  aside: boolean;
}

export class Shelf {
  /** By the page's own numbers; null where nobody knows what the engine holds. */
  private held: Map<number, Held> | null = null;
  /** The corrections that the engine was told last. */
  private corrections: readonly Correction[] = emptyProject.corrections;
  private nextId = 1;

  /** To be called when the engine has been ended. */
  forget(): void {
    this.held = null;
    this.corrections = emptyProject.corrections;
  }

  /** The page's numbers by the engine's. */
  ids(): Map<number, number> {
    return new Map([...(this.held ?? [])].map(([id, { key }]) => [key, id]));
  }

  /** Makes the engine hold a project. What fails leaves the shelf not knowing. */
  async bring(engine: Engine, project: Project, check: Check): Promise<void> {
    const wanted = partsOf(project.sources).filter((part) => !part.removed);
    const held = this.held;
    this.held = null;
    if (held && wanted.every(({ id }) => held.has(id))) this.held = await change(engine, held, wanted, check);
    else this.held = await this.fill(engine, project, check);
    if (project.corrections === this.corrections) return;
    const now = this.held;
    this.held = null;
    await this.setCorrections(engine, project.corrections);
    check();
    this.held = now;
  }

  /** Tells the engine the corrections, whatever it was told before. */
  async setCorrections(engine: Engine, corrections: readonly Correction[]): Promise<void> {
    await engine.call("setCorrections", [JSON.stringify(corrections)]);
    this.corrections = corrections;
  }

  /** Hands a new source to an engine that is known. Gives the source with its articles, and what was refused. */
  async add(engine: Engine, fresh: Source): Promise<{ source: Source; refused: Outcome[]; corrections: string[] }> {
    const held = this.held ?? new Map<number, Held>();
    this.held = null;
    const outcomes = await hand(engine, fresh);
    const parts = outcomes.flatMap((outcome): Part[] => {
      if (!outcome.ok) return [];
      const part = { id: this.nextId++, name: outcome.name, renamed: false, given: fresh.published ?? outcome.published ?? null, warnings: fresh.again ?? outcome.warnings, removed: false };
      held.set(part.id, { key: outcome.key, part: { ...part, given: outcome.published ?? null }, aside: false });
      return [part];
    });
    for (const part of parts) await tell(engine, held, part);
    const corrections = await engine.call("takeCorrections", []);
    this.held = held;
    return { source: { ...fresh, parts }, refused: outcomes.filter((outcome) => !outcome.ok), corrections };
  }

  private async fill(engine: Engine, { sources }: Project, check: Check): Promise<Map<number, Held>> {
    const held = new Map<number, Held>();
    await engine.call("clear", []);
    check();
    for (const known of sources) {
      const read = (await hand(engine, known)).filter((outcome) => outcome.ok);
      for (const [index, outcome] of read.entries()) {
        const part = known.parts[index];
        if (!part || part.removed) {
          await engine.call("remove", [outcome.key]);
          continue;
        }
        held.set(part.id, { key: outcome.key, part: { ...part, name: outcome.name, given: outcome.published ?? null }, aside: false });
        await tell(engine, held, part);
      }
      check();
    }
    // The corrections that those files brought along are known.
    await engine.call("takeCorrections", []);
    return held;
  }
}

async function hand(engine: Engine, { name, content, again }: Source): Promise<Outcome[]> {
  if (again && typeof content === "string") return [await engine.call("addArticle", [name, content, undefined])];
  return typeof content === "string" ? engine.call("addText", [name, content]) : engine.call("addFile", [name, content]);
}

/** Sets aside what is not wanted, brings back what is again, and tells what has changed of the rest. */
async function change(engine: Engine, held: Map<number, Held>, wanted: Part[], check: Check): Promise<Map<number, Held>> {
  const ids = new Set(wanted.map(({ id }) => id));
  for (const [id, known] of [...held]) {
    if (ids.has(id) !== known.aside) continue;
    await engine.call(known.aside ? "bringBack" : "setAside", [known.key]);
    held.set(id, { ...known, aside: !known.aside });
  }
  check();
  for (const part of wanted) await tell(engine, held, part);
  check();
  return held;
}

/** Tells the engine an article's name and date, where it knows others. */
async function tell(engine: Engine, held: Map<number, Held>, part: Part): Promise<void> {
  const known = held.get(part.id);
  if (!known || known.part === part) return;
  if (known.part.name !== part.name) await engine.call("rename", [known.key, part.name]);
  if (known.part.given !== part.given) await engine.call("setPublished", [known.key, part.given ?? undefined]);
  held.set(part.id, { ...known, part });
}
