// The card beside a mark, under the pointer or the focus. Everything on it is in the mark's name or in the
// entity's panel too.

import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { timeValue } from "../blocks";
import { howSure, type Line, uncertain } from "../certainty";
import type { Description } from "../engine/types";
import type { Lookup, MentionRef } from "../lookup";
import { mentionAt } from "../lookup";
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
  const row = mention.entity ? look.rows.get(mention.entity) : undefined;
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
        {row?.place?.country && row.place.country !== entity?.name ? `, ${row.place.country}` : ""}
      </p>
      {entity?.description && <p>{describe(entity.description)}</p>}
      {others.length > 0 && (
        <p class="card-line">
          Also <Verbatim text={listed(others, 4)} />
        </p>
      )}
      {row?.place && <p class="card-line numbers">{coordinates(row.place.lat, row.place.lon)}</p>}
      {value && <p class="card-line numbers">Read as {value}</p>}
      <p class="card-line numbers">
        {uncertain(mention.score, line) ? "Uncertain, " : ""}
        {howSure(look, mention.score)}
      </p>
      {entity && (
        <p class="card-line">
          {ordinal > 0 ? `Mention ${number(ordinal)} of ${number(entity.mentions)}` : "Repeated caption, not counted"}
          {` in ${count(entity.articles.length, "article")}`}
        </p>
      )}
    </div>
  );
}

export function describe({ role, of, affiliation }: Description): string {
  const what = [role, of].filter((part) => part !== null).join(" of ");
  return [capital(what), affiliation].filter((part) => part !== null && part !== "").join(", ");
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
