// The card beside a mark, under the pointer or the focus. Everything on it is in the mark's name or in the
// entity's panel too.

import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { timeValue } from "../blocks";
import { howSure, type Line, uncertain } from "../certainty";
import { describe, liesSomewhere, NOT_KNOWN, placeWords } from "../about";
import type { EntityForm } from "../engine/types";
import { type Lookup, mentionAt, type MentionRef, whyUncounted } from "../lookup";
import { capital, coordinates, count, number } from "../text";
import { Verbatim } from "./verbatim";

interface Props {
  look: Lookup;
  line: Line;
  at: MentionRef;
  anchor: Element;
  onEnter: () => void;
  onLeave: () => void;
}

/** Pixels between mark and card, and between card and window. */
const GAP = 8;

export function MentionCard({ look, line, at, anchor, onEnter, onLeave }: Props): JSX.Element | null {
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (card.current) settle(card.current, anchor);
  });
  const mention = mentionAt(look, at);
  const article = look.snapshot.analysis.articles[at.article];
  if (!mention || !article) return null;
  const label = look.labels.get(mention.label);
  const entity = mention.entity ? look.entities.get(mention.entity) : undefined;
  const others = entity?.aliases.filter((alias) => alias !== entity.name) ?? [];
  const value = timeValue(article, mention);
  const ordinal = look.ordinals[at.article]?.[at.mention] ?? 0;
  return (
    <div class={`card ${label?.family ?? ""}`} ref={card} role="tooltip" onMouseEnter={onEnter} onMouseLeave={onLeave}>
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
      {value && <p class="card-line numbers">Read as {value}</p>}
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
    </div>
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

/** Puts the card under the mark, or above it where there is no room. */
function settle(card: HTMLElement, anchor: Element): void {
  const mark = anchor.getClientRects()[0] ?? anchor.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const left = Math.max(GAP, Math.min(mark.left, document.documentElement.clientWidth - width - GAP));
  const below = mark.bottom + GAP;
  const top = below + height > window.innerHeight - GAP && mark.top - GAP - height > 0 ? mark.top - GAP - height : below;
  card.style.left = `${left}px`;
  card.style.top = `${top}px`;
}
