// The first sight: what the page does, three ways in, and the promise.

import type { JSX } from "preact";

interface Props {
  onOpen: () => void;
  onFolder: () => void;
  onPaste: () => void;
  onSamples: () => void;
  onPromise: () => void;
}

export function DropZone({ onOpen, onFolder, onPaste, onSamples, onPromise }: Props): JSX.Element {
  return (
    <section class="welcome" aria-label="Start">
      <div class="welcome-zone">
        <h2>Who, where, when, how many: marked in the text and set out in a table.</h2>
        <p>Drop news articles here, or paste one anywhere on this page.</p>
        <p class="welcome-ways">
          <button type="button" class="primary" onClick={onOpen}>
            Open files
          </button>
          <button type="button" class="wide-only" onClick={onFolder}>
            Open folder
          </button>
          <button type="button" onClick={onPaste}>
            Paste
          </button>
          <button type="button" onClick={onSamples}>
            Try the samples
          </button>
        </p>
        <p class="welcome-small">
          Text, Markdown, HTML, Word documents, mails, tables (CSV), JSON, ZIP archives of these, and pages that were saved here; up to 5 MB an
          article. In a text that holds several articles, a line of five or more = parts them, and ===== name ===== names the next.
        </p>
      </div>
      <p class="welcome-promise">
        <strong>Nothing leaves this page.</strong> It reads with a program that it carries, and its policy forbids every connection.{" "}
        <button type="button" class="link" onClick={onPromise}>
          How to check that
        </button>
      </p>
    </section>
  );
}
