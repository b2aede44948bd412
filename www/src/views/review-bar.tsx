// While a reader goes through the uncertain marks, this bar says which one is shown, takes the verdict on it, and leads to the
// next. What was accepted is certain from then on, and comes no more.

import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { type Line, percent, promise, uncertainMarks } from "../certainty";
import type { Desk } from "../desk";
import { anchor, editMention } from "../editing";
import { type Lookup, mentionAt, type MentionRef } from "../lookup";
import type { Draft, Scope } from "../project";
import type { Dispatch } from "../store";
import { count, number } from "../text";
import type { BarCalls } from "./bars";
import { useCounts } from "./editor/scope-field";
import { Verbatim } from "./verbatim";

interface Props extends Omit<BarCalls, "step"> {
  look: Lookup;
  mention: MentionRef | null;
  line: Line;
  off: ReadonlySet<string>;
  /** How far a verdict reaches. */
  verdicts: Scope;
  desk: Desk;
  dispatch: Dispatch;
  onClose: () => void;
}

export function ReviewBar(props: Props): JSX.Element {
  const { look, mention, line, off, dispatch, review, judge, onClose } = props;
  const all = useMemo(() => uncertainMarks(look, line, off), [look, line, off]);
  const [asked, setAsked] = useState<MentionRef[] | null>(null);
  const at = mention ? all.findIndex((ref) => ref.article === mention.article && ref.mention === mention.mention) : -1;
  const found = mention && at >= 0 ? mentionAt(look, mention) : undefined;
  const change = () => {
    const editing = mention && editMention(look, mention);
    if (editing) dispatch({ do: "edit", editing });
  };
  if (asked !== null) return <AcceptAll asked={asked} acceptAll={props.acceptAll} onDone={() => setAsked(null)} />;
  return (
    <div class="review-bar" role="group" aria-label="Going through the uncertain marks">
      <p class="review-what">
        <span class="review-at numbers">{found ? `Uncertain ${number(at + 1)} of ${number(all.length)}` : count(all.length, "uncertain mark")}</span>
        {found && (
          <>
            {" "}
            <strong>
              <Verbatim text={found.text} />
            </strong>
            <span class="review-sure">
              {look.labels.get(found.label)?.word ?? found.label}, {percent(found.score)}
              <span class="review-promise">: {promise(look, found.score)}</span>
            </span>
          </>
        )}
      </p>
      <span class="review-ways">
        {found && mention && (
          <>
            <button type="button" class="primary" title="Accept: right as it is (Enter or y)" onClick={() => judge("accept")}>
              Accept
            </button>
            <button type="button" title="Reject: not a name (x or Delete)" onClick={() => judge("remove")}>
              Reject
            </button>
            <button type="button" title="Change it (c)" onClick={change}>
              Change
            </button>
            <Reach {...props} mention={mention} />
          </>
        )}
        <button type="button" aria-label="Previous uncertain mark" title="Previous uncertain mark (U)" onClick={() => review(-1)}>
          ↑
        </button>
        <button type="button" aria-label="Next uncertain mark" title="Next uncertain mark (u)" onClick={() => review(1)}>
          ↓
        </button>
        {all.length > 0 && (
          <button type="button" class="quiet" onClick={() => setAsked(props.onScreen())}>
            Accept all on screen
          </button>
        )}
        <button type="button" class="quiet" onClick={onClose}>
          Close
        </button>
      </span>
    </div>
  );
}

/** How far the verdict reaches, with how many marks that is. */
function Reach({ look, mention, verdicts, desk, dispatch }: Props & { mention: MentionRef }): JSX.Element {
  const article = look.snapshot.analysis.articles[mention.article];
  const found = mentionAt(look, mention);
  const draft: Draft | null = article && found ? { do: "accept", scope: "mention", at: anchor(article, found.start, found.end), was: found.label } : null;
  const { counts } = useCounts(desk, draft);
  const words: Record<Scope, string> = { mention: "Only here", article: "In this article", everywhere: "Everywhere" };
  return (
    <select aria-label="How far the verdict reaches" value={verdicts} onChange={(event) => dispatch({ do: "verdicts", scope: event.currentTarget.value as Scope })}>
      {(["mention", "article", "everywhere"] as const).map((scope) => (
        <option key={scope} value={scope}>
          {words[scope]} ({counts ? number(counts[scope]) : "…"})
        </option>
      ))}
    </select>
  );
}

function AcceptAll({ asked, acceptAll, onDone }: { asked: MentionRef[]; acceptAll: BarCalls["acceptAll"]; onDone: () => void }): JSX.Element {
  return (
    <div class="review-bar" role="group" aria-label="Accept all on screen">
      <p class="review-what">
        {asked.length === 0 ? "No uncertain mark is on the screen." : `Accept the ${count(asked.length, "uncertain mark")} on the screen as they are?`}
      </p>
      <span class="review-ways">
        {asked.length > 0 && (
          <button
            type="button"
            class="primary"
            ref={(button) => button?.focus()}
            onClick={() => {
              acceptAll(asked);
              onDone();
            }}
          >
            Accept {number(asked.length)}
          </button>
        )}
        <button type="button" onClick={onDone}>
          {asked.length === 0 ? "Close" : "Keep them uncertain"}
        </button>
      </span>
    </div>
  );
}
