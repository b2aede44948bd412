// The head of the page: its name, the ways in and out, and the switches.

import type { JSX } from "preact";
import type { Group, Wish } from "../exports";
import type { Theme } from "../store";
import { ExportMenu } from "./export-menu";

export interface MastheadCalls {
  onOpen: () => void;
  onPaste: () => void;
  onSamples: () => void;
  onExport: (wish: Wish) => void;
  onPromise: () => void;
  onHelp: () => void;
  onTheme: (theme: Theme) => void;
}

interface Props extends MastheadCalls {
  theme: Theme;
  /** Whether there are articles: an empty page offers its ways in elsewhere. */
  filled: boolean;
  /** What can be saved. */
  exports: Group[];
}

export function Masthead({ theme, filled, exports, onTheme, ...calls }: Props): JSX.Element {
  return (
    <header class="masthead">
      <h1>Dateline</h1>
      <button type="button" class="quiet promise" onClick={calls.onPromise}>
        Nothing leaves this page
      </button>
      <div class="masthead-tools">
        {filled && (
          <>
            <button type="button" onClick={calls.onOpen}>
              Open files
            </button>
            <button type="button" onClick={calls.onPaste}>
              Paste
            </button>
            <button type="button" class="wide-only" onClick={calls.onSamples}>
              Samples
            </button>
            <ExportMenu groups={exports} onExport={calls.onExport} />
          </>
        )}
        <select aria-label="Colours" value={theme} onChange={(event) => onTheme(event.currentTarget.value as Theme)}>
          <option value="auto">Auto</option>
          <option value="light">Light</option>
          <option value="dark">Dark</option>
        </select>
        <button type="button" class="quiet" onClick={calls.onHelp} aria-keyshortcuts="?">
          Help
        </button>
      </div>
    </header>
  );
}
