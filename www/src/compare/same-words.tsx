// The same words in several articles: text that one carries of another, and quotes that several give.

import type { JSX } from "preact";
import type { AlignedForm, Comparison, Likeness } from "../engine/types";
import type { Within } from "../filter";
import type { Lookup } from "../lookup";
import { number } from "../text";
import { MoreRows } from "../views/more-rows";
import { Verbatim } from "../views/verbatim";
import type { CompareView } from "./asked";
import type { Column, ColumnOf } from "./columns";
import { type Go, GoTo, Letter } from "./go";
import { Marked, placeOf, Quoted } from "./quoted";

interface Props {
  look: Lookup;
  comparison: Comparison;
  columns: Column[];
  columnOf: ColumnOf;
  view: CompareView;
  within: Within;
  onView: (view: Partial<CompareView>) => void;
  /** Compares two articles, given by their ids. */
  onPair: (one: string, other: string) => void;
  onGo: Go;
}

export function SameWords({ look, comparison, columns, columnOf, view, within, onView, onPair, onGo }: Props): JSX.Element {
  const sayings = comparison.sayings.filter(({ told }) =>
    told.some(({ at }) => {
      const place = placeOf(look, at);
      return place !== null && within(place.article, place.start, place.end);
    }),
  );
  const { likenesses, aligned } = comparison;
  return (
    <>
      <h2>Shared text</h2>
      {likenesses.length === 0 && <p class="panel-empty">No two of these articles share a quarter of the text of one of them.</p>}
      {likenesses.length > 0 && <Shared {...{ likenesses, columnOf, onPair }} two={columns.length === 2} />}
      {aligned.length > 0 && <SideBySide {...{ look, aligned, columns, within, onGo }} />}
      <h2>Words that several give</h2>
      {sayings.length === 0 && <p class="panel-empty">Nothing that somebody says stands in two of these articles.</p>}
      <ul class="compare-sayings">
        {sayings.slice(0, view.rows).map((saying, at) => (
          <li key={saying.told[0] ? `${saying.told[0].at.article}${saying.told[0].at.quote}` : at}>
            <p class="compare-soft">
              {saying.quoted ? "Quoted" : "Reported"}
              {saying.differ ? " with different words" : " in the same words"}
              {saying.speakersDiffer ? ", of different speakers" : ""}
            </p>
            <div class="compare-tellings">
              {saying.told.map((told) => (
                <Quoted key={`${told.at.article}${told.at.quote}`} look={look} at={told.at} only={told.only} row={`s${told.at.article}${told.at.quote}`} {...{ columnOf, onGo }} />
              ))}
            </div>
          </li>
        ))}
      </ul>
      <MoreRows matching={sayings.length} rows={view.rows} onRows={(rows) => onView({ rows })} />
    </>
  );
}

interface SharedProps {
  likenesses: Likeness[];
  columnOf: ColumnOf;
  two: boolean;
  onPair: Props["onPair"];
}

function Shared({ likenesses, columnOf, two, onPair }: SharedProps): JSX.Element {
  const name = (id: string) => columnOf(id)?.name ?? "";
  return (
    <ul class="compare-shared">
      {likenesses.map(({ one, other, ofOne, ofOther, near }) => (
        <li key={`${one} ${other}`}>
          <Letter column={columnOf(other)} />
          carries {number(ofOne)} % of the words of <Letter column={columnOf(one)} />, which carries {number(ofOther)} % of its.
          {near && <strong class="compare-exclude"> Near-duplicates: each is counted for itself.</strong>}
          {!two && (
            <button type="button" class="link" aria-label={`Set ${name(one)} and ${name(other)} side by side`} onClick={() => onPair(one, other)}>
              side by side
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

interface AlignedProps {
  look: Lookup;
  aligned: AlignedForm[];
  columns: Column[];
  within: Within;
  onGo: Go;
}

function SideBySide({ look, aligned, columns, within, onGo }: AlignedProps): JSX.Element {
  const shown = aligned.filter(({ one, other }) =>
    [one, other].some((cell) => cell !== null && within(look.places.get(cell.at.article) ?? -1, cell.at.start, cell.at.end)),
  );
  const cell = (row: AlignedForm, at: number, paragraph: AlignedForm["one"], column: Column | undefined) => {
    if (paragraph === null) return <td class="compare-absent" data-letter={column?.letter}>not in {column?.letter}</td>;
    const elsewhere = row.how === "within" && row.first !== (column === columns[0]);
    if (elsewhere) return <td class="compare-absent" data-letter={column?.letter}>in another paragraph of {column?.letter}</td>;
    return (
      <td class={`compare-${row.how}`} data-letter={column?.letter}>
        <GoTo passage={paragraph.at} row={`p${at}${column?.id ?? ""}`} class="compare-words" onGo={onGo}>
          <Marked text={paragraph.at.text} from={paragraph.at.start} only={paragraph.only} />
        </GoTo>
      </td>
    );
  };
  return (
    <table class="compare-table compare-beside">
      <caption>Paragraph by paragraph</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col">
              <span class="compare-letter" aria-hidden="true">{column.letter}</span>
              <Verbatim text={column.name} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((row, at) => (
          <tr key={at}>
            {cell(row, at, row.one, columns[0])}
            {cell(row, at, row.other, columns[1])}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
