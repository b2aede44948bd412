// The card of a quote or claim: who says it, by which word, how it is meant, and whether anybody could check it.

import type { JSX } from "preact";
import { nameOf } from "../about";
import type { Lookup } from "../lookup";
import { KINDS, quoteAt, type QuoteRef, tallied, whoOf } from "../quotes";
import { capital } from "../text";
import { Card, type CardCalls } from "./card";
import { Verbatim } from "./verbatim";

interface Props extends CardCalls {
  look: Lookup;
  at: QuoteRef;
  anchor: Element;
  onSpeaker: (entity: string) => void;
  onList: (at: QuoteRef) => void;
  onCorrect: (at: QuoteRef) => void;
}

export function QuoteCard({ look, at, anchor, onSpeaker, onList, onCorrect, ...calls }: Props): JSX.Element | null {
  const quote = quoteAt(look, at);
  const article = look.snapshot.analysis.articles[at.article];
  if (!quote || !article) return null;
  const { entity, speaker, cue, via, unverified } = quote;
  const who = whoOf(look, quote);
  const family = entity === null ? "" : (look.labels.get(look.entities.get(entity)?.label ?? "")?.family ?? "");
  const said = entity === null ? [] : (look.saidBy.get(entity) ?? []);
  return (
    <Card look={`quote-card ${family}`} anchor={anchor} busy {...calls}>
      <p class="card-name">
        {entity !== null && <span class="swatch" />}
        <Verbatim text={capital(who)} />
      </p>
      <p class="card-kind">
        <strong>{capital(quote.stance)}</strong>, {(KINDS[quote.kind] ?? quote.kind).toLowerCase()}
      </p>
      {entity === null && speaker !== null && <p class="card-line">Not named further</p>}
      {speaker !== null && speaker.text !== who && (
        <p class="card-line">
          Here “<Verbatim text={speaker.text} />”
        </p>
      )}
      {cue !== null && (
        <p class="card-line">
          By the word “<Verbatim text={cue.text} />”
        </p>
      )}
      {via !== null && (
        <p class="card-line">
          Told by <Verbatim text={look.entities.get(via)?.name ?? via} />
        </p>
      )}
      {unverified !== null && (
        <p class="card-note">
          The outlet adds: “<Verbatim text={unverified.text} />”
        </p>
      )}
      <p class="card-ways">
        {entity !== null && (
          <button type="button" class="link" onClick={() => onSpeaker(entity)}>
            All it said: {tallied(said)}
          </button>
        )}
        {article.duplicate_of === null ? (
          <button type="button" class="link" onClick={() => onList(at)}>
            In the list
          </button>
        ) : (
          <span class="card-line">
            Listed with <Verbatim text={nameOf(look, article.duplicate_of)} />
          </span>
        )}
        <button type="button" class="link" title="Correct the speaker (c)" onClick={() => onCorrect(at)}>
          Correct
        </button>
      </p>
    </Card>
  );
}
