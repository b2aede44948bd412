// What the search found, with the words around each place, under the names of the articles; first the names that the
// words may be a spelling of.

import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { isOpen } from "../filter";
import { around } from "../lookup";
import { ROWS } from "../lists";
import { foundWords, type Hit, hitId } from "../search";
import { capital, count } from "../text";
import { focusRow } from "./focus-row";
import { MoreRows } from "./more-rows";
import { Verbatim } from "./verbatim";
import type { ViewProps } from "./view-props";

export function SearchView({ look, state, dispatch }: ViewProps): JSX.Element {
  const { query, entity, found, at } = state.search;
  const [rows, setRows] = useState(ROWS);
  const body = useRef<HTMLElement>(null);
  const focus = state.backTo?.side === "search" ? state.backTo : null;
  useEffect(() => focusRow(body.current, focus), [focus]);
  useEffect(() => setRows(ROWS), [query, entity]);
  useEffect(() => body.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" }), [at]);
  const shown = Math.max(rows, at + 1);
  const hits = (found?.hits ?? []).slice(0, shown).map((hit, index) => ({ hit, index }));
  const places = [...new Set(hits.map(({ hit }) => hit.article))];
  const sieved = !isOpen(state.filter);
  const chosen = entity === null ? undefined : look.entities.get(entity);
  return (
    <section class="hits" aria-label="Search" ref={body}>
      <h2 class="unseen">Search</h2>
      <p class="hits-count numbers">
        {found === null ? "Searching…" : foundWords(found)}
        {sieved ? " Only within the filter." : ""}
      </p>
      {chosen && (
        <p class="hits-names">
          All that names <Verbatim text={chosen.name} />, however it is written.{" "}
          <button type="button" class="link" onClick={() => dispatch({ do: "search", query })}>
            Only the words “<Verbatim text={query} />”
          </button>
        </p>
      )}
      {!chosen && (found?.names.length ?? 0) > 0 && (
        <ul class="hits-names" aria-label="Names with these words">
          {found?.names.map(({ id, name, label, mentions, aliases }) => (
            <li key={id} class={look.labels.get(label)?.family ?? ""}>
              <button type="button" class="link" onClick={() => dispatch({ do: "search", query, entity: id })}>
                <span class="swatch" />
                <Verbatim text={name} />: {count(mentions, "mention")}
              </button>
              <span class="fact-more">
                {capital(look.labels.get(label)?.word ?? label)}
                {aliases.length > 1 && (
                  <>
                    , also written <Verbatim text={aliases.filter((alias) => alias !== name).slice(0, 4).join(", ")} />
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      <div class="mentions">
        {places.map((place) => (
          <section key={place}>
            <h3>
              <Verbatim text={look.snapshot.analysis.articles[place]?.name ?? ""} />
            </h3>
            <ol>
              {hits.filter(({ hit }) => hit.article === place).map(({ hit, index }) => (
                <HitItem key={hit.start} {...{ look, hit }} current={index === at} onGo={() => dispatch({ do: "hit", at: index })} />
              ))}
            </ol>
          </section>
        ))}
      </div>
      {found?.hits.length === 0 && (
        <p class="panel-empty">
          No article has these words{sieved ? " within the filter" : ""}. A word is found by how it begins; words in quotation marks must follow each
          other.
        </p>
      )}
      <MoreRows matching={found?.hits.length ?? 0} rows={shown} onRows={setRows} />
    </section>
  );
}

interface ItemProps extends Pick<ViewProps, "look"> {
  hit: Hit;
  current: boolean;
  onGo: () => void;
}

function HitItem({ look, hit, current, onGo }: ItemProps): JSX.Element | null {
  const article = look.snapshot.analysis.articles[hit.article];
  if (!article) return null;
  const { before, words, after } = around(article.text, hit);
  return (
    <li data-row={hitId(article.id, hit.start)}>
      <button type="button" class="mention-go" dir="auto" aria-current={current ? "true" : undefined} onClick={onGo}>
        <Verbatim text={before} />
        <strong>
          <Verbatim text={words} />
        </strong>
        <Verbatim text={after} />
      </button>
    </li>
  );
}
