// One entity: its name, what is known of it, and every mention with the words around it.

import type { JSX } from "preact";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { describe, liesSomewhere } from "../about";
import type { Line } from "../certainty";
import { editMention, type Editing } from "../editing";
import type { Passage } from "../engine/types";
import type { Filter, Sifted } from "../filter";
import { type Lookup, type MentionRef, mentionsWithin } from "../lookup";
import { isWithin, type QuoteRef, tallied } from "../quotes";
import type { State } from "../state";
import { capital, count, number } from "../text";
import { EntityFacts } from "./entity-facts";
import { EntityTools } from "./entity-tools";
import { MentionList, PartBar } from "./mention-list";
import { NumberView } from "./number-view";
import { SaidList } from "./said-list";
import { Verbatim } from "./verbatim";

interface Props {
  look: Lookup;
  sifted: Sifted;
  filter: Filter;
  onFilter: (filter: Partial<Filter>) => void;
  entity: string | null;
  line: Line;
  mention: MentionRef | null;
  quote: QuoteRef | null;
  panel: State["panel"];
  onPanel: (panel: State["panel"]) => void;
  onQuote: (at: QuoteRef) => void;
  onPublished: (date: string | null) => void;
  onEdit: (editing: Editing | null) => void;
  /** Makes mentions an entity of their own. */
  onPart: (mentions: readonly MentionRef[]) => void;
  onStep: (by: 1 | -1) => void;
  onGo: (at: MentionRef) => void;
  onPassage: (at: Passage) => void;
  onEntity: (entity: string) => void;
  onClear: () => void;
}

export function EntityPanel(props: Props): JSX.Element {
  const { look, entity, mention } = props;
  const panel = useRef<HTMLDivElement>(null);
  const led = useRef(false);
  // The button that led to another entity goes with the old one; the focus goes to the new one's name.
  useLayoutEffect(() => {
    if (led.current) panel.current?.querySelector("h2")?.focus();
    led.current = false;
  }, [entity]);
  const onEntity = (next: string) => {
    led.current = true;
    props.onEntity(next);
  };
  if (entity !== null) {
    return (
      <div ref={panel}>
        <EntityView key={entity} {...props} entity={entity} onEntity={onEntity} />
      </div>
    );
  }
  if (mention) return <NumberView look={look} at={mention} onPublished={props.onPublished} onEdit={() => props.onEdit(editMention(look, mention))} />;
  return <p class="panel-empty">Choose a marked name in the text, or a row of the table.</p>;
}

/** Mentions listed before "show more". */
const LISTED = 100;

function EntityView(props: Props & { entity: string }): JSX.Element | null {
  const { look, sifted, filter, entity: id, line, mention, quote, panel, onFilter, onStep, onGo, onPassage, onEntity, onClear, onPanel, onQuote } = props;
  const [most, setMost] = useState(LISTED);
  const [picked, setPicked] = useState<readonly MentionRef[] | null>(null);
  // Read again, mentions may be numbered anew.
  useLayoutEffect(() => setPicked(null), [look]);
  const entity = look.entities.get(id);
  if (!entity) return null;
  const label = look.labels.get(entity.label);
  const every = look.mentions.get(id) ?? [];
  const all = useMemo(() => mentionsWithin(look, id, sifted.within), [look, id, sifted]);
  const said = (look.saidBy.get(id) ?? []).filter((each) => isWithin(each, sifted.within));
  const spoken = look.saidBy.get(id)?.length ?? 0;
  const speaks = said.length > 0 && panel === "said";
  const at = mention ? all.findIndex((ref) => ref.article === mention.article && ref.mention === mention.mention) : -1;
  return (
    <section class={`entity ${label?.family ?? ""}`} aria-label="Entity">
      <header class="entity-head">
        <h2 class="entity-name" tabIndex={-1}>
          <Verbatim text={entity.name} />
        </h2>
        <p class="entity-kind">
          <span class="swatch" />
          {capital(label?.word ?? entity.label)}
        </p>
        {speaks && entity.description && (
          <p class="entity-what">
            <Verbatim text={describe(entity.description)} />
          </p>
        )}
      </header>
      <OnlyHere {...{ id, filter, onFilter }} place={liesSomewhere(entity)} speaks={spoken > 0} />
      {said.length > 0 && (
        <div class="panel-tabs" role="group" aria-label="What to show of it">
          <button type="button" aria-pressed={!speaks} onClick={() => onPanel("about")}>
            About it
          </button>
          <button type="button" aria-pressed={speaks} onClick={() => onPanel("said")}>
            Said: {tallied(said)}
          </button>
        </div>
      )}
      {speaks ? (
        <SaidList look={look} all={said.slice(0, most)} here={quote} onQuote={onQuote} />
      ) : (
        <>
          <EntityTools {...{ look, entity, mention }} onEdit={props.onEdit} />
          <EntityFacts {...{ look, entity, line, mention, onPassage, onEntity }} all={every} />
          {all.length < every.length && (
            <p class="panel-context numbers">
              {number(all.length)} of {count(every.length, "mention")} within the filter
            </p>
          )}
          <Steps {...{ all, at, onStep, onClear }} />
          <PartBar {...{ picked, onPick: setPicked }} many={every.length > 1} onPart={props.onPart} />
          <MentionList {...{ look, line, at, onGo, picked }} all={all.slice(0, most)} onPick={setPicked} />
        </>
      )}
      {(speaks ? said : all).length > most && (
        <button type="button" class="more" onClick={() => setMost(most + LISTED)}>
          Show more {speaks ? "of what it said" : "mentions"}, {number((speaks ? said : all).length - most)} left
        </button>
      )}
    </section>
  );
}

interface OnlyProps extends Pick<Props, "filter" | "onFilter"> {
  id: string;
  place: boolean;
  speaks: boolean;
}

/** Filters everything by the entity. */
function OnlyHere({ id, filter, place, speaks, onFilter }: OnlyProps): JSX.Element {
  const turn = (words: string, on: boolean, set: Partial<Filter>, clear: Partial<Filter>, hint: string) => (
    <button type="button" class="only" aria-pressed={on} title={hint} onClick={() => onFilter(on ? clear : set)}>
      {words}
    </button>
  );
  return (
    <div class="onlys" role="group" aria-label="Filter everything by it">
      {place
        ? turn("Only where mentioned", filter.place === id, { place: id }, { place: "" }, "Filter everything: paragraphs that mention this place (F)")
        : turn("Only where mentioned", filter.entity === id, { entity: id }, { entity: null }, "Filter everything: paragraphs that mention it (F)")}
      {speaks && turn("Only where quoted", filter.speaker === id, { speaker: id }, { speaker: null }, "Filter everything: paragraphs with its words")}
    </div>
  );
}

interface StepProps extends Pick<Props, "onStep" | "onClear"> {
  all: MentionRef[];
  at: number;
}

function Steps({ all, at, onStep, onClear }: StepProps): JSX.Element {
  return (
    <div class="steps" role="group" aria-label="Step through the mentions">
      <button type="button" onClick={() => onStep(-1)} aria-label="Previous mention" title="Previous mention (p)">
        Previous
      </button>
      <span class="numbers">{at >= 0 ? `${number(at + 1)} of ${number(all.length)}` : count(all.length, "mention")}</span>
      <button type="button" onClick={() => onStep(1)} aria-label="Next mention" title="Next mention (n)">
        Next
      </button>
      <button type="button" class="quiet entity-clear" onClick={onClear}>
        Clear choice
      </button>
    </div>
  );
}
