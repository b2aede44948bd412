// What stands under the text while it is asked for: the editor, the way through the uncertain marks, what is chosen.

import type { JSX } from "preact";
import type { Desk } from "../desk";
import { editMention } from "../editing";
import type { Lookup, MentionRef } from "../lookup";
import type { Verdict } from "../review";
import type { Dispatch, State } from "../store";
import { Editor } from "./editor/editor";
import { ReviewBar } from "./review-bar";
import { StepBar } from "./step-bar";

export interface BarCalls {
  step: (by: 1 | -1) => void;
  review: (by: 1 | -1) => void;
  judge: (verdict: Verdict) => void;
  onScreen: () => MentionRef[];
  acceptAll: (all: readonly MentionRef[]) => void;
}

interface Props extends BarCalls {
  look: Lookup;
  state: State;
  desk: Desk;
  dispatch: Dispatch;
}

export function Bars({ look, state, desk, dispatch, step, ...calls }: Props): JSX.Element {
  const { editing, opened, scopes, verdicts } = state.corrections;
  return (
    <div class="bars">
      {editing && <Editor key={opened} {...{ look, editing, scopes, desk, dispatch }} onClose={() => dispatch({ do: "edit", editing: null })} />}
      {state.review && !state.plain && !editing && (
        <ReviewBar
          {...{ look, verdicts, desk, dispatch }}
          {...calls}
          line={state.line}
          mention={state.mention}
          off={state.off}
          onClose={() => {
            dispatch({ do: "review", mention: null });
            // The button that had the focus goes with the bar.
            setTimeout(() => document.querySelector<HTMLElement>('mark[tabindex="0"]')?.focus({ preventScroll: true }));
          }}
        />
      )}
      {(state.entity !== null || state.mention !== null) && !state.review && !editing && (
        <StepBar
          look={look}
          entity={state.entity}
          mention={state.mention}
          onStep={step}
          onCorrect={() => {
            const next = state.mention && editMention(look, state.mention);
            if (next) dispatch({ do: "edit", editing: next });
          }}
          onDetails={() => {
            dispatch({ do: "side", side: "entity" });
            dispatch({ do: "pane", pane: "table" });
          }}
        />
      )}
    </div>
  );
}
