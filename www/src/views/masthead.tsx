// The head of the page: its name, the ways in and out, and the switches.

import type { JSX } from "preact";
import type { Group, Wish } from "../exports";
import type { Theme } from "../store";
import { ExportMenu } from "./export-menu";
import { Verbatim } from "./verbatim";

export interface MastheadCalls {
  onOpen: () => void;
  onFolder: () => void;
  onPaste: () => void;
  onSamples: () => void;
  onExport: (wish: Wish) => void;
  onSave: () => void;
  onPromise: () => void;
  onUndo: () => void;
  onRedo: () => void;
  onHelp: () => void;
  onTheme: (theme: Theme) => void;
}

interface Props extends MastheadCalls {
  theme: Theme;
  /** Whether there are articles: an empty page offers its ways in elsewhere. */
  filled: boolean;
  /** What would be undone and done again, in words. */
  undo: string | null;
  redo: string | null;
  /** What can be saved. */
  exports: Group[];
}

export function Masthead({ theme, filled, undo, redo, exports, onTheme, ...calls }: Props): JSX.Element {
  return (
    <header class="masthead">
      <h1>Dateline</h1>
      <button type="button" class="quiet promise" onClick={calls.onPromise}>
        Nothing leaves this page
      </button>
      <div class="masthead-tools">
        {(filled || undo !== null || redo !== null) && <Travel {...{ undo, redo }} {...calls} />}
        {filled && (
          <>
            <button type="button" onClick={calls.onOpen}>
              Open files
            </button>
            <button type="button" class="wide-only" onClick={calls.onFolder}>
              Open folder
            </button>
            <button type="button" onClick={calls.onPaste}>
              Paste
            </button>
            <button type="button" class="wide-only" onClick={calls.onSamples}>
              Samples
            </button>
            <button type="button" onClick={calls.onSave} aria-keyshortcuts="Control+S Meta+S" title="One file with the program, the articles and your work">
              Save page
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

/** Undo and redo, with what they would do. */
function Travel({ undo, redo, onUndo, onRedo }: Pick<Props, "undo" | "redo" | "onUndo" | "onRedo">): JSX.Element {
  return (
    <span class="travel" role="group" aria-label="Steps">
      <StepButton word="Undo" step={undo} keys="Control+Z Meta+Z" onStep={onUndo} />
      <StepButton word="Redo" step={redo} keys="Control+Y Control+Shift+Z Meta+Shift+Z" onStep={onRedo} />
    </span>
  );
}

function StepButton({ word, step, keys, onStep }: { word: string; step: string | null; keys: string; onStep: () => void }): JSX.Element {
  // With nothing to do it stays where it is: a button that goes would take the focus with it.
  return (
    <button
      type="button"
      aria-label={step === null ? word : `${word}: ${step}`}
      aria-disabled={step === null}
      aria-keyshortcuts={keys}
      title={step === null ? `Nothing to ${word.toLowerCase()}` : `${word}: ${step}`}
      onClick={onStep}
    >
      {word}
      {step !== null && (
        <span class="travel-step">
          {": "}
          <Verbatim text={step} />
        </span>
      )}
    </button>
  );
}
