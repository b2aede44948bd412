// The open article: its line of facts, the legend, and the text with its marks.

import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { chunkAt, chunkOf, chunks } from "../blocks";
import type { Line } from "../certainty";
import type { Passage } from "../engine/types";
import type { Lookup, MentionRef } from "../lookup";
import { capital, count } from "../text";
import { ChunkView } from "./chunk";
import { FadeControl } from "./fade-control";
import { Legend } from "./legend";
import { MentionCard } from "./mention-card";
import { PublishedField } from "./published-field";
import { useMounted } from "./mounted";
import { Verbatim } from "./verbatim";

interface Props {
  look: Lookup;
  place: number;
  mention: MentionRef | null;
  entity: string | null;
  travel: number;
  passage: Passage | null;
  off: ReadonlySet<string>;
  line: Line;
  plain: boolean;
  back: (() => void) | null;
  onPublished: (date: string | null) => void;
  onMarks: (off: ReadonlySet<string>, status: string) => void;
  onPlain: (plain: boolean) => void;
  onLine: (line: Line) => void;
  onNextUncertain: () => void;
  onStand: (at: MentionRef) => void;
  onChoose: (entity: string | null, at: MentionRef) => void;
}

/** Milliseconds that a pointer may be off a mark before its card goes, so that it can reach the card. */
const LINGER = 200;

/** A guess at the room that a chunk not yet on the page will take. */
const CHARACTERS_A_LINE = 70;
const LINE = 30;

export function Reading(props: Props): JSX.Element | null {
  const { look, place, mention, entity, travel, off, line, plain, onChoose } = props;
  const article = look.snapshot.analysis.articles[place];
  const view = look.snapshot.articles[place];
  const text = useRef<HTMLElement>(null);
  const cut = useMemo(() => (article && view ? chunks(article, view) : []), [article, view]);
  const here = mention?.article === place ? mention.mention : null;
  const passage = props.passage !== null && props.passage.article === article?.id ? props.passage : null;
  const { mounted, mount } = useMounted(cut);
  const chunkHere = passage !== null ? chunkAt(cut, passage.start) : here === null ? -1 : chunkOf(cut, here);
  const ready = mounted.has(chunkHere);
  const [card, setCard] = useState<{ at: MentionRef; anchor: Element } | null>(null);
  const leaving = useRef(0);
  const rendered = useMemo(
    () =>
      cut.map((chunk, index) => {
        if (!article) return null;
        if (mounted.has(index)) return <ChunkView key={index} {...{ chunk, look, place, article, line, plain, passage }} />;
        return <div key={index} style={{ minHeight: `${Math.ceil(chunk.characters / CHARACTERS_A_LINE) * LINE}px` }} />;
      }),
    [cut, mounted, look, place, article, line, plain, passage],
  );

  useEffect(() => setCard(null), [place, plain]);
  // Escape first closes the card, wherever the focus is; only then does it mean anything else. The ear goes with the
  // card, not a frame later, or a second Escape would fall on it too.
  useLayoutEffect(() => {
    if (!card) return;
    const close = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      setCard(null);
    };
    document.addEventListener("keydown", close, true);
    return () => document.removeEventListener("keydown", close, true);
  }, [card]);
  useLayoutEffect(() => {
    if (travel > 0) mount(chunkHere);
  }, [chunkHere, travel, cut]);
  // The mark stood on is the article's one tab stop; the first mark is, when the reader stands nowhere.
  useLayoutEffect(() => {
    const root = text.current;
    if (!root) return;
    for (const old of root.querySelectorAll('mark[tabindex="0"]')) old.setAttribute("tabindex", "-1");
    for (const old of root.querySelectorAll("mark[data-here]")) old.removeAttribute("data-here");
    const mark = here === null ? null : markOf(root, here);
    (mark ?? root.querySelector("mark"))?.setAttribute("tabindex", "0");
    mark?.setAttribute("data-here", "");
  }, [here, mounted, rendered]);
  useLayoutEffect(() => {
    const root = text.current;
    if (!root) return;
    for (const old of root.querySelectorAll("mark[data-chosen]")) old.removeAttribute("data-chosen");
    if (entity === null) return;
    for (const mark of root.querySelectorAll(`mark[data-entity="${CSS.escape(entity)}"]`)) mark.setAttribute("data-chosen", "");
  }, [entity, rendered]);
  useEffect(() => {
    if ((here === null && passage === null) || travel === 0 || !text.current) return;
    const mark = here === null ? text.current.querySelector<HTMLElement>(".evidence") : markOf(text.current, here);
    // Another part of the page may hold the focus on purpose, such as the panel's buttons.
    if (document.activeElement === document.body || text.current.contains(document.activeElement)) mark?.focus({ preventScroll: true });
    mark?.scrollIntoView({ block: "center", behavior: "instant" });
  }, [here, passage, travel, place, ready]);

  if (!article || !view) return null;
  const refOf = (target: EventTarget | null): { at: MentionRef; anchor: Element } | null => {
    const mark = target instanceof Element ? target.closest("mark[data-mention]") : null;
    if (!mark || off.has(article.mentions[Number(mark.getAttribute("data-mention"))]?.label ?? "")) return null;
    return { at: { article: place, mention: Number(mark.getAttribute("data-mention")) }, anchor: mark };
  };
  const show = (target: EventTarget | null) => {
    const next = refOf(target);
    clearTimeout(leaving.current);
    if (next) setCard((old) => (old?.anchor === next.anchor ? old : next));
    else leaving.current = window.setTimeout(() => setCard(null), LINGER);
  };
  const choose = (target: EventTarget | null) => {
    const found = refOf(target);
    const selecting = !(getSelection()?.isCollapsed ?? true);
    if (found && !selecting) onChoose(article.mentions[found.at.mention]?.entity ?? null, found.at);
  };
  const classes = ["text", plain ? "plain" : "", ...[...off].map((label) => `off-${label}`)].join(" ");
  return (
    <article class="reading" aria-label={article.name}>
      <header class="reading-head">
        {props.back && (
          <button type="button" class="quiet back" onClick={props.back}>
            Back to the table
          </button>
        )}
        <h2 class="reading-name">
          <Verbatim text={article.name} />
        </h2>
        <p class="reading-facts">
          <span>Published</span>
          <PublishedField name={article.name} published={article.published} byCaption={view.datedByCaption} onChange={props.onPublished} />
          <span class="numbers">{count(view.words, "word")}</span>
          <span class="numbers">{count(article.mentions.length, "mention")}</span>
        </p>
        {article.notes.length > 0 && (
          <ul class="notes" aria-label="Notes on this article">
            {article.notes.map((note) => (
              <li key={note}>
                <Verbatim text={`${capital(note)}.`} />
              </li>
            ))}
          </ul>
        )}
        <Legend
          labels={look.snapshot.labels}
          counts={look.counts[place] ?? new Map()}
          off={off}
          plain={plain}
          onChange={props.onMarks}
          onPlain={props.onPlain}
        />
        {article.mentions.length > 0 && (
          <FadeControl {...{ look, place, line, off, plain }} onLine={props.onLine} onNext={props.onNextUncertain} />
        )}
      </header>
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
        class={classes}
        ref={text}
        aria-label="Text"
        onMouseOver={(event) => show(event.target)}
        onMouseLeave={() => show(null)}
        onFocusIn={(event) => show(event.target)}
        onFocusOut={() => show(null)}
        onClick={(event) => choose(event.target)}
        onKeyDown={(event) => {
          const step = event.key === "ArrowRight" || event.key === "ArrowDown" ? 1 : event.key === "ArrowLeft" || event.key === "ArrowUp" ? -1 : 0;
          const found = refOf(event.target);
          if (!found) return;
          if (event.key === "Enter" || event.key === " ") {
            event.preventDefault();
            onChoose(article.mentions[found.at.mention]?.entity ?? null, found.at);
          }
          const next = step === 0 ? null : nextShown(article.mentions, found.at.mention, step, off);
          if (next !== null) {
            event.preventDefault();
            props.onStand({ article: place, mention: next });
          }
        }}
      >
        {rendered}
      </section>
      {card && !plain && (
        <MentionCard
          look={look}
          line={line}
          at={card.at}
          anchor={card.anchor}
          onEnter={() => clearTimeout(leaving.current)}
          onLeave={() => show(null)}
        />
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

function markOf(root: Element, mention: number): HTMLElement | null {
  return root.querySelector<HTMLElement>(`mark[data-mention="${mention}"]`);
}
