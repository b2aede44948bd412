// Numbers of one thing that are not the same: what each article tells, and why the numbers may differ.

import type { JSX } from "preact";
import type { Comparison, DifferingForm } from "../engine/types";
import { titleOf } from "../figures";
import type { Within } from "../filter";
import type { Lookup } from "../lookup";
import { Verbatim } from "../views/verbatim";
import type { ColumnOf } from "./columns";
import { type Go, GoTo, Letter } from "./go";

interface Props {
  look: Lookup;
  comparison: Comparison;
  columnOf: ColumnOf;
  within: Within;
  onGo: Go;
}

const GROUPS: Record<string, string> = { civilian: "civilians", military: "soldiers", child: "children" };

export function Differing({ look, comparison, columnOf, within, onGo }: Props): JSX.Element {
  const here = ({ at }: DifferingForm["accounts"][number]) => within(look.places.get(at.article) ?? -1, at.start, at.end);
  const shown = comparison.figures.filter(({ accounts }) => accounts.some(here));
  if (shown.length === 0) {
    return <p class="panel-empty">No number of one thing and place is given differently by two of the articles.</p>;
  }
  return (
    <>
      {shown.map((thing, at) => (
        <Thing key={thing.accounts[0]?.at.start ?? at} thing={thing} name={`f${at}`} {...{ look, columnOf, onGo }} />
      ))}
    </>
  );
}

interface ThingProps {
  look: Lookup;
  thing: DifferingForm;
  name: string;
  columnOf: ColumnOf;
  onGo: Go;
}

function Thing({ look, thing, name, columnOf, onGo }: ThingProps): JSX.Element {
  const place = thing.place === null ? "" : (look.entities.get(thing.place)?.name ?? "");
  const title = titleOf({ class: thing.class, group: null, fate: thing.fate });
  const words = (at: number) => thing.accounts[at]?.at.text ?? "";
  const letter = (at: number) => columnOf(thing.accounts[at]?.at.article ?? "")?.letter ?? "";
  return (
    <table class="compare-table compare-thing">
      <caption>
        {title}: <Verbatim text={thing.what} />
        {place !== "" && (
          <>
            , <Verbatim text={place} />
          </>
        )}
      </caption>
      <thead>
        <tr>
          <th scope="col">Told</th>
          <th scope="col">By</th>
          <th scope="col">Of</th>
        </tr>
      </thead>
      <tbody>
        {thing.accounts.map((account, at) => (
          <tr key={at}>
            <th scope="row">
              <Letter column={columnOf(account.at.article)} />
              <GoTo passage={account.at} row={`${name}-${at}`} class="compare-amount numbers" onGo={onGo}>
                <Verbatim text={account.at.text} />
              </GoTo>
            </th>
            <td>
              <Verbatim text={account.source} />
            </td>
            <td class="compare-soft">
              {[account.day ?? "day not told", account.group === null ? "" : (GROUPS[account.group] ?? account.group), account.scope === "total" ? "in total" : ""]
                .filter((part) => part !== "")
                .join(", ")}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={3}>
            <ul class="compare-why">
              {thing.pairs.slice(0, MOST_PAIRS).map((pair) => (
                <li key={`${pair.one} ${pair.other}`}>
                  {letter(pair.one)} <Verbatim text={words(pair.one)} /> differs from {letter(pair.other)} <Verbatim text={words(pair.other)} />
                  {pair.exclude && <strong class="compare-exclude">: cannot both be right of one event</strong>}
                  {pair.why.length > 0 && <span class="compare-soft"> ({pair.why.join("; ")})</span>}
                </li>
              ))}
            </ul>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

/** Pairs told below a table; the table itself holds all accounts. */
const MOST_PAIRS = 4;
