// The page's state, which is one immutable value, and what can happen to it.

import type { Progress } from "./engine/messages";
import type { Likeness, Passage } from "./engine/types";
import type { Line } from "./certainty";
import { type CompareView, openingComparison } from "./compare/asked";
import { type Filter, openFilter } from "./filter";
import { type LedgerView, openingLedger, openingQuotes, openingTable, type Origin, type QuotesView, type Side, type TableView } from "./lists";
import type { Editing, Task } from "./editing";
import { emptyHistory, type History } from "./history";
import type { Lookup, MentionRef } from "./lookup";
import type { Project, Scope } from "./project";
import type { QuoteRef } from "./quotes";
import type { Kept } from "./saved/read";
import type { Left } from "./saved/settings";
import type { Verdicts } from "./saved/verify";
import { type Found, noSearch, type Search } from "./search";

/** What the page itself knows of an article. */
export interface Entry {
  id: number;
  warnings: readonly string[];
  given: string | null;
}

/** A file that was not read, and why. */
export interface Refusal {
  id: number;
  name: string;
  reason: string;
}

/** A file that was read. */
export interface Taken {
  name: string;
  articles: number;
  /** What was said of reading them. */
  warnings: string[];
}

export interface Busy {
  title: string;
  progress: Progress | null;
}

export interface Problem {
  title: string;
  detail: string;
  retry: (() => void) | null;
}

export interface Toast {
  text: string;
  undo: (() => void) | null;
}

export type Theme = "auto" | "light" | "dark";
export type Pane = "articles" | "text" | "table";
/** What lies over the text beside the marks of kinds. */
export type Layer = "quotes" | "figures";

/** What the page knows of corrections beside the project itself. */
export interface Correcting {
  /** The editor while it is open; `opened` counts up with each opening. */
  editing: Editing | null;
  opened: number;
  /** The scope that was chosen last, by what was corrected. */
  scopes: Partial<Record<Task, Scope>>;
  /** How far a verdict on an uncertain mark reaches. */
  verdicts: Scope;
  /** Rows of the table that are checked to be made one; null while rows cannot be checked. */
  checked: ReadonlySet<string> | null;
}

/** A page that carries a reader's work, as it was opened or last saved. */
export interface OpenedFile {
  /** When it was saved, ISO 8601. */
  saved: string | null;
  articles: Kept[];
  /** What is wrong with its data, where they cannot be read whole. */
  broken: string | null;
  /** What the check found; null before the first one. */
  verdicts: Verdicts | null;
  checking: boolean;
}

export interface State {
  look: Lookup | null;
  entries: ReadonlyMap<number, Entry>;
  /** What the reader made of the desk, and every step that led there. */
  history: History;
  /** The project as it was last saved. */
  saved: Project;
  /** Whether the project is another than the saved one. */
  unsaved: boolean;
  /** The saved page that this file is. */
  file: OpenedFile | null;
  /** Whether the browser keeps the desk, as the reader has switched on. */
  keeping: boolean;
  refusals: Refusal[];
  /** What became of each file that was read, when several came at once or one held several articles. */
  taken: Taken[];
  busy: Busy | null;
  problem: Problem | null;
  toast: Toast | null;
  /** Said to screen readers and shown at the foot. */
  status: string;
  /** The open article's id. */
  article: number | null;
  entity: string | null;
  /** The mention the reader stands on. `travel` counts up to make the text scroll to it. */
  mention: MentionRef | null;
  travel: number;
  /** The quote the reader stands on; then there is no mention. */
  quote: QuoteRef | null;
  /** The words the reader was led to, as evidence of something. */
  passage: Passage | null;
  off: ReadonlySet<string>;
  hidden: ReadonlySet<Layer>;
  /** Marks less certain than this are faded. */
  line: Line;
  /** Whether the reader goes through the uncertain marks. */
  review: boolean;
  plain: boolean;
  pane: Pane;
  side: Side;
  /** What is shown, in all lists and pictures at once. */
  filter: Filter;
  /** Whether the fields of the filters are open. */
  filtering: boolean;
  /** Whether paragraphs outside the filters are folded to a line each. */
  folded: boolean;
  search: Search;
  /** What the entity's panel shows: what is known of it, or what it said. */
  panel: "about" | "said";
  wide: boolean;
  table: TableView;
  quotes: QuotesView;
  ledger: LedgerView;
  corrections: Correcting;
  compare: CompareView;
  /** Articles that carry much of each other's text. */
  alike: Likeness[];
  /** The row that led into the text. */
  cameFrom: Origin | null;
  /** The row that gets the focus, after going back. */
  backTo: Origin | null;
  dialog: "help" | "promise" | "file" | "marks" | null;
  letterKeys: boolean;
  theme: Theme;
}

export const opening: State = {
  look: null,
  entries: new Map(),
  history: emptyHistory,
  saved: emptyHistory.present,
  unsaved: false,
  file: null,
  keeping: false,
  refusals: [],
  taken: [],
  busy: null,
  problem: null,
  toast: null,
  status: "",
  article: null,
  entity: null,
  mention: null,
  travel: 0,
  quote: null,
  passage: null,
  off: new Set(),
  hidden: new Set(),
  line: null,
  review: false,
  plain: false,
  pane: "text",
  side: "table",
  filter: openFilter,
  filtering: false,
  folded: false,
  search: noSearch,
  panel: "about",
  wide: false,
  table: openingTable,
  quotes: openingQuotes,
  ledger: openingLedger,
  corrections: { editing: null, opened: 0, scopes: {}, verdicts: "mention", checked: null },
  compare: openingComparison,
  alike: [],
  cameFrom: null,
  backTo: null,
  dialog: null,
  letterKeys: true,
  theme: "auto",
};

export type Action =
  | { do: "read"; look: Lookup; history: History; entries: ReadonlyMap<number, Entry>; open: number | null; status: string }
  /** The project has been saved, as it was then; by default as it is. */
  | { do: "saved"; project?: Project }
  | { do: "file"; file: OpenedFile }
  | { do: "keeping"; on: boolean }
  /** The page becomes as it was left. */
  | { do: "resume"; left: Left }
  | { do: "refuse"; refusals: Refusal[] }
  | { do: "taken"; taken: Taken[] }
  | { do: "dismiss" }
  | { do: "busy"; busy: Busy | null }
  | { do: "problem"; problem: Problem | null }
  | { do: "toast"; toast: Toast | null }
  | { do: "say"; status: string }
  | { do: "open"; article: number }
  | { do: "stand"; mention: MentionRef }
  | { do: "show"; passage: Passage; from?: Origin }
  | { do: "quote"; quote: QuoteRef; from?: Origin }
  | { do: "choose"; entity: string | null; mention: MentionRef | null; from?: Origin }
  | { do: "speaker"; entity: string }
  | { do: "list"; quote: QuoteRef }
  | { do: "back" }
  | { do: "marks"; off: ReadonlySet<string>; status: string }
  | { do: "layers"; hidden: ReadonlySet<Layer>; status: string }
  | { do: "line"; line: Line; only?: boolean }
  | { do: "review"; mention: MentionRef | null }
  | { do: "plain"; plain: boolean }
  | { do: "pane"; pane: Pane }
  | { do: "side"; side: Side }
  | { do: "filter"; filter: Partial<Filter> }
  | { do: "filtering"; open: boolean }
  | { do: "fold"; folded: boolean }
  | { do: "search"; query: string; entity?: string | null }
  | { do: "found"; found: Found }
  | { do: "hit"; at: number }
  | { do: "panel"; panel: State["panel"] }
  | { do: "wide"; wide: boolean }
  | { do: "table"; table: Partial<TableView> }
  | { do: "quotes"; quotes: Partial<QuotesView> }
  | { do: "ledger"; ledger: Partial<LedgerView> }
  | { do: "edit"; editing: Editing | null }
  | { do: "scope"; task: Task; scope: Scope }
  | { do: "verdicts"; scope: Scope }
  | { do: "check"; rows: ReadonlySet<string> | null }
  | { do: "compare"; compare: Partial<CompareView> }
  | { do: "alike"; alike: Likeness[] }
  | { do: "dialog"; dialog: State["dialog"] }
  | { do: "letterKeys"; on: boolean }
  | { do: "theme"; theme: Theme };
