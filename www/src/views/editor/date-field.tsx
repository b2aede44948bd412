// What an expression of time means: a day, some days, another TIMEX3 value, or no time at all.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { mentionOfAnchor, placeOf } from "../../editing";
import { mentionAt } from "../../lookup";
import { date } from "../../text";
import { timeOf } from "../../times";
import type { FieldProps } from "./editor";

type Way = "day" | "days" | "value" | "none";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function DateField({ look, editing, onChange }: FieldProps): JSX.Element {
  const [was] = useState(() => known({ look, editing }));
  const [way, setWay] = useState<Way>(was === "" || DAY.test(was) ? "day" : /^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/.test(was) ? "days" : "value");
  const [first = "", last = ""] = was.split("/").map((part) => (DAY.test(part) ? part : ""));
  const [days, setDays] = useState({ from: first, until: last });
  const say = (value: string) => onChange(value === "" || value === was ? null : { do: "date", value });
  const put = (next: typeof days) => {
    setDays(next);
    if (way === "day") say(next.from);
    else say(next.from !== "" && next.until !== "" && next.from <= next.until ? `${next.from}/${next.until}` : "");
  };
  const turn = (next: Way) => {
    setWay(next);
    onChange(next === "none" ? { do: "date", value: null } : null);
  };
  const choice = (each: Way, words: string) => (
    <label class="choice">
      <input type="radio" name="way" value={each} checked={way === each} onChange={() => turn(each)} />
      <span>{words}</span>
    </label>
  );
  const dayField = (key: keyof typeof days, words: string) => (
    <label class="field">
      <span>{words}</span>
      <input type="date" min="1000-01-01" max="2999-12-31" value={days[key]} onInput={(event) => put({ ...days, [key]: event.currentTarget.value })} />
    </label>
  );
  const published = look.snapshot.analysis.articles[placeOf(look, editing.at)]?.published;
  return (
    <>
      <fieldset class="choices">
        <legend class="unseen">What it means</legend>
        {choice("day", "A day")}
        {choice("days", "Some days")}
        {choice("value", "Another value")}
        {choice("none", "No time")}
      </fieldset>
      <div class="field-row">
        {way === "day" && dayField("from", "Day")}
        {way === "days" && dayField("from", "From")}
        {way === "days" && dayField("until", "Until")}
        {way === "value" && (
          <label class="field">
            <span>TIMEX3 value</span>
            <input type="text" maxLength={64} defaultValue={was} placeholder="2022-06, 2022-W23, P3D" onInput={(event) => say(event.currentTarget.value.trim())} />
          </label>
        )}
        <p class="editor-note">
          {published ? `The article was published on ${date(published.value)}.` : "The article states no date of publication."}
        </p>
      </div>
    </>
  );
}

/** The value that the words have now. */
function known({ look, editing }: Pick<FieldProps, "look" | "editing">): string {
  if (editing.begin?.do === "date") return editing.begin.value ?? "";
  const ref = mentionOfAnchor(look, editing.at);
  const mention = ref && mentionAt(look, ref);
  const article = ref && look.snapshot.analysis.articles[ref.article];
  return (mention && article && timeOf(article, mention)?.value) || "";
}
