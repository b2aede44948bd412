// Two dialogs: help with its list of keys and labels, and the promise with how to check it.

import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { KEYS } from "../keys";

export function Dialog({ title, onClose, children }: { title: string; onClose: () => void; children: ComponentChildren }): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const gone = useRef(false);
  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => {
      // Its end is already known: another dialog may stand open by the time the browser tells of it.
      gone.current = true;
      opened?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label={title}
      onClose={() => !gone.current && onClose()}
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

interface HelpProps {
  /** Opens the key to the marks, where there are articles. */
  onMarks: (() => void) | null;
  letterKeys: boolean;
  onLetterKeys: (on: boolean) => void;
  onClose: () => void;
}

export function Help({ onMarks, letterKeys, onLetterKeys, onClose }: HelpProps): JSX.Element {
  return (
    <Dialog title="Help" onClose={onClose}>
      <h3>Keys</h3>
      {KEYS.map(({ title, keys }) => (
        <section key={title} class="key-group" aria-label={`Keys: ${title}`}>
          <h4>{title}</h4>
          <dl class="keys">
            {keys.map(([key, does]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <label class="check">
        <input type="checkbox" checked={letterKeys} onChange={(event) => onLetterKeys(event.currentTarget.checked)} />
        Keys that are a single letter or sign work
      </label>
      <h3>What is read</h3>
      <p>
        Text, Markdown and HTML files, JSON lines with a name and a text, and texts that hold several articles: a line of five or more{" "}
        <code>=</code> after an empty line parts them, and <code>===== name =====</code> names the next. An article may have 5 MB. Files in UTF-8, UTF-16, Windows and KOI8 encodings are recognised, and it is said which.
      </p>
      <p>
        The marks are a program's reading, not a fact: check what matters against the text. A caption that repeats an earlier one is shown and
        not counted.
      </p>
      <h3>How certain a mark is</h3>
      <p>
        Each mark has a per cent that says how sure the program is of its words and its kind: of all marks at 90 %, about nine in ten should be
        right. It speaks of many marks and promises nothing about one. Marks less certain than the line you draw are faded: they lose their
        fill, their underline is dotted, and a question mark stands behind their tag. The table says “uncertain” of what no surer mark names.
      </p>
      <h3>Quotes, claims and figures</h3>
      <p>
        What somebody is said to say has a line under it: solid where the words are quoted, dashed where they are reported. Behind it stands a
        dot where it is asserted, else what the speaker does: denies, demands, promises, asks; and “not verified” where the outlet adds that it
        could not be checked. The list of quotes leads to
        each. The figures set side by side what the articles tell of one thing, with who says so; a number that one article tells twice counts
        once.
      </p>
      {onMarks && (
        <p>
          <button type="button" class="link" onClick={onMarks}>
            What the marks mean
          </button>
          , each kind with an example.
        </p>
      )}
      <Credits />
    </Dialog>
  );
}

/** What the licences of the data inside the page ask to be said; data/README.md has the whole list. */
function Credits(): JSX.Element {
  return (
    <>
      <h3>Data and licences</h3>
      <p>Dateline itself: MIT or Apache License 2.0. The place and name tables inside this page are made from:</p>
      <ul>
        <li>Place data © GeoNames (geonames.org), Creative Commons Attribution 4.0 (CC BY 4.0, creativecommons.org/licenses/by/4.0), selected, with spellings added.</li>
        <li>
          Country data by Mohammed Le Doze (mledoze/countries) and city data by Darshan Gada (dr5hn), Open Database License 1.0 (ODbL). The
          compiled tables that hold them are offered under the ODbL 1.0 too.
        </li>
        <li>Ukrainian spellings by Oleksii Holub (Tyrrrz/SpellingUkraine), MIT.</li>
        <li>Given and family names partly from Wiktionary, Creative Commons Attribution-ShareAlike (CC BY-SA).</li>
        <li>Names of equipment by Oryx (oryxspioenkop.com).</li>
      </ul>
    </>
  );
}

interface PromiseProps {
  keeping: boolean;
  onKeeping: (on: boolean) => void;
  onClose: () => void;
}

export function Promise({ keeping, onKeeping, onClose }: PromiseProps): JSX.Element {
  return (
    <Dialog title="Nothing leaves this page" onClose={onClose}>
      <p>
        The articles are read by a program inside this file. There is no server, nothing is stored in your browser unless you switch it on below, and
        closing the page forgets everything that you did not save.
      </p>
      <h3>Keeping in this browser</h3>
      <label class="check">
        <input type="checkbox" checked={keeping} onChange={(event) => onKeeping(event.currentTarget.checked)} />
        Keep the articles of this page on this computer
      </label>
      <p>
        They are there again when this file is opened in this browser. But in Chrome, Edge and Safari any other web page that is opened from this
        computer's disk can read them, because these browsers keep one store for all such pages; and so can everybody who uses this
        account. “Save page” writes a file instead, which only you hand on. Switching this off deletes what was kept.
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
