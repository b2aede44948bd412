// The desk does what the reader asks: it brings articles in, has the engine read them, and tells the store.
// Jobs run one after another; Cancel ends the worker and everything that waits.

import { Broken, Engine, Stopped } from "./engine/client";
import type { CallName, Calls, Progress } from "./engine/messages";
import { samples } from "./engine/payload";
import type { Outcome, Snapshot } from "./engine/types";
import { download } from "./download";
import { type Check, Jobs } from "./jobs";
import { Shelf } from "./shelf";
import { freeName, type Incoming, MAX_FILE, type Part, sameContent, type Source, source } from "./sources";
import type { Dispatch, Entry } from "./store";
import { count, duration, number, size } from "./text";

export class Desk {
  private readonly engine = new Engine();
  private readonly shelf = new Shelf();
  /** Whether the engine, while it runs, holds exactly what is on the shelf. */
  private filled = false;
  private readonly jobs = new Jobs();
  private pastes = 0;
  private refusals = 0;

  constructor(private readonly dispatch: Dispatch) {}

  /** Starts the engine ahead of the first article. */
  warm(): void {
    this.engine.start().catch((error: unknown) => this.fail("The engine could not start", error, () => this.warm()));
  }

  addFiles(incoming: Incoming[]): void {
    if (incoming.length === 0) return;
    this.job("Opening files", () => this.addFiles(incoming), async (check) => {
      const batch: Source[] = [];
      const taken = this.shelf.names();
      for (const [index, { path, file }] of incoming.entries()) {
        this.report("Opening files", { done: index, total: incoming.length, name: path });
        const content = await this.readFile(path, file);
        check();
        if (!content) continue;
        const name = freeName(path, taken);
        taken.add(name);
        batch.push(source(name, content));
      }
      await this.add(batch, check);
    });
  }

  addText(text: string): void {
    if (text.trim() === "") {
      this.dispatch({ do: "toast", toast: { text: "The clipboard holds no text.", undo: null } });
      return;
    }
    if (text.length > MAX_FILE) {
      this.refuse("Pasted text", `${size(text.length)} is more than is read at once, ${size(MAX_FILE)}. Paste it in parts.`);
      return;
    }
    this.pastes += 1;
    const fresh = source(`Pasted text ${this.pastes}`, text);
    const title = `Reading the pasted text, ${size(text.length)}`;
    const run = () => this.job(title, run, (check) => this.add([fresh], check));
    run();
  }

  addSamples(): void {
    const taken = this.shelf.names();
    const fresh = samples().filter((sample) => !taken.has(sample.name));
    if (fresh.length === 0) {
      this.dispatch({ do: "toast", toast: { text: "The samples are on the desk already.", undo: null } });
      return;
    }
    const batch = fresh.map((sample) => source(sample.name, sample.text, sample.published || null));
    const run = () => this.job("Reading the samples", run, (check) => this.add(batch, check));
    run();
  }

  setPublished(id: number, date: string | null): void {
    this.edit(id, (part) => {
      part.given = date;
    }, (part) => this.engine.call("setPublished", [part.key, part.given ?? undefined]));
  }

  rename(id: number, name: string): void {
    const wanted = name.trim();
    if (wanted === "" || wanted === this.shelf.part(id)?.name) return;
    const free = freeName(wanted, this.shelf.names());
    this.edit(id, (part) => {
      part.name = free;
      part.renamed = true;
    }, (part) => this.engine.call("rename", [part.key, part.name]));
  }

  remove(id: number): void {
    const name = this.shelf.part(id)?.name ?? "";
    this.edit(id, (part) => {
      part.removed = true;
    }, (part) => this.engine.call("remove", [part.key]), () => {
      this.dispatch({ do: "toast", toast: { text: `${name} was removed.`, undo: () => this.restore(id) } });
    });
  }

  /** Ends the work under way; the earlier result stands. */
  cancel(): void {
    this.jobs.stop();
    this.discard();
    this.dispatch({ do: "busy", busy: null });
    this.dispatch({ do: "toast", toast: { text: "Stopped. The earlier result stands; nothing new was added.", undo: null } });
  }

  /** Saves everything in one of the engine's formats. */
  export(format: string): void {
    this.job("Writing the file", () => this.export(format), async (check) => {
      await this.ensure(check);
      const { file, type, bytes } = await this.engine.call("export", [format]);
      check();
      download(file, type, bytes);
      this.dispatch({ do: "say", status: `${file} was handed to your browser's downloads.` });
    });
  }

  /** Asks the engine about what it read; `done` gets the answer. */
  ask<Name extends CallName>(name: Name, args: Parameters<Calls[Name]>, done: (answer: ReturnType<Calls[Name]>) => void): void {
    this.job("Working it out", () => this.ask(name, args, done), async (check) => {
      await this.ensure(check);
      const answer = await this.engine.call(name, args);
      check();
      done(answer);
    });
  }

  private async add(batch: Source[], check: Check): Promise<void> {
    if (batch.length === 0) return;
    await this.ensure(check);
    const refused: Outcome[] = [];
    for (const [index, fresh] of batch.entries()) {
      this.report("Opening", { done: index, total: batch.length, name: fresh.name });
      refused.push(...(await this.shelf.hand(this.engine, fresh)));
      check();
    }
    const first = batch.flatMap((fresh) => fresh.parts)[0];
    if (first) {
      const kept = this.shelf.sources;
      this.shelf.sources = [...kept, ...batch];
      try {
        this.tellCopies(await this.analyse(check, first.id), batch);
      } catch (error) {
        this.shelf.sources = kept;
        throw error;
      }
    }
    for (const outcome of refused) if (!outcome.ok) this.refuse(outcome.name, outcome.reason);
  }

  /** Makes sure that an engine runs and holds all sources. */
  private async ensure(check: Check): Promise<void> {
    if (this.filled && this.engine.running) return;
    await this.engine.start();
    check();
    for (const known of this.shelf.sources) {
      await this.shelf.hand(this.engine, known);
      check();
    }
    if (this.shelf.sources.length > 0) await this.engine.call("analyse", []);
    check();
    this.filled = true;
  }

  /** Says which of the new articles were on the desk already. */
  private tellCopies({ articles, analysis }: Snapshot, batch: Source[]): void {
    const fresh = new Set(batch.flatMap(({ parts }) => parts.map(({ id }) => id)));
    const names = new Map(analysis.articles.map(({ id, name }) => [id, name]));
    const copies = analysis.articles.filter(({ duplicate_of }, at) => duplicate_of !== null && fresh.has(articles[at]?.key ?? -1));
    const [copy] = copies;
    if (!copy) return;
    const one = `${copy.name} has the same text as ${names.get(copy.duplicate_of ?? "") ?? "another"}: it is counted once.`;
    const text = copies.length === 1 ? one : `${number(copies.length)} articles have the same text as others: each is counted once.`;
    this.dispatch({ do: "toast", toast: { text, undo: null } });
  }

  private async analyse(check: Check, open: number | null): Promise<Snapshot> {
    const snapshot = await this.engine.call("analyse", [], (progress) => this.report("Reading", progress));
    check();
    const parts = new Map(this.shelf.parts().map((part) => [part.key, part]));
    for (const article of snapshot.articles) article.key = parts.get(article.key)?.id ?? article.key;
    const entries = new Map<number, Entry>(this.shelf.parts().map((part) => [part.id, part]));
    const read = `${count(snapshot.articles.length, "article")}, ${count(snapshot.table.length, "entity", "entities")}`;
    this.dispatch({ do: "read", snapshot, entries, open, status: `${read}, read in ${duration(snapshot.elapsedMs)}.` });
    return snapshot;
  }

  /** Changes one article; when the engine will not have it, the article stays as it was. */
  private edit(id: number, change: (part: Part) => void, tell: (part: Part) => Promise<null>, done?: () => void): void {
    const again = () => this.edit(id, change, tell, done);
    this.job("Reading again", again, async (check) => {
      await this.ensure(check);
      const part = this.shelf.part(id);
      if (!part) return;
      const before = { ...part };
      change(part);
      try {
        await tell(part);
        await this.analyse(check, null);
      } catch (error) {
        Object.assign(part, before);
        throw error;
      }
      done?.();
    });
  }

  /** Brings a removed article back to its old place: the engine is filled anew, in order. */
  private restore(id: number): void {
    this.dispatch({ do: "toast", toast: null });
    this.job("Bringing it back", () => this.restore(id), async (check) => {
      const part = this.shelf.part(id);
      if (!part) return;
      part.removed = false;
      this.discard();
      await this.ensure(check);
      await this.analyse(check, id);
    });
  }

  private job(title: string, retry: () => void, run: (check: Check) => Promise<void>): void {
    this.jobs.add({
      run,
      begin: () => this.report(title, null),
      end: () => this.dispatch({ do: "busy", busy: null }),
      fail: (error) => {
        // After a failure nobody knows what the engine holds.
        this.discard();
        if (!(error instanceof Stopped)) this.fail("The reading stopped", error, retry);
      },
    });
  }

  private fail(title: string, error: unknown, retry: () => void): void {
    const said = error instanceof Error ? error.message : String(error);
    const detail = error instanceof Broken ? `Your texts are still here. The engine said: ${said}` : said;
    const again = () => {
      this.dispatch({ do: "problem", problem: null });
      retry();
    };
    this.dispatch({ do: "problem", problem: { title, detail, retry: again } });
  }

  private discard(): void {
    this.filled = false;
    this.engine.stop();
  }

  private async readFile(path: string, file: File): Promise<Uint8Array | null> {
    if (file.size > MAX_FILE) {
      this.refuse(path, `${size(file.size)} is more than is read at once: ${size(MAX_FILE)} a file, 5 MB an article. Split it.`);
      return null;
    }
    let content: Uint8Array;
    try {
      content = new Uint8Array(await file.arrayBuffer());
    } catch {
      this.refuse(path, "The browser could not read this file. It may have been moved, or you may lack the right to read it.");
      return null;
    }
    const twin = this.shelf.sources.find((known) => known.name === path && sameContent(known.content, content));
    if (twin?.parts.some((part) => !part.removed)) {
      this.refuse(path, "This file is on the desk already, with the same content.");
      return null;
    }
    return content;
  }

  private refuse(name: string, reason: string): void {
    this.dispatch({ do: "refuse", refusals: [{ id: this.refusals++, name, reason }] });
    this.dispatch({ do: "say", status: `${name} was not read: ${reason}` });
  }

  private report(title: string, progress: Progress | null): void {
    this.dispatch({ do: "busy", busy: { title, progress } });
  }
}
