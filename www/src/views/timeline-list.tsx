// The list, day by day: what each article tells, and who says so. It is the picture's equal.

import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { TimelineSource } from "../engine/types";
import type { Lookup } from "../lookup";
import { count, date } from "../text";
import { dayOf } from "../timeline/days";
import { isDay, knownWords, piecesOf, type Shown, sourceLine } from "../timeline/entries";
import { rowOf } from "./timeline-view";
import { Verbatim } from "./verbatim";

interface Props {
  look: Lookup;
  shown: Shown[];
  here: string | null;
  onGo: (shown: Shown, source: TimelineSource) => void;
}

export function TimelineList({ look, shown, here, onGo }: Props): JSX.Element {
  const days = useMemo(() => byHeading(shown), [shown]);
  return (
    <div class="timeline-list">
      {days.map(({ heading, entries }) => (
        <section key={entries[0]?.entry.id} class="timeline-day">
          <h3>{heading}</h3>
          <ol>
            {entries.map((entry) => (
              <li key={entry.entry.id} class={`timeline-entry${entry.entry.id === here ? " current" : ""}`} data-entry={entry.entry.id}>
                {isDay(entry) && headingOf(entry) !== entry.entry.reads && <p class="timeline-exact">{entry.entry.reads}</p>}
                {entry.sources.length > 1 && <p class="timeline-exact">{toldBy(entry)}</p>}
                {entry.sources.map((source) => (
                  <Statement key={rowOf(entry, source)} {...{ look, entry, source }} onGo={() => onGo(entry, source)} />
                ))}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

/** Entries that follow each other under one heading. */
function byHeading(shown: Shown[]): { heading: string; entries: Shown[] }[] {
  const days: { heading: string; entries: Shown[] }[] = [];
  for (const entry of shown) {
    const heading = headingOf(entry);
    const last = days.at(-1);
    if (last?.heading === heading) last.entries.push(entry);
    else days.push({ heading, entries: [entry] });
  }
  return days;
}

/** A day's own name for what lies within it, else the words. */
function headingOf(shown: Shown): string {
  const { first, reads } = shown.entry;
  return isDay(shown) && shown.entry.shade === null && first !== null ? date(first) : reads.charAt(0).toUpperCase() + reads.slice(1);
}

function toldBy({ sources }: Shown): string {
  const articles = new Set(sources.map(({ article }) => article)).size;
  return articles > 1 ? `Told by ${count(articles, "article")}` : `Told ${count(sources.length, "time")} in one article`;
}

interface StatementProps {
  look: Lookup;
  entry: Shown;
  source: TimelineSource;
  onGo: () => void;
}

function Statement({ look, entry, source, onGo }: StatementProps): JSX.Element {
  const kind = source.said ? "tl-said" : source.ahead ? "tl-ahead" : "tl-event";
  return (
    <div class={`timeline-statement ${kind}`} data-row={rowOf(entry, source)}>
      <button type="button" class="timeline-go" dir="auto" onClick={onGo}>
        {piecesOf(look, source).map(({ text, date: dated, clause }, at) => {
          if (dated) return <strong key={at} class="timeline-date"><Verbatim text={text} /></strong>;
          return clause ? <Verbatim key={at} text={text} /> : <span key={at} class="timeline-aside"><Verbatim text={text} /></span>;
        })}
      </button>
      <p class="timeline-source">
        <Verbatim text={sourceLine(look, source, dayOf(entry.from).year)} />
        {source.known !== "stated" && <span class="timeline-known"> · {knownWords(look, source)}</span>}
      </p>
    </div>
  );
}
