// What the timeline shows, beside the filters of the whole page: somebody or something, a place, an article, how exact a date
// is, and what it dates.

import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { TimelineForm } from "../engine/types";
import type { Lookup } from "../lookup";
import { number } from "../text";
import { type Choice, choices, DATES, datesOf, isNarrow, type Narrow, openNarrow, outletOf, PRECISIONS } from "../timeline/entries";

interface Props {
  look: Lookup;
  form: TimelineForm;
  narrow: Narrow;
  shown: number;
  onNarrow: (narrow: Partial<Narrow>) => void;
}

/** Longer lists help nobody; the page's own filter finds the rest. */
const MOST = 200;

export function TimelineFilters({ look, form, narrow, shown, onNarrow }: Props): JSX.Element {
  const lists = useMemo(() => {
    const name = (id: string) => look.entities.get(id)?.name ?? id;
    return {
      entity: choices(form, ({ entities, places }) => entities.filter((id) => !places.includes(id)), name).slice(0, MOST),
      place: choices(form, ({ places }) => places, name).slice(0, MOST),
      article: choices(form, ({ article }) => [String(article)], (at) => articleName(look, Number(at))),
      precision: choices(form, (_, { precision }) => [precision], (value) => PRECISIONS.find(([code]) => code === value)?.[1] ?? value),
      dates: choices(form, (source) => [datesOf(source)], (value) => DATES[value] ?? value),
    };
  }, [look, form]);
  const select = (key: keyof Narrow, label: string, all: string) => (
    <Select label={label} all={all} value={narrow[key]} choices={lists[key]} onValue={(value) => onNarrow({ [key]: value })} />
  );
  return (
    <div class="filters" role="search" aria-label="Filter the timeline">
      {select("entity", "Who or what", "Anybody, anything")}
      {select("place", "Place", "All places")}
      {select("article", "Article", "All articles")}
      {select("precision", "How exact", "However exact")}
      {select("dates", "What is dated", "All dates")}
      {isNarrow(narrow) && (
        <button type="button" class="quiet" onClick={() => onNarrow(openNarrow)}>
          Clear
        </button>
      )}
      <output class="numbers filter-count">
        {shown === form.entries.length ? `${number(shown)} ${shown === 1 ? "entry" : "entries"}` : `${number(shown)} of ${number(form.entries.length)}`}
      </output>
    </div>
  );
}

function articleName(look: Lookup, at: number): string {
  const name = look.snapshot.analysis.articles[at]?.name ?? "";
  const outlet = outletOf(look, at);
  return outlet === name ? name : `${outlet}: ${name}`;
}

interface SelectProps {
  label: string;
  all: string;
  value: string;
  choices: Choice[];
  onValue: (value: string) => void;
}

function Select({ label, all, value, choices: listed, onValue }: SelectProps): JSX.Element | null {
  if (listed.length < 2 && value === "") return null;
  return (
    <select aria-label={label} value={value} onChange={(event) => onValue(event.currentTarget.value)}>
      <option value="">{all}</option>
      {listed.map((choice) => (
        <option key={choice.value} value={choice.value}>{`${choice.words} (${number(choice.count)})`}</option>
      ))}
    </select>
  );
}
