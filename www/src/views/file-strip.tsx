// The line under the head of a saved page: what the file is, and whether it is as it was saved.

import type { JSX } from "preact";
import { moment } from "../saved/session";
import type { OpenedFile } from "../state";
import { count } from "../text";
import { Verbatim } from "./verbatim";

interface Props {
  file: OpenedFile;
  /** Whether its articles wait to be read and nothing is under way. */
  idle: boolean;
  onAbout: () => void;
  onAgain: () => void;
}

export function FileStrip({ file, idle, onAbout, onAgain }: Props): JSX.Element {
  const { saved, articles, verdicts, broken } = file;
  // Without an engine nothing is checked; that the data are not whole is known before.
  const wrong = verdicts?.wrong ?? (broken === null ? [] : [broken]);
  return (
    <section class={`file-strip${wrong.length > 0 ? " wrong" : ""}`} aria-label="Saved page">
      <p>
        <strong>Saved page</strong>
        {saved !== null && <> of {moment(saved)}</>}, {count(articles.length, "article")}
        {articles.length > 0 && (
          <span class="file-names">
            {": "}
            <Verbatim text={articles.map(({ name }) => name).join(", ")} />
          </span>
        )}
      </p>
      {wrong.length > 0 && (
        <p class="file-wrong" role="alert">
          The file is not as it was saved. <Verbatim text={wrong[0] ?? ""} />
          {wrong.length > 1 && ` And ${count(wrong.length - 1, "other thing")}.`}
        </p>
      )}
      <button type="button" class="quiet" onClick={onAbout}>
        About this file
      </button>
      {idle && (
        <button type="button" onClick={onAgain}>
          Read the articles
        </button>
      )}
    </section>
  );
}
