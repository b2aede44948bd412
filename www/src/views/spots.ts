// Which words of the text the pointer or the focus is on, and what in the text belongs together with them.

import { useEffect, useRef, useState } from "preact/hooks";
import type { ArticleForm } from "../engine/types";
import type { MentionRef } from "../lookup";
import type { QuoteRef } from "../quotes";
import type { Layer } from "../state";

/** A mark, or the words or the handle of a quote. */
export type Spot = { anchor: Element } & ({ kind: "mention"; at: MentionRef } | { kind: "quote"; at: QuoteRef; handle: boolean });

export interface Shown {
  place: number;
  article: ArticleForm;
  off: ReadonlySet<string>;
  hidden: ReadonlySet<Layer>;
}

/** The innermost spot that holds a target; marks whose kind is switched off and hidden quotes are none. */
export function spotOf(target: EventTarget | null, { place, article, off, hidden }: Shown): Spot | null {
  if (!(target instanceof Element)) return null;
  const mark = target.closest("mark[data-mention]");
  const mention = Number(mark?.getAttribute("data-mention"));
  if (mark && !off.has(article.mentions[mention]?.label ?? "")) return { kind: "mention", at: { article: place, mention }, anchor: mark };
  if (hidden.has("quotes")) return null;
  const handle = target.closest("[data-quote]");
  if (handle) return { kind: "quote", at: { article: place, quote: Number(handle.getAttribute("data-quote")) }, anchor: handle, handle: true };
  const words = target.closest("[data-quotes]");
  const innermost = words?.getAttribute("data-quotes")?.split(" ").at(-1);
  if (!words || innermost === undefined) return null;
  return { kind: "quote", at: { article: place, quote: Number(innermost) }, anchor: words, handle: false };
}

/** Milliseconds that a pointer may be off the words before their card goes, so that it can reach the card. */
const LINGER = 200;
/** Milliseconds that a pointer must rest on a quote's words: half of a text may be quotes, and cards must not chase the pointer. */
const REST = 450;

/** The spot whose card is shown. */
export function useSpot(): { spot: Spot | null; show: (spot: Spot | null, atOnce: boolean) => void; keep: () => void; drop: () => void } {
  const [spot, setSpot] = useState<Spot | null>(null);
  const waiting = useRef(0);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const show = (next: Spot | null, atOnce: boolean) => {
    clearTimeout(waiting.current);
    const set = () => setSpot((old) => (old !== null && next !== null && same(old, next) ? old : next));
    if (next && atOnce) set();
    else waiting.current = window.setTimeout(set, next ? REST : LINGER);
  };
  return {
    spot,
    show,
    keep: () => clearTimeout(waiting.current),
    drop: () => {
      clearTimeout(waiting.current);
      setSpot(null);
    },
  };
}

function same(one: Spot, other: Spot): boolean {
  // Wherever the pointer is on a quote, its card stays where it is.
  if (one.kind === "quote" && other.kind === "quote") return one.at.quote === other.at.quote && one.at.article === other.at.article;
  return one.anchor === other.anchor;
}

/** Lets the article have one tab stop among its marks and one among the handles of its quotes, and marks where the reader stands. */
export function standOn(root: Element, mention: number | null, quote: number | null): void {
  for (const old of root.querySelectorAll('[role="button"][tabindex="0"]')) old.setAttribute("tabindex", "-1");
  for (const old of root.querySelectorAll("[data-here]")) old.removeAttribute("data-here");
  stops.delete(root);
  standIn(root, root, mention, quote);
}

/** The tab stops of each text: its mark and its handle. */
const stops = new WeakMap<Element, { mark?: Element; handle?: Element }>();

/** Does the same for a part of the text that has just come onto the page. */
export function standIn(root: Element, part: Element, mention: number | null, quote: number | null): void {
  const known = stops.get(root) ?? {};
  const mark = mention === null ? null : markOf(part, mention);
  const handle = quote === null ? null : handleOf(part, quote);
  const take = (kind: "mark" | "handle", wanted: Element | null, any: string) => {
    const old = known[kind]?.isConnected ? known[kind] : undefined;
    const next = wanted ?? old ?? part.querySelector(any) ?? undefined;
    if (old !== next) old?.setAttribute("tabindex", "-1");
    next?.setAttribute("tabindex", "0");
    if (next) known[kind] = next;
  };
  take("mark", mark, "mark");
  take("handle", handle, "[data-quote]");
  stops.set(root, known);
  mark?.setAttribute("data-here", "");
  if (quote === null) return;
  for (const words of wordsOf(part, quote)) words.setAttribute("data-here", "");
  handle?.setAttribute("data-here", "");
}

/** Shows all mentions of the chosen entity, in the text or a part of it. */
export function choose(part: Element, entity: string | null): void {
  for (const old of part.querySelectorAll("mark[data-chosen]")) old.removeAttribute("data-chosen");
  if (entity === null) return;
  for (const mark of part.querySelectorAll(`mark[data-entity="${CSS.escape(entity)}"]`)) mark.setAttribute("data-chosen", "");
}

/** Dims the paragraphs that `isOut` says stand outside the filters. */
export function dim(part: Element, isOut: (start: number) => boolean): void {
  for (const block of part.querySelectorAll<HTMLElement>("[data-start]")) block.toggleAttribute("data-out", isOut(Number(block.dataset["start"])));
}

/** Lights the words of a quote, its cue and its speaker. */
export function lightUp(root: Element, article: ArticleForm, quote: number | null): void {
  for (const old of root.querySelectorAll("[data-lit]")) old.removeAttribute("data-lit");
  const form = quote === null ? undefined : article.quotes[quote];
  if (quote === null || !form) return;
  for (const words of wordsOf(root, quote)) words.setAttribute("data-lit", "");
  for (const part of [form.cue, form.speaker]) {
    if (part === null) continue;
    for (const words of root.querySelectorAll("[data-at]")) {
      const at = Number(words.getAttribute("data-at"));
      if (part.start <= at && at < part.end) words.setAttribute("data-lit", "");
    }
  }
}

export function markOf(root: Element, mention: number): HTMLElement | null {
  return root.querySelector<HTMLElement>(`mark[data-mention="${mention}"]`);
}

export function handleOf(root: Element, quote: number): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-quote="${quote}"]`);
}

function wordsOf(root: Element, quote: number): NodeListOf<HTMLElement> {
  return root.querySelectorAll<HTMLElement>(`[data-quotes~="${quote}"]`);
}

/** The stop after `from` within the text, when there is one. */
export function stopAfter(root: Element, from: Element): HTMLElement | null {
  const stops = [...root.querySelectorAll<HTMLElement>('[role="button"][tabindex="0"]')].filter((stop) => stop.checkVisibility());
  return stops[stops.findIndex((stop) => stop === from) + 1] ?? null;
}
