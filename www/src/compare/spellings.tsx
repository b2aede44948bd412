// Who writes a name how: a row an entity, a way to write it in each line, with the articles that write it so.

import type { JSX } from "preact";
import type { Comparison } from "../engine/types";
import type { Within } from "../filter";
import type { Lookup } from "../lookup";
import { count, number } from "../text";
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

export function Spellings({ look, comparison, columnOf, within, onGo }: Props): JSX.Element {
  const shown = comparison.spellings.filter(({ forms }) =>
    forms.some(({ used }) => used.some(({ first }) => within(look.places.get(first.article) ?? -1, first.start, first.end))),
  );
  const spelt = shown.filter(({ spelling }) => spelling);
  const named = shown.filter(({ spelling }) => !spelling);
  const table = (title: string, rows: Comparison["spellings"]) =>
    rows.length > 0 && (
      <table class="compare-table">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">Entity</th>
            <th scope="col">Written</th>
            <th scope="col">By</th>
          </tr>
        </thead>
        {rows.map(({ entity, forms }) => (
          <tbody key={entity}>
            {forms.map((form, at) => (
              <tr key={form.text}>
                {at === 0 && (
                  <th scope="rowgroup" rowSpan={forms.length} class="compare-name">
                    <Verbatim text={look.entities.get(entity)?.name ?? ""} />
                  </th>
                )}
                <td class="compare-form">
                  <Verbatim text={form.text} />
                </td>
                <td class="compare-many">
                  {form.used.map((use) => {
                    const column = columnOf(use.first.article);
                    const label = `${form.text}, ${count(use.mentions, "time")} in ${column?.name ?? ""}`;
                    return (
                      <span key={use.first.article}>
                        <Letter column={column} />
                        <GoTo passage={use.first} row={`${entity}${use.first.article}${at}`} label={label} onGo={onGo}>
                          {number(use.mentions)}
                        </GoTo>{" "}
                      </span>
                    );
                  })}
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    );
  return (
    <>
      {table("Spelt in different ways", spelt)}
      {table("Named in different ways", named)}
      {shown.length === 0 && <p class="panel-empty">No name is written differently. A short form beside the full name is no other spelling.</p>}
    </>
  );
}
