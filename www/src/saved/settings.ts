// How the reader left the page: which article was open, what was filtered and faded. Read back with care, because a file
// may come from anybody: every field is looked at, and what is not understood counts as not said.

import { type Filter, keptFilter, openFilter } from "../filter";
import type { Side } from "../lists";
import type { Layer, State, Theme } from "../store";
import { list, record } from "./read";

/** What stands in a file beside the articles. */
export interface Settings {
  /** When the file was saved, ISO 8601. */
  saved: string | null;
  /** The SHA-256 of the articles and their analysis as they stood in the file. */
  seal: string | null;
  /** What was said of each article when it came in. */
  warnings: string[][];
  left: Left;
}

/** What of the page's state is kept. */
export interface Left {
  /** The open article's place. */
  article: number | null;
  side: Side | null;
  line: number | null;
  off: string[];
  hidden: Layer[];
  plain: boolean;
  theme: Theme;
  letterKeys: boolean;
  filter: Filter;
}

const openingSide: Side = "table";

const SIDES: ReadonlySet<string> = new Set<Side>(["table", "quotes", "figures", "map", "timeline", "compare", "corrections"]);

const SCHEMA = "dateline-page/1";

/** The settings as JSON, one line a fact. */
export function writeSettings(settings: Settings): string {
  return `${JSON.stringify({ schema: SCHEMA, ...settings }, null, 1)}\n`;
}

/** How the page is now. */
export function leftNow(state: State): Left {
  const place = state.look?.snapshot.articles.findIndex(({ key }) => key === state.article) ?? -1;
  return {
    article: place < 0 ? null : place,
    // An entity's number says nothing in another file.
    side: SIDES.has(state.side) ? state.side : openingSide,
    line: state.line,
    off: [...state.off].sort(),
    hidden: [...state.hidden].sort(),
    plain: state.plain,
    theme: state.theme,
    letterKeys: state.letterKeys,
    filter: { ...state.filter },
  };
}

export function readSettings(json: string | null): Settings {
  let stated: unknown = null;
  try {
    stated = json === null ? null : JSON.parse(json);
  } catch {
    // How the page was left is a comfort; without it everything is at its beginning.
  }
  const { saved, seal, warnings, left } = record(stated);
  return {
    saved: text(saved, /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/) || null,
    seal: text(seal, /^[0-9a-f]{64}$/) || null,
    warnings: list(warnings).map((all) => list(all).filter((each) => typeof each === "string")),
    left: readLeft(left),
  };
}

const LAYERS: ReadonlySet<string> = new Set<Layer>(["quotes", "figures"]);

function readLeft(value: unknown): Left {
  const { article, side, line, off, hidden, plain, theme, letterKeys, filter } = record(value);
  return {
    article: typeof article === "number" ? article : null,
    side: typeof side === "string" && SIDES.has(side) ? (side as Side) : null,
    line: typeof line === "number" && line > 0 && line <= 1 ? line : null,
    off: strings(off),
    hidden: strings(hidden).filter((layer) => LAYERS.has(layer)) as Layer[],
    plain: plain === true,
    theme: theme === "light" || theme === "dark" ? theme : "auto",
    letterKeys: letterKeys !== false,
    filter: readFilter(filter),
  };
}

function readFilter(value: unknown): Filter {
  const stated = record(value);
  const words = Object.entries(openFilter).map(([key, open]) => {
    const said = stated[key];
    return [key, typeof said === "string" ? said : open];
  });
  return Object.fromEntries(words) as unknown as Filter;
}

/** The state as it was left, as far as what it speaks of is there. */
export function resume(state: State, left: Left): State {
  const { look } = state;
  if (!look) return { ...state, theme: left.theme, letterKeys: left.letterKeys };
  const article = look.snapshot.articles[left.article ?? -1]?.key ?? state.article;
  const line = look.snapshot.lines.find((each) => each === left.line) ?? null;
  const filter = keptFilter(left.filter, look, look);
  if (!look.labels.has(filter.label)) filter.label = "";
  return {
    ...state,
    article,
    line,
    filter,
    side: left.side ?? state.side,
    off: new Set(left.off.filter((label) => look.labels.has(label))),
    hidden: new Set(left.hidden),
    plain: left.plain,
    theme: left.theme,
    letterKeys: left.letterKeys,
  };
}

function strings(value: unknown): string[] {
  return list(value).filter((each) => typeof each === "string");
}

function text(value: unknown, form: RegExp): string {
  return typeof value === "string" && form.test(value) ? value : "";
}
