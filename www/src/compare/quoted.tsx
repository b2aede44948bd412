// A quote of an article with who says it, and the words of it that others lack.

import type { JSX } from "preact";
import type { QuoteKey, Quote } from "../engine/types";
import type { Lookup } from "../lookup";
import { NOT_NAMED } from "../quotes";
import { Verbatim } from "../views/verbatim";
import type { ColumnOf } from "./columns";
import { type Go, GoTo, Letter } from "./go";

interface Stretch {
  start: number;
  end: number;
}

interface Props {
  look: Lookup;
  at: QuoteKey;
  columnOf: ColumnOf;
  row: string;
  /** Words that others lack. */
  only?: Stretch[];
  side?: string | null;
  onGo: Go;
}

export function quoteOf(look: Lookup, { article, quote }: QuoteKey): Quote | undefined {
  const place = look.places.get(article);
  // Quotes are numbered `q1`, `q2`, … within their article.
  return place === undefined ? undefined : look.snapshot.analysis.articles[place]?.quotes[Number(quote.slice(1)) - 1];
}

/** Where a quote's words begin and end. */
export function placeOf(look: Lookup, at: QuoteKey): { article: number; start: number; end: number } | null {
  const place = look.places.get(at.article);
  const pieces = quoteOf(look, at)?.pieces;
  const [first] = pieces ?? [];
  return place === undefined || !first ? null : { article: place, start: first.start, end: first.end };
}

export function Quoted({ look, at, columnOf, row, only = [], side = null, onGo }: Props): JSX.Element | null {
  const form = quoteOf(look, at);
  const [first] = form?.pieces ?? [];
  if (!form || !first) return null;
  const named = form.entity === null ? undefined : look.entities.get(form.entity)?.name;
  const who = named ?? form.speaker?.text ?? NOT_NAMED;
  return (
    <div class="compare-quoted">
      <p class="compare-who">
        <Letter column={columnOf(at.article)} />
        <strong>
          <Verbatim text={who} />
        </strong>
        {side !== null && side !== who && (
          <span class="compare-side">
            {" "}
            (<Verbatim text={side} />)
          </span>
        )}{" "}
        <span class="compare-soft">{form.stance}</span>
      </p>
      <GoTo passage={{ article: at.article, ...first }} row={row} class="compare-words" onGo={onGo}>
        {form.pieces.map((piece, index) => (
          <>
            {index > 0 && " … "}
            <Marked text={piece.text} from={piece.start} only={only} />
          </>
        ))}
      </GoTo>
    </div>
  );
}

/** Words of an article in which some are marked; `from` is where they stand in it. */
export function Marked({ text, from, only }: { text: string; from: number; only: Stretch[] }): JSX.Element {
  const parts: JSX.Element[] = [];
  let done = 0;
  for (const { start, end } of only) {
    const [first, last] = [Math.max(start - from, done), Math.min(end - from, text.length)];
    if (first >= last) continue;
    if (first > done) parts.push(<Verbatim text={text.slice(done, first)} />);
    parts.push(
      <em class="compare-only">
        <Verbatim text={text.slice(first, last)} />
      </em>,
    );
    done = last;
  }
  if (done < text.length || parts.length === 0) parts.push(<Verbatim text={text.slice(done)} />);
  return <>{parts}</>;
}
