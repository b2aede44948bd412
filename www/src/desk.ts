// The desk does what the reader asks: it brings articles in, has the engine read them, and tells the store.
// Jobs run one after another; Cancel ends the worker and everything that waits.

import { Broken, Engine, Stopped } from "./engine/client";
import type { CallName, Calls, Progress } from "./engine/messages";
import { samples } from "./engine/payload";
import type { ArticleView, Outcome, Snapshot } from "./engine/types";
import { download } from "./download";
import { type Check, Jobs } from "./jobs";
import { commit, emptyHistory, type History, redoes, redone, undoes, undone } from "./history";
import { correctionsIn } from "./corrections-list";
import { type Correction, type Draft, type Project, unknown, withCorrections } from "./project";
import type { Kept } from "./saved/read";
import { lookup } from "./lookup";
import { prepare } from "./paragraphs";
import { Shelf } from "./shelf";
import { freeName, type Incoming, MAX_FILE, type Part, partsOf, sameContent, type Source, source, takenNames, withPart } from "./sources";
import type { Dispatch, Entry } from "./store";
import { count, duration, number, size } from "./text";

/** A change of the project that waits to be read. */
interface Edit {
  edit: (history: History) => History;
  /** Called with the new reading, where there had to be one. */
  done: ((snapshot: Snapshot | null) => unknown) | undefined;
}

/** Corrections that a file brought along, as JSON. */
interface Brought {
  name: string;
  json: string;
}

/** What the reader is told of a step, and whether a toast offers to take it back. */
export interface Told {
  text: string;
  offer: boolean;
}

/** A call of the engine. */
export type Call = <Name extends CallName>(name: Name, args: Parameters<Calls[Name]>) => Promise<ReturnType<Calls[Name]>>;

export class Desk {
  private readonly engine = new Engine();
  private readonly shelf = new Shelf();
  /** What the reader made of the desk, as far as it has been read. */
  private history = emptyHistory;
  /** Changes that wait to be read. */
  private edits: Edit[] = [];
  private readonly jobs = new Jobs();
  private readonly views = new WeakMap<ArticleView, ArticleView>();
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
      const taken = takenNames(this.history.present.sources);
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
    const taken = takenNames(this.history.present.sources);
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
    this.change("Reading again", (history) => {
      const { sources } = history.present;
      const part = partsOf(sources).find((each) => each.id === id);
      if (!part || part.given === date) return history;
      const words = date === null ? `Date of “${part.name}” as the text says` : `Date of “${part.name}”`;
      return commit(history, words, { ...history.present, sources: withPart(sources, id, { given: date }) });
    });
  }

  rename(id: number, name: string): void {
    const wanted = name.trim();
    this.change("Reading again", (history) => {
      const { sources } = history.present;
      const part = partsOf(sources).find((each) => each.id === id);
      if (!part || wanted === "" || wanted === part.name) return history;
      const free = freeName(wanted, takenNames(sources));
      return commit(history, `Name of “${part.name}”`, { ...history.present, sources: withPart(sources, id, { name: free, renamed: true }) });
    });
  }

  remove(id: number): void {
    const { sources } = this.history.present;
    const name = partsOf(sources).find((part) => part.id === id)?.name ?? "";
    const edit = (history: History) =>
      commit(history, `Removal of “${name}”`, { ...history.present, sources: withPart(history.present.sources, id, { removed: true }) });
    this.change("Reading again", edit, () => this.offerUndo(`${name} was removed.`));
  }

  /** Takes corrections into the project as one step that `words` name; `told` is told to the reader when it is done. */
  correct(words: string, drafts: readonly Draft[], told?: (snapshot: Snapshot) => Told): void {
    this.revise(words, (project) => withCorrections(project, drafts), told);
  }

  /** Changes the project as one step that `words` name. */
  revise(words: string, change: (project: Project) => Project, told?: (snapshot: Snapshot) => Told): void {
    const edit = (history: History) => commit(history, words, change(history.present));
    this.change("Reading again", edit, (snapshot) => {
      const say = snapshot && told?.(snapshot);
      if (say?.offer) this.offerUndo(say.text);
      else if (say) this.dispatch({ do: "say", status: say.text });
    });
  }

  undo(): void {
    this.travel("Undone", undone, undoes, "Nothing to undo.");
  }

  redo(): void {
    this.travel("Done again", redone, redoes, "Nothing to do again.");
  }

  /** Ends the work under way; the earlier result stands. */
  cancel(): void {
    this.jobs.stop();
    this.edits = [];
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

  /** Asks the engine about what it read; `done` gets the answer, `refused` the engine's reason not to give one. */
  ask<Name extends CallName>(
    name: Name,
    args: Parameters<Calls[Name]>,
    done: (answer: ReturnType<Calls[Name]>) => void,
    refused?: (reason: string) => void,
  ): void {
    this.job("Working it out", () => this.ask(name, args, done, refused), async (check) => {
      await this.ensure(check);
      let answer: ReturnType<Calls[Name]>;
      try {
        answer = await this.engine.call(name, args);
      } catch (error) {
        // A refusal leaves the engine as it was.
        if (!refused || !(error instanceof Error) || error instanceof Broken || error instanceof Stopped) throw error;
        refused(error.message);
        return;
      }
      check();
      done(answer);
    });
  }

  /** Runs `run` in its turn, with an engine that holds everything. */
  work(title: string, retry: () => void, run: (call: Call, check: Check) => Promise<void>): void {
    this.job(title, retry, async (check) => {
      await this.ensure(check);
      await run((name, args) => this.engine.call(name, args), check);
    });
  }

  /** Takes in what a file held before: whole articles, with what was said of each, and corrections. `done` is told which it could not read. */
  resume(kept: readonly Kept[], corrections: readonly Correction[], said: readonly string[][], done: (refused: string | null) => void): void {
    this.job("Opening the saved page", () => this.resume(kept, corrections, said, done), async (check) => {
      await this.ensure(check);
      const sources: Source[] = [];
      const refused: Outcome[] = [];
      for (const [index, { name, text, given }] of kept.entries()) {
        this.report("Opening the saved page", { done: index, total: kept.length, name });
        const handed = await this.shelf.add(this.engine, { ...source(name, text, given), again: said[index] ?? [] });
        refused.push(...handed.refused);
        if (handed.source.parts.length > 0) sources.push(handed.source);
        check();
      }
      const known = await understood(this.engine, corrections);
      check();
      const { present } = this.history;
      const next = { ...emptyHistory, present: { sources: [...present.sources, ...sources], corrections: [...present.corrections, ...known.corrections] } };
      if (sources.length > 0) await this.analyse(check, next, null);
      for (const outcome of refused) if (!outcome.ok) this.refuse(outcome.name, outcome.reason);
      done(known.refused);
    });
  }

  private async add(batch: Source[], check: Check): Promise<void> {
    if (batch.length === 0) return;
    await this.ensure(check);
    const refused: Outcome[] = [];
    const added: Source[] = [];
    const brought: Brought[] = [];
    for (const [index, fresh] of batch.entries()) {
      this.report("Opening", { done: index, total: batch.length, name: fresh.name });
      const handed = await this.shelf.add(this.engine, fresh);
      refused.push(...handed.refused);
      brought.push(...handed.corrections.map((json) => ({ name: fresh.name, json })));
      if (handed.source.parts.length > 0) added.push(handed.source);
      check();
    }
    const { present } = this.history;
    const merged = await this.merge({ ...present, sources: [...present.sources, ...added] }, brought);
    check();
    const parts = partsOf(added);
    const more = merged.corrections.length - present.corrections.length;
    const words = [parts.length > 1 ? count(parts.length, "article") : `“${parts[0]?.name}”`, count(more, "correction")];
    const next = commit(this.history, `Adding ${words.slice(parts.length > 0 ? 0 : 1, more > 0 ? 2 : 1).join(" and ")}`, merged);
    if (parts.length > 0 || more > 0) this.tellCopies(await this.analyse(check, next, parts[0]?.id ?? null), parts);
    if (brought.length > 0) this.tellBrought(brought, more);
    for (const outcome of refused) if (!outcome.ok) this.refuse(outcome.name, outcome.reason);
    this.tellTaken(added, batch.length);
  }

  /** Says what became of each file, where that is more than one article of one file. */
  private tellTaken(added: readonly Source[], files: number): void {
    // What was pasted is no file, nor is a sample.
    const opened = added.filter(({ content }) => typeof content !== "string");
    const taken = opened.map(({ name, parts }) => ({ name, articles: parts.length, warnings: [...new Set(parts.flatMap(({ warnings }) => warnings))] }));
    if ((taken.length > 0 && files > 1) || taken.some(({ articles }) => articles > 1)) this.dispatch({ do: "taken", taken });
  }

  /** The project with corrections that files brought, as far as it does not hold them yet and the engine will have them. */
  private async merge(project: Project, brought: readonly Brought[]): Promise<Project> {
    let merged = project;
    for (const { name, json } of brought) {
      const known = await understood(this.engine, unknown(merged, correctionsIn(json)));
      if (known.corrections.length > 0) merged = withCorrections(merged, known.corrections);
      await this.shelf.setCorrections(this.engine, merged.corrections);
      if (known.refused !== null) this.refuse(name, `Some of its corrections were left out: ${known.refused}.`);
    }
    return merged;
  }

  private tellBrought(brought: readonly Brought[], more: number): void {
    const all = brought.reduce((sum, { json }) => sum + correctionsIn(json).length, 0);
    const known = all - more;
    const text = `${count(more, "correction")} loaded${known > 0 ? `; ${count(known, "other")} were there already or could not be read` : ""}.`;
    if (more > 0) this.offerUndo(text);
    else this.dispatch({ do: "toast", toast: { text, undo: null } });
  }

  /** Makes sure that an engine runs and holds the project. */
  private async ensure(check: Check): Promise<void> {
    await this.start(check);
    await this.shelf.bring(this.engine, this.history.present, check);
  }

  /** Makes sure that an engine runs. One that broke down meanwhile took with it what it held. */
  private async start(check: Check): Promise<void> {
    if (!this.engine.running) this.shelf.forget();
    await this.engine.start();
    check();
  }

  /** Says which of the new articles were on the desk already. */
  private tellCopies({ articles, analysis }: Snapshot, parts: readonly Part[]): void {
    const fresh = new Set(parts.map(({ id }) => id));
    const names = new Map(analysis.articles.map(({ id, name }) => [id, name]));
    const copies = analysis.articles.filter(({ duplicate_of }, at) => duplicate_of !== null && fresh.has(articles[at]?.key ?? -1));
    const [copy] = copies;
    if (!copy) return;
    const one = `${copy.name} has the same text as ${names.get(copy.duplicate_of ?? "") ?? "another"}: it is counted once.`;
    const text = copies.length === 1 ? one : `${number(copies.length)} articles have the same text as others: each is counted once.`;
    this.dispatch({ do: "toast", toast: { text, undo: null } });
  }

  /** Reads what is new; the history becomes `next` when that is done. */
  private async analyse(check: Check, next: History, open: number | null): Promise<Snapshot> {
    await this.shelf.bring(this.engine, next.present, check);
    const read = await this.engine.call("analyse", [], (progress) => this.report("Reading", progress));
    check();
    const ids = this.shelf.ids();
    const snapshot = { ...read, articles: read.articles.map((view) => this.named(view, ids.get(view.key) ?? view.key)) };
    const look = await lookup(snapshot, check);
    const entries = new Map<number, Entry>(partsOf(next.present.sources).map((part) => [part.id, part]));
    const found = `${count(snapshot.articles.length, "article")}, ${count(snapshot.table.length, "entity", "entities")}`;
    this.history = next;
    this.dispatch({ do: "read", look, history: next, entries, open, status: `${found}, read in ${duration(snapshot.elapsedMs)}.` });
    void prepare(look);
    await this.tellAlike(snapshot.articles.length);
    return snapshot;
  }

  /** An article's view under the page's own number; the same object for the same view, so that what is shown can stay. */
  private named(view: ArticleView, key: number): ArticleView {
    const known = this.views.get(view);
    if (known) return known;
    const own = { ...view, key };
    this.views.set(view, own);
    return own;
  }

  /** Tells which articles share text, once the result stands. Who stops here loses only that. */
  private async tellAlike(articles: number): Promise<void> {
    const alike = articles > 1 ? await this.engine.call("likenesses", []).catch(() => []) : [];
    this.dispatch({ do: "alike", alike });
  }

  /** Changes the project. Changes that have come together meanwhile are read at once; each stays a step of its own. */
  private change(title: string, edit: Edit["edit"], done?: Edit["done"]): void {
    this.changeAll(title, [{ edit, done }]);
  }

  private changeAll(title: string, wanted: Edit[]): void {
    this.edits.push(...wanted);
    let edits = wanted;
    this.job(title, () => this.changeAll(title, edits), async (check) => {
      edits = this.edits;
      this.edits = [];
      const before = this.history;
      const next = edits.reduce((history, each) => each.edit(history), before);
      let snapshot: Snapshot | null = null;
      if (next.present !== before.present) {
        await this.start(check);
        snapshot = await this.analyse(check, next, returned(before.present, next.present));
      }
      for (const each of edits) each.done?.(snapshot);
    });
  }

  /** Goes a step back or forth. */
  private travel(title: string, go: (history: History) => History, names: (history: History) => string | null, otherwise: string): void {
    let words: string | null = null;
    const edit = (history: History) => {
      words = names(history);
      return go(history);
    };
    this.change(title, edit, () => {
      this.dispatch({ do: "toast", toast: null });
      this.dispatch({ do: "say", status: words === null ? otherwise : `${title}: ${words}.` });
    });
  }

  private offerUndo(text: string): void {
    const step = this.history;
    // By then other steps may have followed: the toast's button takes back its own step or none.
    const undo = () => {
      this.dispatch({ do: "toast", toast: null });
      if (this.history.present === step.present) this.undo();
    };
    this.dispatch({ do: "toast", toast: { text, undo } });
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
    this.shelf.forget();
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
    const twin = this.history.present.sources.find((known) => known.name === path && sameContent(known.content, content));
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

/** The article to be opened because it has come back. */
function returned(before: Project, after: Project): number | null {
  const there = new Set(partsOf(before.sources).flatMap(({ id, removed }) => (removed ? [] : [id])));
  return partsOf(after.sources).find(({ id, removed }) => !removed && !there.has(id))?.id ?? null;
}

/** The corrections that the engine can read, and what it said of the first that it cannot. */
async function understood(engine: Engine, corrections: readonly Correction[]): Promise<{ corrections: readonly Correction[]; refused: string | null }> {
  try {
    await engine.call("setCorrections", [JSON.stringify(corrections)]);
    return { corrections, refused: null };
  } catch (error) {
    if (error instanceof Stopped || error instanceof Broken || !(error instanceof Error)) throw error;
    if (corrections.length <= 1) return { corrections: [], refused: error.message };
    // By halves, so that one bad one among thousands is found soon.
    const middle = corrections.length >> 1;
    const first = await understood(engine, corrections.slice(0, middle));
    const second = await understood(engine, corrections.slice(middle));
    return { corrections: [...first.corrections, ...second.corrections], refused: first.refused ?? second.refused };
  }
}
