// Figures and the ledger, in words.

import type { Figure, LedgerRow } from "./engine/types";
import type { Within } from "./filter";
import type { LedgerView } from "./lists";
import type { Lookup } from "./lookup";
import { byText, fold } from "./order";
import { capital } from "./text";

/** One account of a thing: a figure, and the article that gives it. */
export interface Account {
  /** `a1f3`: its row's name. */
  id: string;
  /** The article's place. */
  article: number;
  figure: Figure;
}

/** One thing, and what is told of it. */
export interface Thing {
  id: string;
  row: LedgerRow;
  /** `Killed, civilian`. */
  title: string;
  place: string;
  date: string;
  accounts: Account[];
  /** Whether accounts of different articles or sources cannot both be right. */
  differing: boolean;
}

export function ledger(look: Lookup): Thing[] {
  const { articles, ledger } = look.snapshot.analysis;
  return ledger.map((row) => {
    const accounts = row.entries.flatMap(({ article, figure: id }) => {
      const place = look.places.get(article);
      // Figures are numbered `f1`, `f2`, … within their article.
      const figure = place === undefined ? undefined : articles[place]?.figures[Number(id.slice(1)) - 1];
      return place === undefined || !figure ? [] : [{ id: `${article}${id}`, article: place, figure }];
    });
    const [first] = accounts;
    return {
      id: first?.id ?? "",
      row,
      title: titleOf(row),
      place: (row.place === null ? undefined : look.entities.get(row.place)?.name) ?? "",
      date: dateOf(look, row.date),
      accounts,
      differing: row.differ,
    };
  });
}

function dateOf(look: Lookup, value: string | null): string {
  return value === null ? "" : (look.values.get(value) ?? value);
}

/** What the classes are called, in the order of a ledger. */
export const CLASSES: Record<Figure["class"], string> = {
  killed: "Killed",
  wounded: "Wounded",
  captured: "Captured",
  displaced: "Displaced",
  missing: "Missing",
  munitions: "Munitions",
  equipment: "Equipment",
  territory: "Territory",
  money: "Money",
  distance: "Distance",
  area: "Area",
  duration: "Length of time",
  share: "Share",
  other: "Other",
};

const GROUPS: Record<NonNullable<Figure["group"]>, string> = { civilian: "civilians", military: "military", child: "children" };

/** `Killed, civilians`; `Munitions, fired`. */
export function titleOf({ class: name, group, fate }: Pick<Figure, "class" | "group" | "fate">): string {
  const more = group === null ? fate : GROUPS[group];
  return more === null ? CLASSES[name] : `${CLASSES[name]}, ${more}`;
}

/** `together, since some beginning`: what is said of a figure that is no single event's. */
export function scopeOf({ scope }: Pick<Figure, "scope">): string {
  return scope === "total" ? "in total" : "";
}

const amounts = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });

/** The bounds in words: `at least 11`, `about 200`, `10 to 12`, `up to 20`. */
export function bounds({ low, high, approximate }: Pick<Figure, "low" | "high" | "approximate">): string {
  if (low !== null && high === null) return `at least ${amounts.format(low)}`;
  if (low === null && high !== null) return `up to ${amounts.format(high)}`;
  if (low === null || high === null) return "";
  if (low !== high) return `${amounts.format(low)} to ${amounts.format(high)}`;
  return `${approximate ? "about " : ""}${amounts.format(low)}`;
}

/** From here on numbers in words may be vague: dozens, hundreds. */
const VAGUE = 20;

/** A figure in the text's own words, and in bounds where only these tell the number: `dozens` is `at least 24`. */
export function amount(figure: Figure): { words: string; bounds: string | null } {
  // Digits say it themselves, and so does what is exact or small; a share or a sum of money is better said in its own words.
  const exact = figure.low === figure.high && !figure.approximate;
  const small = Math.max(figure.low ?? 0, figure.high ?? 0) < VAGUE;
  const clear = /\d/.test(figure.text) || exact || small || figure.unit !== null || figure.class === "share" || figure.class === "money";
  return { words: figure.text, bounds: clear ? null : bounds(figure) || null };
}

export const NOT_ATTRIBUTED = "not attributed";

/** Who gives a figure: an entity's name, else the text's words for those who say so. */
export function sourceOf(look: Lookup, { source, source_text }: Figure): string {
  return (source === null ? undefined : look.entities.get(source)?.name) ?? source_text ?? NOT_ATTRIBUTED;
}

/** Whether one of the accounts stands within the filters. The others stay beside it: they are what it is compared with. */
export function toldWithin({ accounts }: Thing, within: Within): boolean {
  return accounts.some(({ article, figure: { start, end } }) => within(article, start, end));
}

export function filteredLedger(all: Thing[], view: LedgerView, look: Lookup): Thing[] {
  const words = fold(view.query).trim();
  return all.filter((thing) => {
    if (view.class !== "" && thing.row.class !== view.class) return false;
    if (view.differing && !thing.differing) return false;
    return words === "" || searchable(thing, look).includes(words);
  });
}

function searchable({ title, row, place, date, accounts }: Thing, look: Lookup): string {
  const sources = accounts.map(({ figure }) => `${figure.text} ${figure.what} ${sourceOf(look, figure)}`);
  return fold([title, row.what, place, date, ...sources].join("\n"));
}

export function sortedLedger(all: Thing[], { by, down }: LedgerView["sort"]): Thing[] {
  const sign = down ? -1 : 1;
  const classes = Object.keys(CLASSES);
  const place = new Map(all.map((thing, at) => [thing, at]));
  const order = (one: Thing, other: Thing) => (place.get(one) ?? 0) - (place.get(other) ?? 0);
  // What says nothing stands last, whichever way the column is turned.
  const words = (of: (thing: Thing) => string) => (one: Thing, other: Thing) =>
    Number(of(one) === "") - Number(of(other) === "") || sign * byText(of(one), of(other));
  const compare: Record<LedgerView["sort"]["by"], (one: Thing, other: Thing) => number> = {
    thing: (one, other) => sign * (classes.indexOf(one.row.class) - classes.indexOf(other.row.class)),
    place: words((thing) => thing.place),
    date: words((thing) => thing.row.date ?? ""),
    told: (one, other) => sign * (one.accounts.length - other.accounts.length),
  };
  return [...all].sort((one, other) => compare[by](one, other) || order(one, other));
}

/** What a figure counts, in one line: `Killed, civilians: people; Kharkiv, 7 June 2022`. */
export function figureLine(look: Lookup, figure: Figure): string {
  const place = figure.place === null ? "" : (look.entities.get(figure.place)?.name ?? "");
  const date = dateOf(look, figure.date);
  const where = [place, date, scopeOf(figure)].filter((part) => part !== "").join(", ");
  return capital(`${titleOf(figure)}: ${figure.what}${where === "" ? "" : `; ${where}`}`);
}
