// What is known of an entity: what it is, where it lies, how it is written, why its names are one, what it belongs with.
// What rests on words of an article leads to them.

import type { ComponentChildren, JSX } from "preact";
import { because, byName, counted, describe, liesSomewhere, NOT_KNOWN, placeWords, relation } from "../about";
import { howSure, type Line, percent, uncertain } from "../certainty";
import type { Description, EntityForm, Passage, Place, United } from "../engine/types";
import { type Lookup, mentionAt, type MentionRef } from "../lookup";
import { capital, coordinates, count, number } from "../text";
import { Fact } from "./fact";
import { Verbatim } from "./verbatim";

interface Props {
  look: Lookup;
  entity: EntityForm;
  line: Line;
  mention: MentionRef | null;
  /** Its counted mentions. */
  all: MentionRef[];
  onPassage: (at: Passage) => void;
  onEntity: (entity: string) => void;
}

export function EntityFacts({ look, entity, line, mention, all, onPassage, onEntity }: Props): JSX.Element {
  return (
    <dl class="facts">
      {entity.description && (
        <Fact term="Described as">
          <DescriptionView entity={entity} description={entity.description} onPassage={onPassage} />
        </Fact>
      )}
      {liesSomewhere(entity) && <Fact term="Place">{entity.place ? <PlaceView entity={entity} place={entity.place} /> : capital(NOT_KNOWN)}</Fact>}
      {entity.spellings.length > 1 && (
        <Fact term="Written">
          <Spellings look={look} entity={entity} />
        </Fact>
      )}
      {entity.united.length > 0 && (
        <Fact term="Why united">
          <Reasons look={look} united={entity.united} onPassage={onPassage} />
        </Fact>
      )}
      <Linked look={look} entity={entity} onEntity={onEntity} />
      <Fact term="Mentioned">
        <span class="numbers">
          {count(entity.mentions, "time")} in {count(entity.articles.length, "article")}
        </span>
      </Fact>
      <Certainty {...{ look, entity, line, mention, all }} />
    </dl>
  );
}

interface DescriptionProps extends Pick<Props, "entity" | "onPassage"> {
  description: Description;
}

function DescriptionView({ entity, description, onPassage }: DescriptionProps): JSX.Element {
  const { evidence } = description;
  if (byName(entity, description)) {
    return (
      <>
        <Verbatim text={describe(description)} />
        <span class="fact-more">by its name</span>
      </>
    );
  }
  return (
    <>
      <Verbatim text={describe(description)} />
      <button type="button" class="evidence-go" dir="auto" aria-label={`Go to the words that say so: ${evidence.text}`} onClick={() => onPassage(evidence)}>
        “<Verbatim text={evidence.text} />”
      </button>
    </>
  );
}

function PlaceView({ entity, place }: { entity: EntityForm; place: Place }): JSX.Element {
  const { name, relation: told, country, lat, lon, population, geonames } = place;
  return (
    <>
      <Verbatim text={placeWords(place)} />
      {told !== null && country !== null && <span class="fact-more">{country}</span>}
      {name !== null && name !== entity.name && (
        <span class="fact-more">
          In the gazetteer: <Verbatim text={name} />
        </span>
      )}
      <span class="fact-more numbers">
        {told === null ? "" : "About "}
        {coordinates(lat, lon, told === null ? 3 : 1)}
      </span>
      {population !== null && <span class="fact-more numbers">{count(population, "inhabitant")}</span>}
      {geonames !== null && <span class="fact-more numbers">GeoNames {geonames}</span>}
    </>
  );
}

/** Lines of a fact that are shown at once; the rest waits behind a disclosure. */
const SHOWN = 4;

function Folded({ lines, more }: { lines: JSX.Element[]; more: string }): JSX.Element {
  const first = lines.length > SHOWN + 1 ? SHOWN : lines.length;
  return (
    <>
      <ul class="fact-lines">{lines.slice(0, first)}</ul>
      {first < lines.length && (
        <details class="fact-rest">
          <summary>{`${number(lines.length - first)} ${more}`}</summary>
          <ul class="fact-lines">{lines.slice(first)}</ul>
        </details>
      )}
    </>
  );
}

function Spellings({ look, entity }: { look: Lookup; entity: EntityForm }): JSX.Element {
  const lines = counted(look, entity.spellings).map(({ text, counts }) => (
    <li key={text}>
      <span class="spelling">
        <Verbatim text={text} />
      </span>{" "}
      <span class="numbers spelling-count">
        <Verbatim text={counts} />
      </span>
    </li>
  ));
  return <Folded lines={lines} more="more spellings" />;
}

function Reasons({ look, united, onPassage }: { look: Lookup; united: United[]; onPassage: Props["onPassage"] }): JSX.Element {
  const lines = united.map((each, index) => (
    <li key={index}>
      <button type="button" class="evidence-go" onClick={() => onPassage(each.at)}>
        <Verbatim text={each.name} /> = <Verbatim text={each.with} />
      </button>
      <span class="fact-more">
        <Verbatim text={because(look, each)} />
      </span>
    </li>
  ));
  return <Folded lines={lines} more="more reasons" />;
}

/** The entities it belongs with, those of one relation together. */
function Linked({ look, entity, onEntity }: Pick<Props, "look" | "entity" | "onEntity">): JSX.Element {
  const others = entity.linked.flatMap((id) => look.entities.get(id) ?? []);
  const relations = [...new Set(others.map((other) => relation(entity, other)))];
  return (
    <>
      {relations.map((each) => (
        <Fact key={each} term={each}>
          <ul class="fact-lines linked">
            {others
              .filter((other) => relation(entity, other) === each)
              .map((other) => (
                <li key={other.id}>
                  <button type="button" class="link" onClick={() => onEntity(other.id)}>
                    <Verbatim text={other.name} />
                  </button>
                </li>
              ))}
          </ul>
        </Fact>
      ))}
    </>
  );
}

function Certainty({ look, entity, line, mention, all }: Omit<Props, "onPassage" | "onEntity">): JSX.Element | null {
  const row = look.rows.get(entity.id);
  if (row === undefined) return null;
  const here = mention && mentionAt(look, mention)?.entity === entity.id ? mentionAt(look, mention) : undefined;
  const below = all.filter((ref) => uncertain(mentionAt(look, ref)?.score ?? 1, line)).length;
  const more = (words: ComponentChildren) => <span class="fact-more numbers">{words}</span>;
  return (
    <Fact term="How certain">
      <span class="numbers">
        {row.leastSure < row.surest ? "Surest mark " : ""}
        {howSure(look, row.surest)}
      </span>
      {here !== undefined && here.score < row.surest && more(`This mark ${howSure(look, here.score)}`)}
      {row.leastSure < (here?.score ?? row.surest) && more(`Least certain ${percent(row.leastSure)}`)}
      {below > 0 && more(`${number(below)} of ${count(all.length, "mention")} uncertain`)}
    </Fact>
  );
}
