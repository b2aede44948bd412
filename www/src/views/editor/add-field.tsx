// Words to be marked: those selected in the text, or found here, with borders that can be moved; and the kind they get.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { anchor, placeOf } from "../../editing";
import { fold } from "../../order";
import { whole, type Word } from "../../borders";
import { Borders } from "./borders-field";
import type { FieldProps } from "./editor";
import { KindField } from "./kind-field";

export function AddField(props: FieldProps): JSX.Element {
  const { look, editing, onAt } = props;
  const [borders, setBorders] = useState<Word>(editing.at);
  const [query, setQuery] = useState("");
  const article = look.snapshot.analysis.articles[placeOf(look, editing.at)];
  if (!article) return <p class="editor-note">Its article is not on the desk.</p>;
  const put = (next: Word) => {
    setBorders(next);
    onAt(anchor(article, next.start, next.end));
  };
  const find = () => {
    const found = after(article.text, query, borders);
    if (found) put(found);
  };
  return (
    <>
      <Borders article={article} borders={borders} onBorders={put} />
      <div class="field find-words">
        <label>
          <span>Other words</span>{" "}
          <input
            type="search"
            placeholder="Find words in this article"
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter") return;
              event.preventDefault();
              find();
            }}
          />
        </label>{" "}
        <button type="button" onClick={find}>
          Find
        </button>
      </div>
      <KindField {...props} />
    </>
  );
}

/** The next place after `from` where the words stand, round the end of the text; without regard to case. */
function after(text: string, query: string, from: Word): Word | null {
  const wanted = query.trim();
  if (wanted === "") return null;
  const lower = text.toLowerCase();
  // Some capitals are longer in small letters; then only the letters as they are lead to the right place.
  const [where, what] = lower.length === text.length ? [lower, wanted.toLowerCase()] : [text, wanted];
  const next = where.indexOf(what, from.start + 1);
  const at = next < 0 ? where.indexOf(what) : next;
  return at < 0 || fold(what) === "" ? null : whole(text, at, at + what.length);
}
