// Which articles are compared, with the letters that stand for them.

import type { JSX } from "preact";
import type { Lookup } from "../lookup";
import { count } from "../text";
import { Verbatim } from "../views/verbatim";
import type { Column } from "./columns";

interface Props {
  look: Lookup;
  columns: Column[];
  copies: { article: string; of: string }[];
  /** The chosen articles' numbers; null for all. */
  chosen: number[] | null;
  onChoose: (chosen: number[] | null) => void;
}

/** Articles named below the choice; of more only how many. */
const MOST_NAMED = 12;

export function Chosen({ look, columns, copies, chosen, onChoose }: Props): JSX.Element {
  const { articles } = look.snapshot;
  const forms = look.snapshot.analysis.articles;
  const keys = articles.map(({ key }) => key);
  const some = new Set(chosen ?? keys);
  const turn = (key: number, on: boolean) => {
    const next = keys.filter((each) => (each === key ? on : some.has(each)));
    onChoose(next.length === keys.length ? null : next);
  };
  const name = (id: string) => forms[look.places.get(id) ?? -1]?.name ?? "";
  return (
    <div class="compare-chosen">
      <details>
        <summary>{chosen === null ? `All ${count(keys.length, "article")} are compared` : `${chosen.length} of ${count(keys.length, "article")} are compared`}. Choose others</summary>
        <fieldset>
          <legend class="unseen">Articles to compare</legend>
          <p class="compare-choose">
            <button type="button" disabled={chosen === null} onClick={() => onChoose(null)}>
              All
            </button>
            <button type="button" disabled={some.size === 0} onClick={() => onChoose([])}>
              None
            </button>
          </p>
          <ul>
            {articles.map(({ key }, place) => (
              <li key={key}>
                <label>
                  <input type="checkbox" checked={some.has(key)} onChange={(event) => turn(key, event.currentTarget.checked)} />
                  <Verbatim text={forms[place]?.name ?? ""} />
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
      </details>
      {columns.length <= MOST_NAMED && (
        <ul class="compare-legend" aria-label="Articles compared">
          {columns.map(({ id, letter, name: words, outlet }) => (
            <li key={id}>
              <span class="compare-letter">{letter}</span> <Verbatim text={words} />
              {outlet !== null && outlet !== words && (
                <span class="compare-soft">
                  {" "}
                  <Verbatim text={outlet} />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {copies.map(({ article, of }) => (
        <p key={article} class="compare-soft">
          <Verbatim text={name(article)} /> has the same text as <Verbatim text={name(of)} /> and is not set beside it.
        </p>
      ))}
    </div>
  );
}
