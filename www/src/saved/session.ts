// The file behind the page: taken in when the page is opened, written when the reader saves, checked when asked; and, only
// when switched on, what is kept in the browser.

import type { Call, Desk } from "../desk";
import type { Correction } from "../project";
import type { State, Store } from "../store";
import { count } from "../text";
import { blocks, carried } from "./blocks";
import { forget, keep, kept } from "./keep";
import { pageWith } from "./own";
import { list, type Project, readProject, record } from "./read";
import { leftNow, readSettings, type Settings, writeSettings } from "./settings";
import { target } from "./target";
import { verify } from "./verify";

/** Milliseconds after the last change before it is kept in the browser. */
const REST = 700;

const KEPT_SCHEMA = "dateline-kept/1";

export class Session {
  /** What stands in the file, as far as the page knows. */
  private project: Project | null = null;
  private settings: Settings | null = null;
  /** What was kept last, and what waits to be kept. */
  private keptText = "";
  private waiting = 0;

  constructor(private readonly store: Store, private readonly desk: Desk) {}

  /** Takes in what the file carries, else what the browser keeps for it. */
  async open(): Promise<void> {
    const inFile = carried("project");
    if (inFile) this.takeIn(readProject(inFile.text, inFile.missing), readSettings(carried("settings")?.text ?? null), true);
    let text: string | null = null;
    try {
      text = await kept();
    } catch {
      // A browser that keeps nothing for pages from disk, or no longer: then keeping is off.
    }
    if (text === null) return;
    this.store.dispatch({ do: "keeping", on: true });
    this.keptText = text;
    const { project, settings, base } = record(parsed(text));
    // The file was replaced since: what was kept was the work on another.
    if ((typeof base === "string" ? base : null) !== (this.settings?.seal ?? null)) return;
    if (this.store.state.history.past.length === 0) this.takeIn(readProject(JSON.stringify(project ?? null)), readSettings(JSON.stringify(settings ?? null)), false);
  }

  /** Takes it in once more, after it was stopped. */
  again(): void {
    if (this.project && this.settings) this.takeIn(this.project, this.settings, true);
  }

  private takeIn(project: Project, settings: Settings, fromFile: boolean): void {
    const { dispatch } = this.store;
    if (fromFile) {
      this.project = project;
      this.settings = settings;
      dispatch({ do: "file", file: { saved: settings.saved, articles: project.articles, broken: project.broken, verdicts: null, checking: true } });
    }
    dispatch({ do: "theme", theme: settings.left.theme });
    this.desk.resume(project.articles, corrections(project), settings.warnings, (refused) => {
      dispatch({ do: "resume", left: settings.left });
      dispatch({ do: "saved" });
      if (refused !== null) dispatch({ do: "problem", problem: { title: "Not all corrections could be taken in", detail: refused, retry: null } });
      if (fromFile) this.compare();
    });
    if (fromFile && project.articles.length === 0) this.compare();
  }

  /** Holds the file against what the desk makes of it, before anything is changed. */
  private compare(): void {
    this.desk.work("Checking the file", () => this.compare(), async (call) => {
      const { bytes } = await call("export", ["json"]);
      await this.judge(new TextDecoder().decode(bytes), call);
    });
  }

  /** Checks the file as it was opened or last saved, with an analysis made anew. */
  check(): void {
    const { project } = this;
    if (!project) return;
    this.tellFile({ checking: true });
    this.desk.work("Checking the file", () => this.check(), async (call) => {
      const articles = project.articles.map(({ name, text, given }): [string, string, string | null] => [name, text, given]);
      const made = await call("readAnew", [articles, JSON.stringify(corrections(project))]);
      await this.judge(made, call);
    });
  }

  private async judge(made: string, call: Call): Promise<void> {
    if (!this.project) return;
    const verdicts = verify(this.project, made, await call("digest", [this.project.json]), this.settings?.seal ?? null);
    this.tellFile({ verdicts, checking: false });
    const [first] = verdicts.wrong;
    this.store.dispatch({ do: "say", status: first === undefined ? "The file is as it was saved." : `The file is not as it was saved. ${first}` });
  }

  private tellFile(change: Partial<NonNullable<State["file"]>>): void {
    const { file } = this.store.state;
    if (file) this.store.dispatch({ do: "file", file: { ...file, ...change } });
  }

  /** Writes the page with everything in it: where it went before, or with `anew` where the reader says. */
  async save(anew: boolean): Promise<void> {
    const { state, dispatch } = this.store;
    if (!state.look || state.look.snapshot.articles.length === 0) {
      dispatch({ do: "toast", toast: { text: "There is nothing to save yet.", undo: null } });
      return;
    }
    const now = new Date();
    const place = await target(now, anew);
    if (!place) return;
    this.desk.work("Saving the page", () => void this.save(anew), async (call) => {
      const { history } = this.store.state;
      const { bytes } = await call("export", ["json"]);
      const json = new TextDecoder().decode(bytes);
      const settings = this.dated({ saved: now.toISOString(), seal: await call("digest", [json]), warnings: warnings(this.store.state), left: leftNow(this.store.state) });
      const data = blocks("project", json) + blocks("settings", writeSettings(settings));
      await place.write(await pageWith(data, (text) => call("digest", [text])));
      this.project = readProject(json);
      this.settings = settings;
      const verdicts = verify(this.project, json, settings.seal ?? "", settings.seal);
      dispatch({ do: "file", file: { saved: settings.saved, articles: this.project.articles, broken: null, verdicts, checking: false } });
      dispatch({ do: "saved", project: history.present });
      dispatch({ do: "toast", toast: { text: place.words, undo: null } });
    });
  }

  /** The same content has the same date: saving again what has not changed writes the same bytes. */
  private dated(settings: Settings): Settings {
    const { settings: before } = this;
    const same = before !== null && writeSettings({ ...before, saved: null }) === writeSettings({ ...settings, saved: null });
    return same && before.saved !== null ? { ...settings, saved: before.saved } : settings;
  }

  /** Switches keeping in the browser on or off; off deletes. */
  async keeping(on: boolean): Promise<void> {
    const { dispatch } = this.store;
    window.clearTimeout(this.waiting);
    try {
      if (on) await this.keepNow();
      else await forget();
      this.keptText = on ? this.keptText : "";
      dispatch({ do: "keeping", on });
      dispatch({ do: "say", status: on ? "This page's articles are kept in this browser from now on." : "What this browser kept for this page has been deleted." });
    } catch (error) {
      dispatch({ do: "problem", problem: { title: on ? "This browser keeps nothing for this page" : "What is kept could not be deleted", detail: String(error), retry: null } });
    }
  }

  /** To be called after every change of the state. */
  noticed(state: State): void {
    if (!state.keeping || state.busy) return;
    window.clearTimeout(this.waiting);
    this.waiting = window.setTimeout(() => void this.keepNow().catch(() => null), REST);
  }

  /** Whether the browser keeps everything as it is now. */
  keeps(): boolean {
    const { state } = this.store;
    return state.keeping && toKeep(state, this.settings?.seal ?? null) === this.keptText;
  }

  private async keepNow(): Promise<void> {
    const text = toKeep(this.store.state, this.settings?.seal ?? null);
    if (text === this.keptText) return;
    await keep(text);
    this.keptText = text;
  }
}

/** Articles, corrections and how the page is, without the analysis, which is made anew. */
function toKeep(state: State, base: string | null): string {
  const form = state.look?.snapshot.analysis.articles ?? [];
  const articles = form.map(({ name, text, published }) => ({ name, text, published: published?.from === "given" ? published : null }));
  const project = { schema: "dateline/1", articles, corrections: state.history.present.corrections };
  return JSON.stringify({ schema: KEPT_SCHEMA, base, project, settings: { warnings: warnings(state), left: leftNow(state) } });
}

function warnings(state: State): string[][] {
  return (state.look?.snapshot.articles ?? []).map(({ key }) => [...(state.entries.get(key)?.warnings ?? [])]);
}

/** The corrections of a file without what the program says of them; the engine says which of them it understands. */
function corrections({ corrections: all }: Project): Correction[] {
  return list(all).map((each) => {
    const { words: _words, changed: _changed, ...correction } = record(each);
    return correction as unknown as Correction;
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** `Saved page of 7 June 2022, 09:15: 3 articles`. */
export function title({ file }: State): string {
  if (!file) return "Dateline";
  return `Saved page${file.saved === null ? "" : ` of ${moment(file.saved)}`}: ${count(file.articles.length, "article")} – Dateline`;
}

const clock = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" });

/** A moment by the reader's clock. */
export function moment(iso: string): string {
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? iso : clock.format(time);
}
