// One entity: its names, what and where it is, and every mention with the words around it.

import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import { timeValue } from "../blocks";
import { doubt, howSure, type Line, percent, uncertain } from "../certainty";
import { context, type Lookup, mentionAt, type MentionRef } from "../lookup";
import { capital, coordinates, count, number } from "../text";
import { describe } from "./mention-card";
import { Verbatim } from "./verbatim";

interface Props {
  look: Lookup;
  entity: string | null;
  line: Line;
  mention: MentionRef | null;
  onStep: (by: 1 | -1) => void;
  onGo: (at: MentionRef) => void;
  onClear: () => void;
}

export function EntityPanel(props: Props): JSX.Element {
  const { look, entity, mention } = props;
  if (entity !== null) return <EntityView key={entity} {...props} entity={entity} />;
  if (mention) return <NumberView look={look} at={mention} />;
  return <p class="panel-empty">Choose a marked name in the text, or a row of the table.</p>;
}

/** Mentions listed before "show more". */
const LISTED = 100;

function EntityView({ look, entity: id, line, mention, onStep, onGo, onClear }: Props & { entity: string }): JSX.Element | null {
  const [most, setMost] = useState(LISTED);
  const entity = look.entities.get(id);
  if (!entity) return null;
  const label = look.labels.get(entity.label);
  const all = look.mentions.get(id) ?? [];
  const at = mention ? all.findIndex((ref) => ref.article === mention.article && ref.mention === mention.mention) : -1;
  const others = entity.aliases.filter((alias) => alias !== entity.name);
  const row = look.rows.get(id);
  const place = row?.place ?? null;
  const here = mention && at >= 0 ? mentionAt(look, mention) : undefined;
  const below = all.filter((ref) => uncertain(mentionAt(look, ref)?.score ?? 1, line)).length;
  return (
    <section class={`entity ${label?.family ?? ""}`} aria-label="Entity">
      <header class="entity-head">
        <h2 class="entity-name">
          <Verbatim text={entity.name} />
        </h2>
        <p class="entity-kind">
          <span class="swatch" />
          {capital(label?.word ?? entity.label)}
        </p>
      </header>
      <dl class="facts">
        {entity.description && <Fact term="Described as">{describe(entity.description)}</Fact>}
        {others.length > 0 && (
          <Fact term="Also written">
            <ul class="aliases">
              {others.map((alias) => (
                <li key={alias}>
                  <Verbatim text={alias} />
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {place && (
          <Fact term="Place">
            {capital(place.kind)}
            {place.country && place.country !== entity.name ? `, ${place.country}` : ""}
            <span class="numbers place-at">{coordinates(place.lat, place.lon)}</span>
            {place.population !== null && <span class="numbers place-at">{count(place.population, "inhabitant")}</span>}
          </Fact>
        )}
        <Fact term="Mentioned">
          <span class="numbers">
            {count(entity.mentions, "time")} in {count(entity.articles.length, "article")}
          </span>
        </Fact>
        {row !== undefined && (
          <Fact term="How certain">
            <span class="numbers">
              {row.leastSure < row.surest ? "Surest mark " : ""}
              {howSure(look, row.surest)}
            </span>
            {here !== undefined && here.score < row.surest && <span class="numbers place-at">This mark {howSure(look, here.score)}</span>}
            {row.leastSure < (here?.score ?? row.surest) && <span class="numbers place-at">Least certain {percent(row.leastSure)}</span>}
            {below > 0 && <span class="numbers place-at">{`${number(below)} of ${count(all.length, "mention")} uncertain`}</span>}
          </Fact>
        )}
      </dl>
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
      <MentionList look={look} line={line} all={all.slice(0, most)} at={at} onGo={onGo} />
      {all.length > most && (
        <button type="button" class="more" onClick={() => setMost(most + LISTED)}>
          Show more mentions, {number(all.length - most)} left
        </button>
      )}
    </section>
  );
}

function Fact({ term, children }: { term: string; children: ComponentChildren }): JSX.Element {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface ListProps {
  look: Lookup;
  line: Line;
  all: MentionRef[];
  at: number;
  onGo: (at: MentionRef) => void;
}

/** Mentions under their articles' names. */
function MentionList({ look, line, all, at, onGo }: ListProps): JSX.Element {
  const { articles } = look.snapshot.analysis;
  const places = [...new Set(all.map((ref) => ref.article))];
  return (
    <div class="mentions">
      {places.map((place) => (
        <section key={place}>
          <h3>
            <Verbatim text={articles[place]?.name ?? ""} />
          </h3>
          <ol>
            {all.map((ref, index) => ref.article === place && <MentionItem key={ref.mention} {...{ look, line, at: ref, current: index === at, onGo }} />)}
          </ol>
        </section>
      ))}
    </div>
  );
}

interface ItemProps {
  look: Lookup;
  line: Line;
  at: MentionRef;
  current: boolean;
  onGo: (at: MentionRef) => void;
}

function MentionItem({ look, line, at, current, onGo }: ItemProps): JSX.Element | null {
  const article = look.snapshot.analysis.articles[at.article];
  const mention = mentionAt(look, at);
  if (!article || !mention) return null;
  const { before, words, after } = context(article, mention);
  return (
    <li>
      <button type="button" class="mention-go" dir="auto" aria-current={current ? "true" : undefined} onClick={() => onGo(at)}>
        <Verbatim text={before} />
        <strong>
          <Verbatim text={words} />
        </strong>
        <Verbatim text={after} />
        {uncertain(mention.score, line) && (
          <>
            {" "}
            <span class="doubt">{doubt(mention.score)}</span>
          </>
        )}
      </button>
    </li>
  );
}

/** A date or a number, which is no entity. */
function NumberView({ look, at }: { look: Lookup; at: MentionRef }): JSX.Element | null {
  const article = look.snapshot.analysis.articles[at.article];
  const mention = mentionAt(look, at);
  if (!article || !mention) return null;
  const label = look.labels.get(mention.label);
  const value = timeValue(article, mention);
  const { before, words, after } = context(article, mention);
  return (
    <section class={`entity ${label?.family ?? ""}`} aria-label="Mention">
      <header class="entity-head">
        <h2 class="entity-name">
          <Verbatim text={mention.text} />
        </h2>
        <p class="entity-kind">
          <span class="swatch" />
          {capital(label?.word ?? mention.label)}
        </p>
      </header>
      <dl class="facts">
        {value && <Fact term="Read as">{value}</Fact>}
        <Fact term="How certain">{howSure(look, mention.score)}</Fact>
        <Fact term="In">
          <Verbatim text={article.name} />
        </Fact>
      </dl>
      <p class="panel-context" dir="auto">
        <Verbatim text={before} />
        <strong>
          <Verbatim text={words} />
        </strong>
        <Verbatim text={after} />
      </p>
    </section>
  );
}
