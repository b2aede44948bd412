// The card beside a mark, under the pointer or the focus. Everything on it is in the mark's name or in the
// entity's panel too.

import type { JSX } from "preact";
import { describe, liesSomewhere, NOT_KNOWN, placeWords } from "../about";
import { CHECKED_WORDS, howSure, type Line, uncertain } from "../certainty";
import type { EntityForm } from "../engine/types";
import { type Lookup, mentionAt, type MentionRef, whyUncounted } from "../lookup";
import { tallied } from "../quotes";
import { capital, coordinates, count, number } from "../text";
import { isTime } from "../times";
import { Card, type CardCalls } from "./card";
import { FigureLines } from "./figure-lines";
import { TimeLines } from "./time-lines";
import { Verbatim } from "./verbatim";

interface Props extends CardCalls {
  look: Lookup;
  line: Line;
  at: MentionRef;
  anchor: Element;
  onPublished: (date: string | null) => void;
  onSpeaker: (entity: string) => void;
  onCorrect: (at: MentionRef) => void;
}

export function MentionCard({ look, line, at, anchor, onPublished, onSpeaker, onCorrect, ...calls }: Props): JSX.Element | null {
  const mention = mentionAt(look, at);
  const article = look.snapshot.analysis.articles[at.article];
  if (!mention || !article) return null;
  const label = look.labels.get(mention.label);
  const entity = mention.entity ? look.entities.get(mention.entity) : undefined;
  const said = entity ? (look.saidBy.get(entity.id) ?? []) : [];
  const others = entity?.aliases.filter((alias) => alias !== entity.name) ?? [];
  const ordinal = look.ordinals[at.article]?.[at.mention] ?? 0;
  return (
    <Card look={label?.family ?? ""} anchor={anchor} busy {...calls}>
      <p class="card-name">
        <Verbatim text={entity?.name ?? mention.text} />
      </p>
      <p class="card-kind">
        <span class="swatch" />
        {capital(label?.word ?? mention.label)}
      </p>
      {entity?.description && (
        <p>
          <Verbatim text={describe(entity.description)} />
        </p>
      )}
      {entity && liesSomewhere(entity) && <p class="card-line numbers">{placeLine(entity)}</p>}
      {others.length > 0 && (
        <p class="card-line">
          Also <Verbatim text={listed(others, 4)} />
        </p>
      )}
      {isTime(mention) && <TimeLines look={look} at={at} onPublished={onPublished} />}
      <FigureLines look={look} at={at} />
      <p class="card-line numbers">
        {uncertain(mention.score, line) ? "Uncertain, " : ""}
        {howSure(look, mention.score)}
      </p>
      {entity && (
        <p class="card-line">
          {ordinal > 0
            ? `Mention ${number(ordinal)} of ${number(entity.mentions)} in ${count(entity.articles.length, "article")}`
            : capital(whyUncounted(look, at))}
        </p>
      )}
      {mention.checked && <p class="card-line">{CHECKED_WORDS}</p>}
      <p class="card-ways">
        {entity && said.length > 0 && (
          <button type="button" class="link card-go" onClick={() => onSpeaker(entity.id)}>
            All it said: {tallied(said)}
          </button>
        )}
        <button type="button" class="link card-go" title="Correct (c)" onClick={() => onCorrect(at)}>
          Correct
        </button>
      </p>
    </Card>
  );
}

/** `Town, Ukraine, 48.853° N, 37.606° E`; `About 50 km east of Sloviansk, by the text`. */
function placeLine(entity: EntityForm): string {
  const { place } = entity;
  if (!place) return capital(NOT_KNOWN);
  return place.relation !== null ? placeWords(place) : `${placeWords(place)}, ${coordinates(place.lat, place.lon)}`;
}

function listed(names: string[], most: number): string {
  const shown = names.slice(0, most).join(", ");
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}
