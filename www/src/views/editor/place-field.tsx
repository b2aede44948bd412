// Where an entity lies: a place of the gazetteer, a point, or nowhere.

import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { FoundPlace } from "../../engine/types";
import { capital, coordinates } from "../../text";
import { Verbatim } from "../verbatim";
import type { FieldProps } from "./editor";
import { entityOf } from "./name-fields";

type Way = "gazetteer" | "point" | "nowhere";

export function PlaceField(props: FieldProps): JSX.Element {
  const { onChange } = props;
  const [way, setWay] = useState<Way>("gazetteer");
  const turn = (next: Way) => {
    setWay(next);
    onChange(next === "nowhere" ? { do: "place", place: null } : null);
  };
  const choice = (each: Way, words: string) => (
    <label class="choice">
      <input type="radio" name="way" value={each} checked={way === each} onChange={() => turn(each)} />
      <span>{words}</span>
    </label>
  );
  return (
    <>
      <fieldset class="choices">
        <legend class="unseen">Where it lies</legend>
        {choice("gazetteer", "A known place")}
        {choice("point", "Coordinates")}
        {choice("nowhere", "Nowhere")}
      </fieldset>
      {way === "gazetteer" && <Gazetteer {...props} />}
      {way === "point" && <Point {...props} />}
    </>
  );
}

/** Milliseconds without a key before the gazetteer is searched. */
const PAUSE = 200;

function Gazetteer(props: FieldProps): JSX.Element {
  const { desk, editing, onChange } = props;
  const [query, setQuery] = useState(() => entityOf(props)?.name ?? editing.at.text);
  const [found, setFound] = useState<FoundPlace[] | null>(null);
  const [chosen, setChosen] = useState<FoundPlace | null>(null);
  useEffect(() => {
    const wanted = query.trim();
    if (wanted === "") {
      setFound(null);
      return;
    }
    let current = true;
    const waiting = setTimeout(() => desk.ask("findPlaces", [wanted], (places) => current && setFound(places)), PAUSE);
    return () => {
      current = false;
      clearTimeout(waiting);
    };
  }, [query]);
  return (
    <>
      <label class="field">
        <span>Place</span>
        <input type="search" data-first value={query} maxLength={200} onInput={(event) => setQuery(event.currentTarget.value)} />
      </label>
      <fieldset class="choices">
        <legend class="unseen">Found</legend>
        {(found ?? []).slice(0, SHOWN).map((place) => (
          <label key={`${place.geonames} ${place.lat} ${place.lon}`} class="choice places">
            <input
              type="radio"
              name="place"
              checked={chosen === place}
              onChange={() => {
                setChosen(place);
                const { geonames, lat, lon, name } = place;
                // A few places of the gazetteer have no number there.
                onChange({ do: "place", place: geonames === null ? { lat, lon, name } : { geonames } });
              }}
            />
            <span>
              <Verbatim text={place.name} />{" "}
              <span class="choice-count numbers">
                {[capital(place.kind), place.admin, place.country].filter((part) => part !== null && part !== "").join(", ")}, {coordinates(place.lat, place.lon, 2)}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <p class="editor-note" role="status">
        {found?.length === 0 ? "The gazetteer knows no such place. Give its coordinates instead." : ""}
      </p>
    </>
  );
}

/** Places that are shown. */
const SHOWN = 8;

function Point(props: FieldProps): JSX.Element {
  const { editing, onChange } = props;
  const [fields, setFields] = useState(() => ({ lat: "", lon: "", name: entityOf(props)?.name ?? editing.at.text }));
  const put = (key: keyof typeof fields, value: string) => {
    const next = { ...fields, [key]: value };
    setFields(next);
    const [lat, lon] = [degrees(next.lat, 90), degrees(next.lon, 180)];
    const name = next.name.trim();
    onChange(lat === null || lon === null || name === "" ? null : { do: "place", place: { lat, lon, name } });
  };
  const field = (key: keyof typeof fields, words: string, example: string) => (
    <label class="field">
      <span>{words}</span>
      <input type="text" inputMode={key === "name" ? "text" : "decimal"} value={fields[key]} maxLength={200} placeholder={example} onInput={(event) => put(key, event.currentTarget.value)} />
    </label>
  );
  return (
    <div class="field-row">
      {field("lat", "Latitude", "48.948")}
      {field("lon", "Longitude", "38.492")}
      {field("name", "Called", "")}
      <p class="editor-note">In degrees; south and west are negative.</p>
    </div>
  );
}

/** Degrees as a reader writes them, with point or comma; null for anything else. */
function degrees(text: string, most: number): number | null {
  if (!/^[-+\u2212]?\d{1,3}([.,]\d+)?$/.test(text.trim())) return null;
  const value = Number(text.trim().replace(",", ".").replace("\u2212", "-"));
  return Math.abs(value) <= most ? value : null;
}
