// Who claims and who denies: how often each side speaks in each article, and what each denial answers.

import type { JSX } from "preact";
import type { Comparison } from "../engine/types";
import type { Within } from "../filter";
import type { Lookup } from "../lookup";
import { count, number } from "../text";
import { Verbatim } from "../views/verbatim";
import { type Column, type ColumnOf, MOST_COLUMNS } from "./columns";
import { type Go, Letter } from "./go";
import { placeOf, Quoted, quoteOf } from "./quoted";

interface Props {
  look: Lookup;
  comparison: Comparison;
  columns: Column[];
  columnOf: ColumnOf;
  within: Within;
  onGo: Go;
}

export function Claims({ look, comparison, columns, columnOf, within, onGo }: Props): JSX.Element {
  const here = (at: { article: string; quote: string }) => {
    const place = placeOf(look, at);
    return place !== null && within(place.article, place.start, place.end);
  };
  const denials = comparison.denials.filter((denial) => here(denial.at) || denial.answers.some((answer) => here(answer.at)));
  const answered = denials.filter(({ answers }) => answers.length > 0);
  const open = denials.filter(({ answers }) => answers.length === 0);
  return (
    <>
      <Sides {...{ look, comparison, columns, here }} />
      <h2>Denials, and the claims they answer</h2>
      {answered.length === 0 && <p class="panel-empty">No denial was matched with a claim.</p>}
      <ul class="compare-denials">
        {answered.map((denial) => (
          <li key={`${denial.at.article}${denial.at.quote}`}>
            <Quoted look={look} at={denial.at} side={denial.side} row={`d${denial.at.article}${denial.at.quote}`} {...{ columnOf, onGo }} />
            <p class="compare-answers">{denial.answers.length === 1 ? "seems to answer" : "seems to answer one of these"}</p>
            <ul>
              {denial.answers.map((answer) => (
                <li key={`${answer.at.article}${answer.at.quote}`}>
                  <Quoted look={look} at={answer.at} side={answer.side} row={`d${denial.at.article}${denial.at.quote}${answer.at.article}${answer.at.quote}`} {...{ columnOf, onGo }} />
                  <p class="compare-soft">Matched because: {answer.because}.</p>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {open.length > 0 && (
        <details class="fact-rest">
          <summary>{count(open.length, "denial")} without a matching claim in these articles</summary>
          <ul class="compare-denials">
            {open.map(({ at, side }) => (
              <li key={`${at.article}${at.quote}`}>
                <Quoted look={look} at={at} side={side} row={`d${at.article}${at.quote}`} {...{ columnOf, onGo }} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface SidesProps {
  look: Lookup;
  comparison: Comparison;
  columns: Column[];
  here: (at: { article: string; quote: string }) => boolean;
}

/** Speakers named beside a side. */
const MOST_SPEAKERS = 4;
/** Sides before the rest is folded away. */
const MOST_SIDES = 12;

function Sides({ look, comparison, columns, here }: SidesProps): JSX.Element | null {
  const sides = comparison.sides.map((side) => ({ ...side, quotes: side.quotes.filter(here) })).filter(({ quotes }) => quotes.length > 0);
  if (sides.length === 0) return <p class="panel-empty">Nobody is quoted.</p>;
  const apart = columns.length <= MOST_COLUMNS;
  return (
    <div class="compare-scroll" role="region" aria-label="Who speaks" tabIndex={0}>
      <table class="compare-table">
        <caption>Who speaks, by side</caption>
        <thead>
          <tr>
            <th scope="col">Side</th>
            {apart && columns.map((column) => <th key={column.id} scope="col" class="numeric compare-head"><Letter column={column} /></th>)}
            <th scope="col" class="numeric">All</th>
            <th scope="col" class="numeric">Denies</th>
            <th scope="col">Speakers</th>
          </tr>
        </thead>
        <tbody>
          {sides.slice(0, MOST_SIDES).map(({ name, quotes, speakers }) => (
            <tr key={name}>
              <th scope="row" class="compare-name">{name === null ? <span class="ledger-open">no side told</span> : <Verbatim text={name} />}</th>
              {apart &&
                columns.map(({ id }) => {
                  const said = quotes.filter(({ article }) => article === id).length;
                  return (
                    <td key={id} class="numeric">
                      {said === 0 ? <span class="compare-none" aria-label="says nothing">–</span> : number(said)}
                    </td>
                  );
                })}
              <td class="numeric">{number(quotes.length)}</td>
              <td class="numeric">{number(quotes.filter((at) => quoteOf(look, at)?.stance === "denies").length)}</td>
              <td class="compare-soft">
                {speakers.slice(0, MOST_SPEAKERS).map(({ name: speaker, quotes: times }, at) => (
                  <span key={at}>
                    {at > 0 && ", "}
                    <Verbatim text={speaker} /> {number(times)}
                  </span>
                ))}
                {speakers.length > MOST_SPEAKERS && ` and ${number(speakers.length - MOST_SPEAKERS)} more`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {sides.length > MOST_SIDES && <p class="compare-soft">and {count(sides.length - MOST_SIDES, "side")} that speak less</p>}
    </div>
  );
}
