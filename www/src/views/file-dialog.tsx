// What this file is: when it was saved, the SHA-256 of each text and of everything, whether they are right, and how to
// check them without this page.

import type { JSX } from "preact";
import { moment } from "../saved/session";
import type { Verdict } from "../saved/verify";
import type { OpenedFile } from "../state";
import { count } from "../text";
import { Dialog } from "./dialogs";
import { Verbatim } from "./verbatim";

interface Props {
  file: OpenedFile | null;
  /** Names and sums of what is on the desk. */
  desk: { name: string; sha256: string }[];
  /** Whether there is work that the file does not have. */
  unsaved: boolean;
  onCheck: () => void;
  onClose: () => void;
}

export function FileDialog({ file, desk, unsaved, onCheck, onClose }: Props): JSX.Element {
  return (
    <Dialog title="About this file" onClose={onClose}>
      {file ? <Saved file={file} unsaved={unsaved} onCheck={onCheck} /> : <p>This is the page as it is handed out: it holds a program and no articles yet. “Save page” writes a file that holds the program, your articles, what was found in them and your corrections.</p>}
      {!file && desk.length > 0 && <Sums all={desk.map(({ name, sha256 }) => ({ name, sha256, word: null }))} caption="The texts on the desk" />}
      <h3>What these numbers tell</h3>
      <p>
        The SHA-256 of a text changes when a single character changes. “Save page” and the report state it for each text, and the seal for all
        data together. The check holds them against the texts in the file, and makes the analysis anew to compare.
      </p>
      <p>
        Whoever can edit the file can edit these numbers too. That it is the file you were sent, you know only when the sender gives you the
        seal another way: by telephone, in print, in a signed message.
      </p>
      <h3>Without this page</h3>
      <p>
        Export “Everything as JSON” and run <code>sha256sum dateline.json</code>: it prints the seal of the page as it would be saved now. For one text, save it
        to a file as UTF-8 with its line ends unchanged, and run <code>sha256sum</code> on that.
      </p>
    </Dialog>
  );
}

function Saved({ file, unsaved, onCheck }: { file: OpenedFile; unsaved: boolean; onCheck: () => void }): JSX.Element {
  const { saved, verdicts, checking, articles } = file;
  return (
    <>
      <p>
        {saved === null ? "It does not say when it was saved" : `Saved on ${moment(saved)}`}, with {count(articles.length, "article")}
        {unsaved ? ". Since then you have changed something that is not in it." : "."}
      </p>
      <div class={`file-verdict${verdicts && verdicts.wrong.length > 0 ? " wrong" : ""}`} role="status">
        {checking && <p>Checking…</p>}
        {!checking && verdicts?.wrong.length === 0 && <p>The file is as it was saved: every text has the SHA-256 it states, and the analysis is what this program makes of them.</p>}
        {!checking && verdicts && verdicts.wrong.length > 0 && (
          <>
            <p>The file is not as it was saved.</p>
            <ul>
              {verdicts.wrong.map((words) => (
                <li key={words}>
                  <Verbatim text={words} />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <p>
        <button type="button" onClick={onCheck} aria-disabled={checking}>
          Check
        </button>
      </p>
      {verdicts && (
        <dl class="seal">
          <dt>Seal, the SHA-256 of all data</dt>
          <dd>
            <code>{verdicts.seal}</code>
          </dd>
        </dl>
      )}
      {verdicts && <Sums all={verdicts.articles.map((each) => ({ ...each, word: WORDS[each.is] }))} caption="The texts in the file" />}
    </>
  );
}

const WORDS: Record<Verdict["is"], string> = {
  right: "as saved",
  "no sum": "no sum stated",
  "other text": "other text",
  "other analysis": "other analysis",
  "not taken in": "not taken in",
};

function Sums({ all, caption }: { all: { name: string; sha256: string | null; word: string | null }[]; caption: string }): JSX.Element {
  return (
    <table class="sums">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Article</th>
          <th scope="col">SHA-256 of its text</th>
        </tr>
      </thead>
      <tbody>
        {all.map(({ name, sha256, word }, at) => (
          <tr key={at}>
            <th scope="row">
              <Verbatim text={name} />
              {word !== null && <span class={`sum-word${word === WORDS.right ? "" : " wrong"}`}>{word}</span>}
            </th>
            <td>
              <code>{sha256 ?? "unknown"}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
