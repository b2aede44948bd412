// The head of the page: its name, the ways in and out, and the switches.

import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { ExportForm } from "../desk";
import type { Theme } from "../store";

export interface MastheadCalls {
  onOpen: () => void;
  onPaste: () => void;
  onSamples: () => void;
  onExport: (form: ExportForm) => void;
  onPromise: () => void;
  onHelp: () => void;
  onTheme: (theme: Theme) => void;
}

interface Props extends MastheadCalls {
  theme: Theme;
  /** Whether there are articles: an empty page offers its ways in elsewhere. */
  filled: boolean;
}

export function Masthead({ theme, filled, onTheme, ...calls }: Props): JSX.Element {
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
            <ExportMenu onExport={calls.onExport} />
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

const WAYS: [ExportForm, string][] = [
  ["csv", "Table as CSV"],
  ["quotes", "Quotes as CSV"],
  ["figures", "Figures as CSV"],
  ["times", "Times as CSV"],
  ["json", "Everything as JSON"],
  ["geojson", "Places as GeoJSON"],
];

function ExportMenu({ onExport }: Pick<MastheadCalls, "onExport">): JSX.Element {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener("pointerdown", outside);
    document.addEventListener("focusin", outside);
    return () => {
      document.removeEventListener("pointerdown", outside);
      document.removeEventListener("focusin", outside);
    };
  }, [open]);
  const choose = (form: ExportForm) => {
    setOpen(false);
    root.current?.querySelector("button")?.focus();
    onExport(form);
  };
  return (
    <div
      class="export"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        event.stopPropagation();
        setOpen(false);
        root.current?.querySelector("button")?.focus();
      }}
    >
      <button type="button" aria-expanded={open} aria-controls="export-ways" onClick={() => setOpen(!open)}>
        Export
      </button>
      <ul id="export-ways" class="export-ways" hidden={!open}>
        {WAYS.map(([form, words]) => (
          <li key={form}>
            <button type="button" class="quiet" onClick={() => choose(form)}>
              {words}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
