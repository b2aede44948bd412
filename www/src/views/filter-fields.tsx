// The fields that set the filters: words, a name, a kind, a place, days, who speaks, an article.

import type { JSX } from "preact";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { liesSomewhere, NOT_KNOWN, NOWHERE } from "../about";
import type { EntityForm } from "../engine/types";
import type { Filter } from "../filter";
import type { Lookup } from "../lookup";
import { byText, fold } from "../order";
import { speakers } from "../quotes";
import { capital } from "../text";

interface Props {
  look: Lookup;
  filter: Filter;
  onFilter: (filter: Partial<Filter>) => void;
  onClose: () => void;
}

/** Places and speakers offered at most, the most mentioned first. */
const OFFERED = 300;

export function FilterFields({ look, filter, onFilter, onClose }: Props): JSX.Element {
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => root.current?.querySelector("input")?.focus(), []);
  const { entities, articles } = look.snapshot.analysis;
  const who = useMemo(() => speakers(look.said), [look]);
  const kinds = useMemo(() => look.snapshot.labels.filter(({ code }) => look.counts.some((count) => count.has(code))), [look]);
  return (
    <div
      id="filter-fields"
      class="filter-fields"
      role="group"
      aria-label="Filter everything"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        // A browser's search field empties itself at this key, which would take the filter away.
        event.preventDefault();
        onClose();
      }}
    >
      <WordsField query={filter.query} onQuery={(query) => onFilter({ query })} />
      <NameField look={look} entity={filter.entity} onEntity={(entity) => onFilter({ entity })} />
      <Choice name="Kind" all="All kinds" value={filter.label} onValue={(label) => onFilter({ label })} options={kinds.map(({ code, word }) => [code, capital(word)])} />
      <PlaceField entities={entities} place={filter.place} onPlace={(place) => onFilter({ place })} />
      <label>
        <span>From</span>
        <input type="date" value={filter.from} max={filter.to || undefined} onChange={(event) => onFilter({ from: event.currentTarget.value })} />
      </label>
      <label>
        <span>To</span>
        <input type="date" value={filter.to} min={filter.from || undefined} onChange={(event) => onFilter({ to: event.currentTarget.value })} />
      </label>
      <Choice
        name="Said by"
        all="Anybody or nobody"
        value={filter.speaker ?? ""}
        onValue={(speaker) => onFilter({ speaker: speaker === "" ? null : speaker })}
        options={offered(who.map(({ key, name }) => [key, name]), filter.speaker ?? "")}
      />
      {articles.length > 1 && (
        <Choice name="Article" all="All articles" value={filter.article} onValue={(article) => onFilter({ article })} options={articles.map(({ id, name }) => [id, name])} />
      )}
    </div>
  );
}

/** Words; what they leave is worked out once the reader stops typing for a moment. */
function WordsField({ query, onQuery }: { query: string; onQuery: (query: string) => void }): JSX.Element {
  const [typed, setTyped] = useState(query);
  const sent = useRef(query);
  const planned = useRef(0);
  useLayoutEffect(() => {
    // Only what comes from elsewhere, such as a chip that was taken away, changes the field.
    if (query !== sent.current) setTyped(query);
    sent.current = query;
  }, [query]);
  const waiting = useRef<string | null>(null);
  const send = (words: string) => {
    clearTimeout(planned.current);
    waiting.current = null;
    sent.current = words;
    onQuery(words);
  };
  // Whoever closes the fields at once has meant what was typed.
  useLayoutEffect(() => () => {
    clearTimeout(planned.current);
    if (waiting.current !== null) onQuery(waiting.current);
  }, []);
  return (
    <label>
      <span>Words</span>
      <input
        type="search"
        placeholder="kyiv “red cross”"
        value={typed}
        onInput={(event) => {
          const words = event.currentTarget.value;
          setTyped(words);
          waiting.current = words;
          clearTimeout(planned.current);
          planned.current = window.setTimeout(() => send(words), PAUSE);
        }}
        onChange={(event) => send(event.currentTarget.value)}
      />
    </label>
  );
}

/** Milliseconds without a key after which the words count. */
const PAUSE = 150;

/** The first options, and the chosen one wherever it stands. */
function offered(options: [string, string][], chosen: string): [string, string][] {
  const first = options.slice(0, OFFERED);
  const own = options.slice(OFFERED).find(([value]) => value === chosen);
  return own ? [...first, own] : first;
}

interface ChoiceProps {
  name: string;
  all: string;
  value: string;
  options: [string, string][];
  onValue: (value: string) => void;
}

function Choice({ name, all, value, options, onValue }: ChoiceProps): JSX.Element {
  return (
    <label>
      <span>{name}</span>
      <select value={value} onChange={(event) => onValue(event.currentTarget.value)}>
        <option value="">{all}</option>
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

interface PlaceProps {
  entities: EntityForm[];
  place: string;
  onPlace: (place: string) => void;
}

/** Countries, and places by how often they are mentioned. */
function PlaceField({ entities, place, onPlace }: PlaceProps): JSX.Element {
  const lie = useMemo(() => entities.filter(liesSomewhere), [entities]);
  const countries = useMemo(() => [...new Set(lie.flatMap((each) => each.place?.country ?? []))].sort(byText), [lie]);
  const places = useMemo(() => [...lie].sort((one, other) => other.mentions - one.mentions).map(({ id, name }): [string, string] => [id, name]), [lie]);
  return (
    <label>
      <span>Place</span>
      <select value={place} onChange={(event) => onPlace(event.currentTarget.value)}>
        <option value="">Anywhere</option>
        <optgroup label="A place in">
          {countries.map((country) => (
            <option key={country} value={country}>
              {country}
            </option>
          ))}
          {lie.some((each) => !each.place) && <option value={NOWHERE}>{capital(NOT_KNOWN)}</option>}
        </optgroup>
        <optgroup label="Named">
          {offered(places, place).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  );
}

/** Names suggested while the reader types. */
const SUGGESTED = 30;

interface NameProps {
  look: Lookup;
  entity: string | null;
  onEntity: (entity: string | null) => void;
}

/** A name by any of its spellings; it counts as soon as it is written out, or chosen among those suggested. */
function NameField({ look, entity, onEntity }: NameProps): JSX.Element {
  const name = entity === null ? "" : (look.entities.get(entity)?.name ?? "");
  const [typed, setTyped] = useState(name);
  useLayoutEffect(() => setTyped(name), [name]);
  const words = fold(typed).trim();
  const like = useMemo(() => {
    if (words === "") return [];
    const all = look.snapshot.analysis.entities.filter(({ name, aliases }) => fold([name, ...aliases].join("\n")).includes(words));
    return all.sort((one, other) => other.mentions - one.mentions).slice(0, SUGGESTED);
  }, [look, words]);
  return (
    <label>
      <span>Mentions</span>
      <input
        type="text"
        list="filter-names"
        placeholder="a name"
        autocomplete="off"
        value={typed}
        onInput={(event) => {
          const value = event.currentTarget.value;
          setTyped(value);
          if (value.trim() === "" && entity !== null) onEntity(null);
          const chosen = event instanceof InputEvent && event.inputType !== "insertReplacementText" ? undefined : named(look, value);
          if (chosen) onEntity(chosen);
        }}
        onChange={(event) => {
          const chosen = named(look, event.currentTarget.value) ?? like[0]?.id;
          if (chosen !== undefined && event.currentTarget.value.trim() !== "") onEntity(chosen);
        }}
      />
      <datalist id="filter-names">
        {like.map(({ id, name, label }) => (
          <option key={id} value={name}>
            {capital(look.labels.get(label)?.word ?? label)}
          </option>
        ))}
      </datalist>
    </label>
  );
}

/** The entity with exactly these words for a name, the most mentioned of several. */
function named(look: Lookup, words: string): string | undefined {
  const wanted = fold(words).trim();
  const same = look.snapshot.analysis.entities.filter(({ name }) => fold(name) === wanted);
  return same.sort((one, other) => other.mentions - one.mentions)[0]?.id;
}
