// Every correction, the newest first: what it does, how far it reaches and how many marks it changes. Each can be gone to, made
// anew and taken back alone.

import type { JSX } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import { type CorrectionRow, correctionRows, correctionsFile, KIND_OF_CHANGE, type Show, shownRows } from "../corrections-list";
import { download } from "../download";
import { editAgain, mentionOfAnchor } from "../editing";
import { isOpen } from "../filter";
import { ROWS } from "../lists";
import { type Scope, withoutCorrections } from "../project";
import { count, number } from "../text";
import { MoreRows } from "./more-rows";
import { Verbatim } from "./verbatim";
import type { ViewProps } from "./view-props";

export function CorrectionsView(props: ViewProps): JSX.Element {
  const { look, state, desk, within } = props;
  const { present } = state.history;
  const [query, setQuery] = useState("");
  const [show, setShow] = useState<Show>("all");
  const [most, setMost] = useState(ROWS);
  const rows = useMemo(() => correctionRows(look, present), [look, present]);
  const shown = useMemo(() => shownRows(rows, show, query, isOpen(state.filter) ? null : within), [rows, show, query, within, state.filter]);
  const lost = rows.filter(({ changed }) => changed === 0);
  return (
    <section class="corrections" aria-label="Corrections">
      <div class="filters" role="search" aria-label="Filter the corrections">
        <input type="search" placeholder="Find words" aria-label="Find words in the corrections" value={query} onInput={(event) => setQuery(event.currentTarget.value)} />
        <select aria-label="What to list" value={show} onChange={(event) => setShow(event.currentTarget.value as Show)}>
          <option value="all">All corrections</option>
          <option value="changes">What changes something</option>
          <option value="accepted">What was accepted</option>
          <option value="lost">What finds nothing ({number(lost.length)})</option>
        </select>
        <output class="numbers filter-count">
          {shown.length < rows.length ? `${number(shown.length)} of ${number(rows.length)}` : count(rows.length, "correction")}
        </output>
      </div>
      <Ways {...props} some={rows.length > 0} />
      {rows.length === 0 && (
        <p class="panel-empty">
          Nothing has been corrected. Choose a mark and press “Correct”, or select words of the text to mark them. What you correct is kept when articles come and go, and goes into every file that you save.
        </p>
      )}
      {rows.length > 0 && shown.length === 0 && <p class="panel-empty">No correction matches. Clear the filters to see all.</p>}
      <ol class="correction-list">
        {shown.slice(0, most).map((row) => (
          <Row key={row.correction.id} {...props} row={row} />
        ))}
      </ol>
      <MoreRows matching={shown.length} rows={most} onRows={setMost} />
      {show === "lost" && lost.length > 0 && (
        <button
          type="button"
          onClick={() => {
            const words = `${count(lost.length, "correction")} without effect taken back`;
            const ids = new Set(lost.map(({ correction }) => correction.id));
            desk.revise(words, (project) => withoutCorrections(project, ids), () => ({ text: `${words}.`, offer: true }));
          }}
        >
          Take back all that find nothing
        </button>
      )}
    </section>
  );
}

/** The corrections as a file, and from one. */
function Ways({ state, desk, dispatch, some }: ViewProps & { some: boolean }): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const save = () => {
    download("dateline-corrections.json", "application/json", correctionsFile(state.history.present));
    dispatch({ do: "say", status: "dateline-corrections.json was handed to your browser's downloads." });
  };
  return (
    <p class="merge-bar">
      {some && (
        <button type="button" class="quiet" onClick={save}>
          Save the corrections
        </button>
      )}
      <button type="button" class="quiet" onClick={() => field.current?.click()}>
        Load corrections
      </button>
      <input
        type="file"
        accept=".json,application/json"
        hidden
        ref={field}
        onChange={(event) => {
          desk.addFiles([...(event.currentTarget.files ?? [])].map((file) => ({ path: file.name, file })));
          event.currentTarget.value = "";
        }}
      />
    </p>
  );
}

const REACH: Record<Scope, string> = { mention: "here", article: "in its article", everywhere: "everywhere" };

function Row({ look, desk, dispatch, onPassage, row }: ViewProps & { row: CorrectionRow }): JSX.Element {
  const { correction, words, changed, place } = row;
  const article = look.snapshot.analysis.articles[place];
  const { start, end, text } = correction.at;
  const again = editAgain(correction);
  const go = () => {
    const mention = mentionOfAnchor(look, correction.at);
    // The list stays beside the text: there is more to look at.
    if (mention) {
      dispatch({ do: "pane", pane: "text" });
      dispatch({ do: "stand", mention });
    } else if (article) onPassage({ article: article.id, start, end, text });
  };
  const takeBack = () => {
    const step = `Taking back: ${words}`;
    desk.revise(step, (project) => withoutCorrections(project, new Set([correction.id])), () => ({ text: `Taken back: ${words}.`, offer: true }));
  };
  return (
    <li class={`correction${changed === 0 ? " lost" : ""}`} data-correction={correction.id}>
      <p class="correction-words">
        {article ? (
          <button type="button" class="evidence-go" dir="auto" onClick={go}>
            <Verbatim text={words} />
          </button>
        ) : (
          <span class="spelling">
            <Verbatim text={words} />
          </span>
        )}
      </p>
      <p class="correction-facts numbers">
        {KIND_OF_CHANGE[correction.do]}, {REACH[correction.scope]}
        {changed > 0 ? `: ${count(changed, "mark")}` : ""}
        {article ? (
          <>
            , in <Verbatim text={article.name} />
          </>
        ) : (
          ", made in an article that is not here"
        )}
      </p>
      {changed === 0 && <p class="correction-lost">Finds nothing any more</p>}
      <p class="correction-ways">
        {again && (
          <button type="button" class="link" aria-label={`Change: ${words}`} onClick={() => dispatch({ do: "edit", editing: again })}>
            Change
          </button>
        )}
        <button type="button" class="link" aria-label={`Take back: ${words}`} onClick={takeBack}>
          Take back
        </button>
      </p>
    </li>
  );
}
