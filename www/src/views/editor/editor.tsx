// The editor stands under the text, so that the words stay in sight: what of them to correct, how, how far it reaches and
// how many marks that changes, all before anything is changed.

import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Desk } from "../../desk";
import { type Editing, tell, type Task, TASK_WORDS, usualScope } from "../../editing";
import type { Snapshot } from "../../engine/types";
import type { Lookup } from "../../lookup";
import { type Anchor, type Change, type Draft, type Scope, withCorrection } from "../../project";
import type { Dispatch } from "../../store";
import { capital, count } from "../../text";
import { Verbatim } from "../verbatim";
import { AddField } from "./add-field";
import { BordersField } from "./borders-field";
import { DateField } from "./date-field";
import { KindField } from "./kind-field";
import { MergeField } from "./merge-field";
import { PlaceField } from "./place-field";
import { NameField, RoleField } from "./name-fields";
import { useCounts, ScopeField } from "./scope-field";
import { SpeakerField } from "./speaker-field";

interface Props {
  look: Lookup;
  editing: Editing;
  /** The scope that was chosen last, by task. */
  scopes: Partial<Record<Task, Scope>>;
  desk: Desk;
  dispatch: Dispatch;
  onClose: () => void;
}

export interface FieldProps {
  look: Lookup;
  editing: Editing;
  desk: Desk;
  /** Tells that the words are others, where they are not marked yet. */
  onAt: (at: Anchor) => void;
  /** Tells what the fields say; null while they say nothing that can be done. */
  onChange: (change: Change | null) => void;
}

export function Editor({ look, editing, scopes, desk, dispatch, onClose }: Props): JSX.Element {
  const [task, setTask] = useState(editing.task);
  const [at, setAt] = useState(editing.at);
  const [change, setChange] = useState<Change | null>(() => editing.begin ?? atOnce(editing.task));
  const [scope, setScope] = useState<Scope>(editing.begin?.scope ?? scopes[editing.task] ?? usualScope(editing.task));
  const root = useRef<HTMLElement>(null);
  const draft: Draft | null = change && { ...change, scope, at, ...(editing.was !== null && { was: editing.was }) };
  const counts = useCounts(desk, draft);
  useLayoutEffect(() => {
    const opener = document.activeElement;
    const find = (selector: string) => root.current?.querySelector<HTMLElement>(selector);
    const first = find("[data-first]") ?? find(".editor-fields :checked") ?? find(".editor-fields input") ?? find(".editor-apply");
    first?.focus();
    // The editor must not cover what it is about.
    const mark = document.querySelector(".text mark[data-here]");
    if (mark && root.current && mark.getBoundingClientRect().bottom > root.current.getBoundingClientRect().top) mark.scrollIntoView({ block: "start" });
    return () => {
      // A mark that went with the correction leaves its place to the one the reader stands on.
      const back = opener?.isConnected && opener !== document.body ? opener : document.querySelector('mark[tabindex="0"]');
      if (back instanceof HTMLElement) back.focus({ preventScroll: true });
    };
  }, []);
  const turn = (next: Task) => {
    setTask(next);
    setChange(atOnce(next));
    setScope(scopes[next] ?? usualScope(next));
  };
  // What reaches further than the reader sees is done only once it is known how far.
  const ready = draft !== null && counts.problem === null && (scope === "mention" || counts.counts !== null);
  const apply = () => {
    if (!draft || !ready) return;
    const words = tell(look, draft);
    const told = ({ analysis: { corrections } }: Snapshot) => {
      const made = editing.replaces === null ? corrections.at(-1) : corrections.find(({ id }) => id === editing.replaces);
      return { text: `${words}. ${count(made?.changed ?? 0, "mark")} changed.`, offer: true };
    };
    if (editing.replaces !== null) desk.revise(words, (project) => withCorrection(project, editing.replaces ?? "", draft), told);
    else desk.correct(words, [draft], told);
    dispatch({ do: "scope", task, scope });
    onClose();
  };
  const kind = editing.was === null ? null : look.labels.get(editing.was);
  const verb = task === "add" ? "Mark" : "Correct";
  const Field = FIELDS[task];
  return (
    <section
      class={`editor ${kind?.family ?? ""}`}
      role="dialog"
      aria-label={`${verb} ${at.text}`}
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <header class="editor-head">
          <p class="editor-what">
            <span class="editor-word">{verb}</span>{" "}
            <strong>
              <Verbatim text={at.text} />
            </strong>
            {kind && (
              <span class="editor-kind">
                <span class="swatch" />
                {capital(kind.word)}
              </span>
            )}
          </p>
          <button type="button" class="quiet" onClick={onClose}>
            Close
          </button>
        </header>
        {editing.tasks.length > 1 && (
          <div class="editor-tasks" role="group" aria-label="What to correct">
            {editing.tasks.map((each) => (
              <button key={each} type="button" aria-pressed={each === task} onClick={() => turn(each)}>
                {taskWords(each, editing.was)}
              </button>
            ))}
          </div>
        )}
        <div class="editor-fields" key={task}>
          {Field ? <Field {...{ look, editing, desk }} onAt={setAt} onChange={setChange} /> : <p class="editor-note">{NOTES[task]}</p>}
        </div>
        <ScopeField {...{ look, task, scope, editing }} counts={counts.counts} onScope={setScope} />
        <footer class="editor-foot">
          <p class="editor-count numbers" role="status">
            {counts.problem ?? said(counts.counts?.[scope])}
          </p>
          <button type="submit" class="primary editor-apply" aria-disabled={!ready}>
            Apply
          </button>
          <button type="button" onClick={onClose}>
            Cancel
          </button>
        </footer>
      </form>
    </section>
  );
}

const FIELDS: Partial<Record<Task, (props: FieldProps) => JSX.Element>> = {
  relabel: KindField,
  add: AddField,
  span: BordersField,
  rename: NameField,
  describe: RoleField,
  merge: MergeField,
  place: PlaceField,
  date: DateField,
  speaker: SpeakerField,
};

const NOTES: Partial<Record<Task, string>> = {
  remove: "The mark goes; the words stay as they are.",
  split: "These mentions become an entity of their own.",
};

function taskWords(task: Task, label: string | null): string {
  if (task !== "remove" || label === null) return TASK_WORDS[task];
  if (label === "DATE" || label === "TIME") return "Not a time";
  return ["PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"].includes(label) ? "Not a number" : TASK_WORDS.remove;
}

/** What a task does that asks for nothing more. */
function atOnce(task: Task): Change | null {
  return task === "remove" || task === "split" ? { do: task } : null;
}

function said(changed: number | undefined): string {
  if (changed === undefined) return "";
  return changed === 0 ? "Changes nothing." : `Changes ${count(changed, "mark")}.`;
}
