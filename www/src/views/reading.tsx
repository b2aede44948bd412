// The open article: its head, and the text with its marks and quotes.

import type { JSX } from "preact";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { chunkAt, chunkOf, chunks } from "../blocks";
import type { Line } from "../certainty";
import type { Passage } from "../engine/types";
import type { Sifted } from "../filter";
import type { Lookup, MentionRef } from "../lookup";
import { paragraphAt } from "../paragraphs";
import { quoteAt, type QuoteRef } from "../quotes";
import type { Found } from "../search";
import type { Layer } from "../state";
import { ChunkView } from "./chunk";
import { FoundWords } from "./found-words";
import { MentionCard } from "./mention-card";
import { useMounted } from "./mounted";
import { QuoteCard } from "./quote-card";
import { type HeadCalls, ReadingHead } from "./reading-head";
import { SelectionBar } from "./selection-bar";
import { choose, dim, handleOf, lightUp, markOf, type Spot, spotOf, standIn, standOn, stopAfter, useSpot } from "./spots";

interface Props extends HeadCalls {
  look: Lookup;
  place: number;
  mention: MentionRef | null;
  quote: QuoteRef | null;
  entity: string | null;
  travel: number;
  passage: Passage | null;
  sifted: Sifted;
  /** Whether paragraphs outside the filters are folded. */
  folded: boolean;
  found: Found | null;
  off: ReadonlySet<string>;
  hidden: ReadonlySet<Layer>;
  line: Line;
  plain: boolean;
  /** Whether the uncertain marks are gone through: then Enter is a verdict. */
  review: boolean;
  onCorrect: (at: MentionRef) => void;
  onCorrectQuote: (at: QuoteRef) => void;
  onMark: () => void;
  onStand: (at: MentionRef) => void;
  onChoose: (entity: string | null, at: MentionRef) => void;
  onQuote: (at: QuoteRef, choose: boolean) => void;
  onSpeaker: (entity: string) => void;
  onList: (at: QuoteRef) => void;
}

/** A guess at the room that a chunk not yet on the page will take. */
const CHARACTERS_A_LINE = 70;
const LINE = 30;

export function Reading(props: Props): JSX.Element | null {
  const { look, place, mention, entity, travel, off, hidden, line, plain } = props;
  const article = look.snapshot.analysis.articles[place];
  const view = look.snapshot.articles[place];
  const text = useRef<HTMLElement>(null);
  /** What of the text has the focus. */
  const focused = useRef<Element | null>(null);
  const cut = useMemo(() => (article && view ? chunks(article, view) : []), [article, view]);
  const here = mention?.article === place ? mention.mention : null;
  const said = props.quote?.article === place ? props.quote.quote : null;
  const passage = props.passage !== null && props.passage.article === article?.id ? props.passage : null;
  const { mounted, mount } = useMounted(cut);
  const ending = said === null ? undefined : quoteAt(look, { article: place, quote: said })?.pieces.at(-1)?.end;
  const chunkHere = passage !== null ? chunkAt(cut, passage.start) : here !== null ? chunkOf(cut, here) : ending !== undefined ? chunkAt(cut, ending - 1) : -1;
  const ready = mounted.has(chunkHere);
  const { spot, show, keep, drop } = useSpot();
  const lit = spot?.kind === "quote" ? spot.at.quote : said;
  const litQuote = hidden.has("quotes") ? null : lit;
  const { sifted } = props;
  const isOut = (start: number) => sifted.left !== null && sifted.left[paragraphAt(sifted.numbers, place, start)] === 0;
  const found = useMemo(() => new FoundWords(), []);
  const words = useMemo(() => (props.found?.words ?? []).filter((word) => word.article === place), [props.found, place]);
  const dress = useRef<(part: HTMLElement) => void>(() => undefined);
  dress.current = (part) => {
    if (!text.current || !article) return;
    standIn(text.current, part, here, said);
    lightUp(part, article, litQuote);
    choose(part, entity);
    dim(part, isOut);
    found.light(part, words);
  };
  const onDrawn = useCallback((part: HTMLElement) => dress.current(part), []);
  const rendered = useMemo(
    () =>
      cut.map((chunk, index) => {
        if (!article) return null;
        if (mounted.has(index)) return <ChunkView key={index} {...{ chunk, look, place, article, line, plain, passage, onDrawn }} />;
        return <div key={index} style={{ minHeight: `${Math.ceil(chunk.characters / CHARACTERS_A_LINE) * LINE}px` }} />;
      }),
    [cut, mounted, look, place, article, line, plain, passage],
  );

  useEffect(drop, [place, plain, hidden]);
  // Escape first closes the card, wherever the focus is; only then does it mean anything else. The ear goes with the
  // card, not a frame later, or a second Escape would fall on it too.
  useLayoutEffect(() => {
    if (!spot) return;
    const close = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || isField(event.target)) return;
      event.stopPropagation();
      if (inCard(document.activeElement) && spot.anchor instanceof HTMLElement) spot.anchor.focus({ preventScroll: true });
      drop();
    };
    document.addEventListener("keydown", close, true);
    return () => document.removeEventListener("keydown", close, true);
  }, [spot]);
  // Read again, an article may have its marks anew: the card goes with the words.
  useLayoutEffect(() => {
    if (!spot || spot.anchor.isConnected || !text.current) return;
    const anchor = spot.kind === "mention" ? markOf(text.current, spot.at.mention) : handleOf(text.current, spot.at.quote);
    if (anchor) show({ ...spot, anchor }, true);
    else drop();
  }, [rendered]);
  useLayoutEffect(() => {
    if (travel > 0) mount(chunkHere);
  }, [chunkHere, travel, cut]);
  // What changes on the whole text at once; a chunk that comes later is dressed alone, or a long article would be gone
  // through again for each of its chunks.
  useLayoutEffect(() => {
    if (text.current) standOn(text.current, here, said);
  }, [here, said, cut]);
  // A mark that goes takes the focus with it: the mark that the reader stands on then gets it.
  useLayoutEffect(() => {
    if (!focused.current || focused.current.isConnected) return;
    focused.current = null;
    if (document.activeElement === document.body) text.current?.querySelector<HTMLElement>('mark[tabindex="0"]')?.focus({ preventScroll: true });
  }, [rendered, here]);
  useLayoutEffect(() => {
    if (text.current && article) lightUp(text.current, article, litQuote);
  }, [litQuote, cut]);
  useLayoutEffect(() => {
    if (text.current) choose(text.current, entity);
  }, [entity, cut]);
  useLayoutEffect(() => {
    if (text.current) dim(text.current, isOut);
  }, [sifted, cut]);
  useLayoutEffect(() => {
    found.clear();
    for (const part of text.current?.querySelectorAll(".chunk") ?? []) found.light(part, words);
  }, [words, cut]);
  useEffect(() => () => found.clear(), []);
  useEffect(() => {
    const root = text.current;
    if (!root || travel === 0) return;
    const evidence = passage === null ? null : root.querySelector<HTMLElement>(".evidence");
    const at = evidence ?? (here !== null ? markOf(root, here) : said !== null ? handleOf(root, said) : null);
    const begin = evidence === null && said !== null ? root.querySelector(`[data-quotes~="${said}"]`) : at;
    // Another part of the page may hold the focus on purpose, such as the panel's buttons.
    if (document.activeElement === document.body || root.contains(document.activeElement)) at?.focus({ preventScroll: true });
    begin?.scrollIntoView({ block: "center", behavior: "instant" });
    if (evidence !== null || said !== null) flash(root);
    // Read again, an article may number its marks anew: only travelling makes the text scroll.
  }, [travel, place, ready]);

  if (!article || !view) return null;
  const shown = { place, article, off, hidden };
  const take = (found: Spot | null) => {
    const selecting = !(getSelection()?.isCollapsed ?? true);
    if (!found || selecting) return;
    if (found.kind === "mention") props.onChoose(article.mentions[found.at.mention]?.entity ?? null, found.at);
    else if (found.handle) props.onQuote(found.at, true);
    else show(found, true);
  };
  const key = (event: KeyboardEvent) => {
    const found = spotOf(event.target, shown);
    if (!found) return;
    if (event.key === " " || (event.key === "Enter" && !(props.review && found.kind === "mention"))) {
      event.preventDefault();
      take(found);
    }
    // What the card offers comes next after the words it belongs to.
    const control = event.key === "Tab" && !event.shiftKey ? document.querySelector<HTMLElement>(".card button") : null;
    if (control) {
      event.preventDefault();
      control.focus();
    }
    const step = event.key === "ArrowRight" || event.key === "ArrowDown" ? 1 : event.key === "ArrowLeft" || event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    if (found.kind === "mention") {
      const next = nextShown(article.mentions, found.at.mention, step, off);
      if (next !== null) props.onStand({ article: place, mention: next });
    } else if (article.quotes[found.at.quote + step]) props.onQuote({ article: place, quote: found.at.quote + step }, false);
  };
  const leaveCard = (anchor: Element): HTMLElement | null => (text.current ? stopAfter(text.current, anchor) : null);
  const calls = { onEnter: keep, onLeave: () => show(null, false), onPast: leaveCard };
  const layers = [...hidden].map((layer) => `no-${layer}`);
  return (
    <article class="reading" aria-label={article.name}>
      <ReadingHead {...{ look, place, article, view, off, hidden, line, plain }} {...props} />
      {view.hidden.length > 0 && (
        <p class="hidden-note">
          {view.hidden.length === 1 ? "The character" : "Characters"} of this text that {view.hidden.length === 1 ? "does" : "do"} not show{" "}
          {view.hidden.length === 1 ? "is drawn as a small box with its code." : "are drawn as small boxes with their codes."}
        </p>
      )}
      {article.mentions.length === 0 && (
        <p class="hidden-note">{article.text.trim() === "" ? "This article is empty." : "No names, dates or numbers were found in this text."}</p>
      )}
      <section
        class={["text", plain ? "plain" : "", props.folded ? "folds" : "", ...[...off].map((label) => `off-${label}`), ...layers].join(" ")}
        ref={text}
        aria-label="Text"
        onMouseOver={(event) => {
          const found = spotOf(event.target, shown);
          show(found, found !== null && (found.kind === "mention" || found.handle));
        }}
        onMouseLeave={() => show(null, false)}
        onFocusIn={(event) => {
          focused.current = event.target instanceof Element ? event.target : null;
          show(spotOf(event.target, shown), true);
        }}
        onFocusOut={(event) => {
          if (event.relatedTarget !== null) focused.current = null;
          show(null, false);
        }}
        onClick={(event) => take(spotOf(event.target, shown))}
        onKeyDown={key}
      >
        {rendered}
      </section>
      {!plain && <SelectionBar article={article} onMark={props.onMark} />}
      {spot?.kind === "mention" && !plain && (
        <MentionCard {...{ look, line, ...calls }} at={spot.at} anchor={spot.anchor} onPublished={props.onPublished} onSpeaker={props.onSpeaker} onCorrect={props.onCorrect} />
      )}
      {spot?.kind === "quote" && !plain && (
        <QuoteCard {...{ look, ...calls }} at={spot.at} anchor={spot.anchor} onSpeaker={props.onSpeaker} onList={props.onList} onCorrect={props.onCorrectQuote} />
      )}
    </article>
  );
}

/** The next mention in reading order whose kind is not switched off. */
export function nextShown(mentions: { label: string }[], from: number, step: 1 | -1, off: ReadonlySet<string>): number | null {
  for (let at = from + step; at >= 0 && at < mentions.length; at += step) {
    if (!off.has(mentions[at]?.label ?? "")) return at;
  }
  return null;
}

/** Lets the words that the reader was led to light up for a moment. */
function flash(root: HTMLElement): void {
  root.classList.remove("flash");
  // The animation starts anew only once the browser has seen the text without it.
  void root.offsetWidth;
  root.classList.add("flash");
}

function inCard(element: Element | null): boolean {
  return element?.closest(".card") !== null;
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, select");
}
