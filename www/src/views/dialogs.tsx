// Two dialogs: help with its list of keys and labels, and the promise with how to check it.

import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { LabelInfo } from "../engine/types";
import { capital } from "../text";

function Dialog({ title, onClose, children }: { title: string; onClose: () => void; children: ComponentChildren }): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label={title}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div class="dialog">
        <header>
          <h2>{title}</h2>
          <button type="button" class="quiet" onClick={onClose}>
            Close
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}

const KEYS: [string, string][] = [
  ["j, k", "next or previous mention in the text"],
  ["arrow keys", "the same, while a mention has the focus"],
  ["Enter", "choose what the mention names"],
  ["n, p", "next or previous mention of the chosen name"],
  ["t", "to the table and back to the text"],
  ["/", "find a name in the table"],
  ["?", "this help"],
  ["Esc", "close what is open, or clear the choice"],
];

interface HelpProps {
  labels: LabelInfo[];
  letterKeys: boolean;
  onLetterKeys: (on: boolean) => void;
  onClose: () => void;
}

export function Help({ labels, letterKeys, onLetterKeys, onClose }: HelpProps): JSX.Element {
  return (
    <Dialog title="Help" onClose={onClose}>
      <h3>Keys</h3>
      <dl class="keys">
        {KEYS.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label class="check">
        <input type="checkbox" checked={letterKeys} onChange={(event) => onLetterKeys(event.currentTarget.checked)} />
        Keys that are a single letter or sign work
      </label>
      <h3>What is read</h3>
      <p>
        Text, Markdown and HTML files, JSON lines with a name and a text, and bundles in which a line of ===== parts the articles. An article may
        have 5 MB. Files in UTF-8, UTF-16, Windows and KOI8 encodings are recognised, and it is said which.
      </p>
      <p>
        The marks are a program's reading, not a fact: check what matters against the text. A caption that repeats an earlier one is shown and
        not counted.
      </p>
      {labels.length > 0 && (
        <>
          <h3>Kinds of marks</h3>
          <dl class="kinds">
            {labels.map((label) => (
              <div key={label.code} class={label.family}>
                <dt>
                  <span class="legend-tag">{label.tag}</span>
                  {capital(label.word)}
                </dt>
                <dd>{label.explanation}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Dialog>
  );
}

export function Promise({ onClose }: { onClose: () => void }): JSX.Element {
  return (
    <Dialog title="Nothing leaves this page" onClose={onClose}>
      <p>
        The articles are read by a program inside this file. There is no server, nothing is stored on your computer, and closing the page
        forgets everything that you did not export.
      </p>
      <h3>How to check it</h3>
      <ul>
        <li>Switch the network off and use the page: everything works.</li>
        <li>Open your browser's developer tools and look at the network panel while an article is read: it stays empty.</li>
        <li>
          Open this file in a text editor. The policy near its top says <code>default-src 'none'</code> and <code>connect-src 'none'</code>:
          the browser itself refuses connections, and scripts other than the one whose fingerprint stands there.
        </li>
      </ul>
      <h3>What it does not stop</h3>
      <p>
        A policy cannot stop everything: it does not cover links that you follow yourself, WebRTC, browser extensions that may read any page, or somebody
        who gives you a changed copy of this file. The page contains no links to the outside and no WebRTC. Take it from a source you trust.
      </p>
    </Dialog>
  );
}
