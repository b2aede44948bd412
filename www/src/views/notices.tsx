// What stands above the page for a while: work under way, a failure, a short word with Undo.

import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Busy, Problem, Toast } from "../store";
import { number } from "../text";
import { Verbatim } from "./verbatim";

/** Work that is done sooner is not worth a notice. */
const PATIENCE = 150;

export function BusyNotice({ busy, onCancel }: { busy: Busy; onCancel: () => void }): JSX.Element | null {
  const [due, setDue] = useState(false);
  useEffect(() => {
    const waiting = setTimeout(() => setDue(true), PATIENCE);
    return () => clearTimeout(waiting);
  }, []);
  if (!due) return null;
  const { title, progress } = busy;
  return (
    <div class="notice busy" role="group" aria-label="Work under way">
      <p class="notice-title">
        {title}
        {progress && progress.total > 1 && (
          <span class="numbers">
            {" "}
            {number(Math.min(progress.done + 1, progress.total))} of {number(progress.total)}
          </span>
        )}
      </p>
      {progress?.name && (
        <p class="notice-detail">
          <Verbatim text={progress.name} />
        </p>
      )}
      {progress ? <progress aria-label={title} value={progress.done} max={Math.max(1, progress.total)} /> : <progress aria-label={title} />}
      <button type="button" onClick={onCancel}>
        Cancel
      </button>
    </div>
  );
}

export function ProblemNotice({ problem, onDismiss }: { problem: Problem; onDismiss: () => void }): JSX.Element {
  return (
    <div class="notice problem" role="alert">
      <p class="notice-title">{problem.title}</p>
      <p class="notice-detail">
        <Verbatim text={problem.detail} />
      </p>
      <p class="notice-ways">
        {problem.retry && (
          <button type="button" class="primary" onClick={problem.retry}>
            Try again
          </button>
        )}
        <button type="button" onClick={onDismiss}>
          Leave it
        </button>
      </p>
    </div>
  );
}

/** Milliseconds that a short word stays; one with Undo stays longer. */
const STAY = 5000;
const STAY_UNDO = 12_000;

export function ToastNotice({ toast, onDone }: { toast: Toast; onDone: () => void }): JSX.Element {
  useEffect(() => {
    const going = setTimeout(onDone, toast.undo ? STAY_UNDO : STAY);
    return () => clearTimeout(going);
  }, [toast]);
  return (
    <section class="notice toast" aria-label="Message">
      <p class="notice-title">
        <Verbatim text={toast.text} />
      </p>
      {toast.undo && (
        <button type="button" onClick={toast.undo}>
          Undo
        </button>
      )}
      <button type="button" class="quiet" aria-label="Close the message" onClick={onDone}>
        Close
      </button>
    </section>
  );
}
