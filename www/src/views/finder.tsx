// The strip above the desk: the search through all articles, and the filters that are set, each to be taken away.

import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { type Sifted } from "../filter";
import { chips, leftWords } from "../filter-words";
import type { Lookup } from "../lookup";
import { search } from "../search";
import type { Dispatch, State } from "../store";
import { count, number } from "../text";
import { FilterFields } from "./filter-fields";
import { Verbatim } from "./verbatim";

interface Props {
  look: Lookup;
  state: State;
  sifted: Sifted;
  dispatch: Dispatch;
  onHit: (by: 1 | -1) => void;
}

export function Finder({ look, state, sifted, dispatch, onHit }: Props): JSX.Element {
  const opener = useRef<HTMLButtonElement>(null);
  const set = useMemo(() => chips(look, state.filter), [look, state.filter]);
  const close = () => {
    dispatch({ do: "filtering", open: false });
    opener.current?.focus();
  };
  return (
    <section class="finder" aria-label="Search and filter">
      <div class="finder-row">
        <SearchField {...{ look, state, sifted, dispatch, onHit }} />
        <button
          type="button"
          ref={opener}
          class="filter-open"
          aria-expanded={state.filtering}
          aria-controls="filter-fields"
          aria-keyshortcuts="f"
          title="Filter everything (f)"
          onClick={() => dispatch({ do: "filtering", open: !state.filtering })}
        >
          Filter
        </button>
        {set.length > 0 && (
          <div class="filter-set" role="group" aria-label="Filters that are set">
            <ul class="chips">
              {set.map(({ kind, value, clear }) => (
                <li key={kind}>
                  <button type="button" class="chip" aria-label={`Take away the filter ${kind}: ${value}`} onClick={() => dispatch({ do: "filter", filter: clear })}>
                    <span class="chip-kind">{kind}</span> <Verbatim text={value} />
                  </button>
                </li>
              ))}
            </ul>
            <button
              type="button"
              class="quiet clear-all"
              onClick={() => {
                dispatch({ do: "filter", filter: Object.assign({}, ...set.map(({ clear }) => clear)) });
                opener.current?.focus();
              }}
            >
              Clear all
            </button>
            <span class="numbers filter-left">{leftWords(sifted)}</span>
            <label class="check filter-fold">
              <input type="checkbox" checked={state.folded} onChange={(event) => dispatch({ do: "fold", folded: event.currentTarget.checked })} />
              Fold the rest
            </label>
          </div>
        )}
      </div>
      {state.filtering && <FilterFields look={look} filter={state.filter} onFilter={(filter) => dispatch({ do: "filter", filter })} onClose={close} />}
    </section>
  );
}

/** Milliseconds without a key after which words are looked for: not every letter is a word. */
export const TYPING = 120;

function SearchField({ look, state, sifted, dispatch, onHit }: Props): JSX.Element {
  const { query, entity, found, at } = state.search;
  // A step asked for while the words are still being looked for is taken when they are found.
  const wanted = useRef<1 | -1 | null>(null);
  const fresh = found !== null && found.query === query && found.entity === entity;
  const go = (by: 1 | -1) => {
    if (fresh) onHit(by);
    else wanted.current = by;
  };
  useEffect(() => {
    if (fresh && wanted.current !== null) onHit(wanted.current);
    wanted.current = null;
  }, [found]);
  useEffect(() => {
    if (query === "") return;
    let dropped = false;
    const run = async () => {
      const all = await search(look, { query, entity }, sifted.within, () => dropped);
      if (all && !dropped) dispatch({ do: "found", found: all });
    };
    const planned = setTimeout(() => void run(), entity === null ? TYPING : 0);
    return () => {
      dropped = true;
      clearTimeout(planned);
    };
  }, [look, query, entity, sifted]);
  const hits = found?.hits.length ?? 0;
  return (
    <search class="search-all">
      <input
        type="search"
        class="search-words"
        placeholder="Search all articles"
        aria-label="Search all articles"
        aria-keyshortcuts="/"
        title="Search all articles (/ or Ctrl+Shift+F)"
        value={query}
        onInput={(event) => {
          dispatch({ do: "search", query: event.currentTarget.value });
          if (event.currentTarget.value !== "") dispatch({ do: "pane", pane: "table" });
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") go(event.shiftKey ? -1 : 1);
          if (event.key === "ArrowDown" && hits > 0) {
            event.preventDefault();
            document.querySelector<HTMLElement>(".hits [data-row] button")?.focus();
          }
          if (event.key === "Escape") {
            event.stopPropagation();
            dispatch({ do: "search", query: "" });
          }
        }}
      />
      {query !== "" && found && (
        <>
          <span class="numbers search-count">{at >= 0 ? `${number(at + 1)} of ${number(hits)}` : count(hits, "place")}</span>
          <button type="button" class="quiet" disabled={hits === 0} aria-label="Previous place found" title="Previous place found (G)" onClick={() => onHit(-1)}>
            ↑
          </button>
          <button type="button" class="quiet" disabled={hits === 0} aria-label="Next place found" title="Next place found (g)" onClick={() => onHit(1)}>
            ↓
          </button>
        </>
      )}
    </search>
  );
}
