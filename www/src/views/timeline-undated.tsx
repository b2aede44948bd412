// Articles without a day of publication: "on Tuesday" has no place in the calendar there. It is said, and can be mended here.

import type { JSX } from "preact";
import type { Lookup } from "../lookup";
import { count, number } from "../text";
import { PublishedField } from "./published-field";
import { Verbatim } from "./verbatim";

interface Props {
  look: Lookup;
  onPublished: (key: number, date: string | null) => void;
}

/** So many are offered at once; the list of articles has all. */
const MOST = 5;

export function TimelineUndated({ look, onPublished }: Props): JSX.Element | null {
  const articles = look.snapshot.analysis.articles.flatMap((form, at) => {
    const view = look.snapshot.articles[at];
    return view && form.duplicate_of === null ? [{ form, view }] : [];
  });
  const undated = articles.filter(({ form }) => form.published === null);
  if (undated.length === 0) return null;
  return (
    <div class="timeline-undated">
      <p>
        {number(undated.length)} of {count(articles.length, "article")} had no date: “on Tuesday” and “last week” have no place in the calendar there. Set one:
      </p>
      <ul>
        {undated.slice(0, MOST).map(({ form, view }) => (
          <li key={view.key}>
            <Verbatim text={form.name} />{" "}
            <PublishedField name={form.name} published={form.published} byCaption={view.datedByCaption} onChange={(date) => onPublished(view.key, date)} />
          </li>
        ))}
      </ul>
      {undated.length > MOST && <p>{number(undated.length - MOST)} more stand in the list of articles.</p>}
    </div>
  );
}
