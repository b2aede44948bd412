// What one article alone tells, of those that are compared.

import type { JSX } from "preact";
import type { Comparison, Passage, SingleForm } from "../engine/types";
import { CLASSES } from "../figures";
import type { Within } from "../filter";
import type { Lookup } from "../lookup";
import { number } from "../text";
import { Verbatim } from "../views/verbatim";
import type { ColumnOf } from "./columns";
import { type Go, GoTo } from "./go";
import { placeOf, Quoted } from "./quoted";

interface Props {
  look: Lookup;
  comparison: Comparison;
  columnOf: ColumnOf;
  within: Within;
  onGo: Go;
}

/** Lines of one kind before the rest is folded away. */
const FIRST = 8;

export function OnlyHere({ look, comparison, columnOf, within, onGo }: Props): JSX.Element {
  const here = ({ article, start, end }: Passage) => within(look.places.get(article) ?? -1, start, end);
  if (comparison.articles.length < 2) return <p class="panel-empty">There is no other article to compare with.</p>;
  return (
    <div class="compare-singles">
      {comparison.single.map((single) => (
        <One key={single.article} {...{ look, single, columnOf, within, here, onGo }} />
      ))}
    </div>
  );
}

interface OneProps {
  look: Lookup;
  single: SingleForm;
  columnOf: ColumnOf;
  within: Within;
  here: (passage: Passage) => boolean;
  onGo: Go;
}

function One({ look, single, columnOf, within, here, onGo }: OneProps): JSX.Element {
  const { article } = single;
  const column = columnOf(article);
  const entities = single.entities.filter(({ first }) => here(first));
  const figures = single.figures.filter(({ at }) => here(at));
  const dated = single.dated.filter(({ sentence }) => here(sentence));
  const quotes = single.quotes.filter((quote) => {
    const place = placeOf(look, { article, quote });
    return place !== null && within(place.article, place.start, place.end);
  });
  const nothing = entities.length + figures.length + dated.length + quotes.length === 0;
  return (
    <section aria-label={`Only in ${column?.name ?? ""}`}>
      <h2>
        <span class="compare-letter" aria-hidden="true">
          {column?.letter}
        </span>
        Only in <Verbatim text={column?.name ?? ""} />
      </h2>
      {nothing && <p class="panel-empty">Nothing that the others do not tell too.</p>}
      <Lines title="Names" lines={entities} inline>
        {({ entity, first }) => (
          <GoTo passage={first} row={`o${entity}${article}`} class="evidence-go" onGo={onGo}>
            <Verbatim text={look.entities.get(entity)?.name ?? first.text} />
          </GoTo>
        )}
      </Lines>
      <Lines title="Figures" lines={figures}>
        {({ class: name, what, at, source }) => (
          <>
            <GoTo passage={at} row={`o${article}${at.start}`} class="evidence-go" onGo={onGo}>
              <Verbatim text={at.text} />
            </GoTo>
            <span class="compare-soft">
              {CLASSES[name]}: <Verbatim text={what} />; <Verbatim text={source} />
            </span>
          </>
        )}
      </Lines>
      <Lines title="Quotes" lines={quotes}>{(quote) => <Quoted look={look} at={{ article, quote }} row={`o${article}${quote}`} columnOf={() => undefined} onGo={onGo} />}</Lines>
      <Lines title="Days" lines={dated}>
        {({ day, sentence }) => (
          <>
            <span class="compare-soft">{day}</span>
            <GoTo passage={sentence} row={`o${article}${sentence.start}d`} class="evidence-go" onGo={onGo}>
              <Verbatim text={sentence.text} />
            </GoTo>
          </>
        )}
      </Lines>
    </section>
  );
}

interface LinesProps<Line> {
  title: string;
  lines: Line[];
  inline?: boolean;
  children: (line: Line) => JSX.Element | null;
}

function Lines<Line>({ title, lines, inline = false, children }: LinesProps<Line>): JSX.Element | null {
  if (lines.length === 0) return null;
  const list = (some: Line[]) => (
    <ul class={inline ? "compare-inline" : "compare-lines"}>
      {some.map((line, at) => (
        <li key={at}>{children(line)}</li>
      ))}
    </ul>
  );
  return (
    <>
      <h3>
        {title} <span class="compare-soft">{number(lines.length)}</span>
      </h3>
      {list(lines.slice(0, FIRST))}
      {lines.length > FIRST && (
        <details class="fact-rest">
          <summary>{number(lines.length - FIRST)} more</summary>
          {list(lines.slice(FIRST))}
        </details>
      )}
    </>
  );
}
