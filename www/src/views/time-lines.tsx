// What a date or a time means, and what it was counted from; where it is left open, the way to close it.

import type { JSX } from "preact";
import { type Lookup, mentionAt, type MentionRef } from "../lookup";
import { capital } from "../text";
import { meaning, TIME_TYPES, timeOf } from "../times";
import { PublishedField } from "./published-field";
import { Verbatim } from "./verbatim";

interface Props {
  look: Lookup;
  at: MentionRef;
  onPublished: (date: string | null) => void;
}

export function TimeLines({ look, at, onPublished }: Props): JSX.Element | null {
  const article = look.snapshot.analysis.articles[at.article];
  const view = look.snapshot.articles[at.article];
  const mention = mentionAt(look, at);
  if (!article || !view || !mention) return null;
  const time = timeOf(article, mention);
  const { published } = article;
  const told = time && meaning(time);
  return (
    <div class="time-lines">
      {!time && <p>{published ? "Left open" : "Left open: publication date unknown"}</p>}
      {time && told && (
        <>
          <p class="time-means numbers">
            <Verbatim text={capital(told.means)} />
          </p>
          {told.from !== null && (
            <p class="card-line numbers">
              <Verbatim text={capital(told.from)} />
            </p>
          )}
          <p class="card-line numbers">
            {TIME_TYPES[time.type] ?? time.type}, TIMEX3 <code>{time.value}</code>
          </p>
        </>
      )}
      {(published === null ? !time : published.from === "given") && (
        // It stays where it is when the date is given, and so does the focus.
        <p class="time-published" key="published">
          <PublishedField name={article.name} published={published} byCaption={view.datedByCaption} onChange={onPublished} />
        </p>
      )}
    </div>
  );
}
