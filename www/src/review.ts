// The reader's verdict on marks: right, or no name. A verdict leads on to the next uncertain mark.

import { nextUncertain, uncertainMarks } from "./certainty";
import type { Desk } from "./desk";
import { anchor, tell } from "./editing";
import { type Lookup, mentionAt, type MentionRef } from "./lookup";
import type { Draft, Scope } from "./project";
import type { Store } from "./store";
import { count } from "./text";

export type Verdict = "accept" | "remove";

/** A verdict on the mark that the reader stands on. */
export function judge(store: Store, desk: Desk, verdict: Verdict): void {
  const { look, mention, review, corrections } = store.state;
  const draft = look && mention && draftOf(look, mention, verdict, review ? corrections.verdicts : "mention");
  if (!look || !mention || !draft) return;
  if (review) goOn(store, look, mention, draft);
  const words = tell(look, draft);
  desk.correct(words, [draft], (snapshot) => {
    const left = store.state.review && store.state.look ? uncertainMarks(store.state.look, store.state.line, store.state.off).length : null;
    const changed = snapshot.analysis.corrections.at(-1)?.changed ?? 1;
    const done = changed === 1 ? `${words}.` : `${words}. ${count(changed, "mark")} changed.`;
    return { text: left === null ? done : `${done} ${left === 0 ? "No uncertain mark is left." : `${count(left, "uncertain mark")} left.`}`, offer: verdict === "remove" };
  });
}

/** Accepts many marks as one step. */
export function acceptAll(store: Store, desk: Desk, all: readonly MentionRef[]): void {
  const { look } = store.state;
  const drafts = look ? all.flatMap((ref) => draftOf(look, ref, "accept", "mention") ?? []) : [];
  if (drafts.length === 0) return;
  const words = `${count(drafts.length, "mark")} accepted`;
  desk.correct(words, drafts, () => ({ text: `${words}.`, offer: true }));
}

function draftOf(look: Lookup, ref: MentionRef, verdict: Verdict, scope: Scope): Draft | null {
  const article = look.snapshot.analysis.articles[ref.article];
  const mention = mentionAt(look, ref);
  return article && mention ? { do: verdict, scope, at: anchor(article, mention.start, mention.end), was: mention.label } : null;
}

/** To the next uncertain mark that the verdict does not settle as well. */
function goOn({ state, dispatch }: Store, look: Lookup, from: MentionRef, { scope, at, was }: Draft): void {
  const settled = (ref: MentionRef) => {
    const mention = mentionAt(look, ref);
    const same = mention?.text === at.text && mention.label === was;
    return (ref.article === from.article && ref.mention === from.mention) || (same && (scope === "everywhere" || (scope === "article" && ref.article === from.article)));
  };
  const rest = uncertainMarks(look, state.line, state.off).filter((ref) => !settled(ref));
  const next = nextUncertain(rest, from, 1);
  if (next) dispatch({ do: "review", mention: next });
}

/** The uncertain marks of the open article that are on the screen. */
export function onScreen(store: Store): MentionRef[] {
  const { look, line, off, article } = store.state;
  if (!look) return [];
  const place = look.snapshot.articles.findIndex(({ key }) => key === article);
  const pane = document.querySelector(".centre")?.getBoundingClientRect();
  const bars = document.querySelector(".bars")?.getBoundingClientRect();
  const top = Math.max(0, pane?.top ?? 0);
  const bottom = Math.min(innerHeight, pane?.bottom ?? innerHeight, bars?.top ?? innerHeight);
  return uncertainMarks(look, line, off).filter((ref) => {
    if (ref.article !== place) return false;
    const mark = document.querySelector(`.text mark[data-mention="${ref.mention}"]`)?.getBoundingClientRect();
    return mark !== undefined && mark.height > 0 && mark.bottom > top && mark.top < bottom;
  });
}
