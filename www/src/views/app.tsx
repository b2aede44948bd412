// The whole page as a function of its state.

import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { mentionOf } from "../about";
import { editSelection } from "../correction-keys";
import { copyList } from "../copy-table";
import type { Desk } from "../desk";
import { type Editing, editMention, editQuote, parted } from "../editing";
import { sift } from "../filter";
import type { Account } from "../figures";
import type { Passage } from "../engine/types";
import { ways as waysOut } from "../exports";
import { redoes, undoes } from "../history";
import type { Origin, Side } from "../lists";
import type { MentionRef } from "../lookup";
import type { QuoteRef, Said } from "../quotes";
import type { Session } from "../saved/session";
import type { Dispatch, State } from "../store";
import { count } from "../text";
import { ArticleList } from "./article-list";
import { type BarCalls, Bars } from "./bars";
import { CompareView } from "./compare-view";
import { CorrectionsView } from "./corrections-view";
import { Help, Promise } from "./dialogs";
import { FileDialog } from "./file-dialog";
import { FileStrip } from "./file-strip";
import { DropZone } from "./drop-zone";
import { EntityPanel } from "./entity-panel";
import { Finder } from "./finder";
import { KeyToMarks } from "./key-to-marks";
import { Ledger } from "./ledger";
import { MapView } from "./map-view";
import { Masthead } from "./masthead";
import { BusyNotice, ProblemNotice, ToastNotice } from "./notices";
import { QuotesList } from "./quotes-list";
import { Reading } from "./reading";
import { SearchView } from "./search-view";
import { Still } from "./still";
import { SummaryTable } from "./summary-table";
import { PaneSwitch, SideTabs } from "./switches";
import { TimelineView } from "./timeline-view";
import type { ViewProps } from "./view-props";
import { Waiting } from "./waiting";

interface Props extends BarCalls {
  state: State;
  desk: Desk;
  dispatch: Dispatch;
  onHit: (by: 1 | -1) => void;
  onOpenFiles: () => void;
  onOpenFolder: () => void;
  onPaste: () => void;
  session: Session;
}

export function App({ state, desk, dispatch, step, review, judge, onScreen, acceptAll, onHit, onOpenFiles, onOpenFolder, onPaste, session }: Props): JSX.Element {
  const { look, pane, side, wide, table, line } = state;
  const place = look ? look.snapshot.articles.findIndex((article) => article.key === state.article) : -1;
  const ways = {
    onOpen: onOpenFiles,
    onFolder: onOpenFolder,
    onPaste,
    onSamples: () => desk.addSamples(),
    onPromise: () => dispatch({ do: "dialog", dialog: "promise" }),
  };
  const open = look?.snapshot.analysis.articles[place];
  // A second copy shows what is counted at the first.
  const counts = open?.duplicate_of ?? open?.id;
  const chooseRow = (entity: string) => {
    const all = look?.mentions.get(entity) ?? [];
    const within = table.scope === "article" && counts !== undefined ? look?.places.get(counts) : undefined;
    const first = all.find((ref) => ref.article === within) ?? all[0] ?? null;
    dispatch({ do: "choose", entity, mention: first, from: { side: "table", row: entity } });
  };
  const goTo = (mention: MentionRef) => {
    dispatch({ do: "pane", pane: "text" });
    dispatch({ do: "choose", entity: state.entity, mention });
  };
  const goToPassage = (passage: Passage) => {
    const mention = look && mentionOf(look, passage);
    if (mention) goTo(mention);
    else dispatch({ do: "show", passage });
  };
  const goToQuote = ({ article, quote }: QuoteRef, from?: Origin) => dispatch({ do: "quote", quote: { article, quote }, ...(from && { from }) });
  const chooseQuote = (said: Said) => {
    letGo();
    goToQuote(said, { side: "quotes", row: said.id });
  };
  const chooseAccount = ({ id, article, figure: { start, end, text } }: Account) => {
    const form = look?.snapshot.analysis.articles[article];
    if (!form) return;
    letGo();
    dispatch({ do: "show", passage: { article: form.id, start, end, text }, from: { side: "figures", row: id } });
  };
  const edit = (editing: Editing | null) => editing && dispatch({ do: "edit", editing });
  const part = (mentions: readonly MentionRef[]) => {
    const drafts = look ? parted(look, mentions) : [];
    const words = `${count(mentions.length, "mention")} of “${drafts[0]?.at.text ?? ""}” on ${mentions.length === 1 ? "its" : "their"} own`;
    desk.correct(words, drafts, () => ({ text: `${words}.`, offer: true }));
  };
  const publish = (date: string | null) => state.article !== null && desk.setPublished(state.article, date);
  const sifted = useMemo(() => look && sift(look, state.filter), [look, state.filter]);
  const View = VIEWS[side];
  const focus = (list: Origin["side"]) => (state.backTo?.side === list ? state.backTo : null);
  // Thousands of articles are not gone through again for every key.
  const list = useMemo(
    () => (
      <ArticleList
        articles={(look?.snapshot.articles ?? []).flatMap((view, at) => {
          const form = look?.snapshot.analysis.articles[at];
          return form ? [{ view, form, entry: state.entries.get(view.key) }] : [];
        })}
        alike={state.alike}
        open={state.article}
        sifted={sifted}
        refusals={state.refusals}
        taken={state.taken}
        onDismiss={() => dispatch({ do: "dismiss" })}
        onOpen={(article) => dispatch({ do: "open", article })}
        onPublished={(id, date) => desk.setPublished(id, date)}
        onRename={(id, name) => desk.rename(id, name)}
        onRemove={(id) => desk.remove(id)}
      />
    ),
    [look, state.entries, state.alike, state.article, state.refusals, state.taken, sifted],
  );
  const filled = look !== null && look.snapshot.articles.length > 0;
  return (
    <>
      <a class="skip" href="#text">
        Skip to the text
      </a>
      <Masthead
        {...ways}
        theme={state.theme}
        filled={filled}
        undo={undoes(state.history)}
        redo={redoes(state.history)}
        onUndo={() => desk.undo()}
        onRedo={() => desk.redo()}
        exports={waysOut(look?.snapshot.formats ?? [])}
        onExport={(wish) => {
          if ("write" in wish) desk.export(wish.write);
          else if (wish.page === "copy") dispatch({ do: "toast", toast: { text: copyList(), undo: null } });
          else if (wish.page === "about") dispatch({ do: "dialog", dialog: "file" });
          else void session.save(wish.page === "anew");
        }}
        onSave={() => void session.save(false)}
        onHelp={() => dispatch({ do: "dialog", dialog: "help" })}
        onTheme={(theme) => dispatch({ do: "theme", theme })}
      />
      {state.file && (
        <FileStrip
          file={state.file}
          idle={!filled && state.busy === null && state.file.articles.length > 0}
          onAbout={() => dispatch({ do: "dialog", dialog: "file" })}
          onAgain={() => session.again()}
        />
      )}
      {look && filled && sifted && <Finder {...{ look, state, sifted, dispatch, onHit }} />}
      <main class={`desk pane-${pane}${filled ? "" : " bare"}${wide ? " wide-table" : ""}`}>
        {(filled || state.refusals.length > 0) && (
          <nav class="rail" aria-label="Articles">
            <h2 class="rail-title">{count(look?.snapshot.articles.length ?? 0, "article")}</h2>
            {list}
          </nav>
        )}
        <div class="centre" id="text" tabIndex={-1}>
          {look && sifted && place >= 0 ? (
            <Reading
              key={state.article}
              look={look}
              place={place}
              mention={state.mention}
              entity={state.entity}
              travel={state.travel}
              quote={state.quote}
              passage={state.passage}
              sifted={sifted}
              folded={state.folded}
              found={state.search.found}
              off={state.off}
              hidden={state.hidden}
              line={line}
              plain={state.plain}
              back={state.cameFrom && { words: BACK[state.cameFrom.side], go: () => dispatch({ do: "back" }) }}
              onPublished={publish}
              onLayers={(hidden, status) => dispatch({ do: "layers", hidden, status })}
              onQuote={(quote, choose) => {
                goToQuote(quote);
                if (choose) dispatch({ do: "side", side: "quotes" });
              }}
              onSpeaker={(entity) => dispatch({ do: "speaker", entity })}
              onList={(quote) => dispatch({ do: "list", quote })}
              onMarks={(off, status) => dispatch({ do: "marks", off, status })}
              onPlain={(plain) => dispatch({ do: "plain", plain })}
              onKey={() => dispatch({ do: "dialog", dialog: "marks" })}
              onLine={(next) => dispatch({ do: "line", line: next })}
              onNextUncertain={() => review(1)}
              review={state.review}
              onCorrect={(mention) => edit(editMention(look, mention))}
              onCorrectQuote={(quote) => edit(editQuote(look, quote))}
              onMark={() => edit(editSelection({ state }))}
              onStand={(mention) => dispatch({ do: "stand", mention })}
              onChoose={(entity, mention) => dispatch({ do: "choose", entity, mention })}
            />
          ) : (
            <Opening file={filled ? null : state.file} ways={ways} />
          )}
          {look && <Bars {...{ look, state, desk, dispatch, step, review, judge, onScreen, acceptAll }} />}
        </div>
        {look && filled && (
          <section class="side" aria-label="Beside the text">
            <SideTabs side={side} searched={state.search.query !== ""} wide={wide} onSide={(next) => dispatch({ do: "side", side: next })} onWide={(next) => dispatch({ do: "wide", wide: next })} />
            {side === "table" && sifted && (
              <Still on={[look, sifted, table, line, counts, state.entity, state.backTo, state.corrections.checked]}>
                {() => (
                  <SummaryTable
                    look={look}
                    sifted={sifted}
                    view={table}
                    line={line}
                    article={counts ?? null}
                    chosen={state.entity}
                    focus={focus("table")}
                    onView={(change) => dispatch({ do: "table", table: change })}
                    onLine={(next, only) => dispatch({ do: "line", line: next, only })}
                    onRow={chooseRow}
                    checked={state.corrections.checked}
                    onCheck={(rows) => dispatch({ do: "check", rows })}
                    desk={desk}
                  />
                )}
              </Still>
            )}
            {side === "quotes" && sifted && (
              <Still on={[look, sifted, state.quotes, state.quote, state.backTo]}>
                {() => (
                  <QuotesList
                    look={look}
                    sifted={sifted}
                    view={state.quotes}
                    here={state.quote}
                    focus={focus("quotes")}
                    onView={(quotes) => dispatch({ do: "quotes", quotes })}
                    onRow={chooseQuote}
                  />
                )}
              </Still>
            )}
            {side === "figures" && sifted && (
              <Still on={[look, sifted, state.ledger, state.backTo]}>
                {() => (
                  <Ledger
                    look={look}
                    sifted={sifted}
                    view={state.ledger}
                    focus={focus("figures")}
                    onView={(ledger) => dispatch({ do: "ledger", ledger })}
                    onAccount={chooseAccount}
                  />
                )}
              </Still>
            )}
            {View && sifted && <View {...{ look, state, desk, dispatch }} within={sifted.within} onPassage={goToPassage} />}
            {side === "entity" && sifted && (
              <EntityPanel
                look={look}
                sifted={sifted}
                filter={state.filter}
                onFilter={(filter) => dispatch({ do: "filter", filter })}
                entity={state.entity}
                line={line}
                mention={state.mention}
                quote={state.quote}
                panel={state.panel}
                onPanel={(panel) => dispatch({ do: "panel", panel })}
                onQuote={(quote) => goToQuote(quote)}
                onPublished={publish}
                onEdit={edit}
                onPart={part}
                onStep={step}
                onGo={goTo}
                onPassage={goToPassage}
                onEntity={(entity) => dispatch({ do: "choose", entity, mention: null })}
                onClear={() => dispatch({ do: "choose", entity: null, mention: null })}
              />
            )}
          </section>
        )}
      </main>
      {filled && <PaneSwitch pane={pane} articles={look.snapshot.articles.length} onPane={(next) => dispatch({ do: "pane", pane: next })} />}
      <div class="notices">
        {state.busy && <BusyNotice busy={state.busy} onCancel={() => desk.cancel()} />}
        {state.problem && <ProblemNotice problem={state.problem} onDismiss={() => dispatch({ do: "problem", problem: null })} />}
        {state.toast && <ToastNotice toast={state.toast} onDone={() => dispatch({ do: "toast", toast: null })} />}
      </div>
      <p class="status" role="status">
        {state.status}
      </p>
      {state.dialog === "help" && (
        <Help
          onMarks={filled ? () => dispatch({ do: "dialog", dialog: "marks" }) : null}
          letterKeys={state.letterKeys}
          onLetterKeys={(on) => dispatch({ do: "letterKeys", on })}
          onClose={() => dispatch({ do: "dialog", dialog: null })}
        />
      )}
      {state.dialog === "promise" && (
        <Promise keeping={state.keeping} onKeeping={(on) => void session.keeping(on)} onClose={() => dispatch({ do: "dialog", dialog: null })} />
      )}
      {state.dialog === "file" && (
        <FileDialog
          file={state.file}
          desk={look?.snapshot.analysis.articles ?? []}
          unsaved={state.unsaved}
          onCheck={() => session.check()}
          onClose={() => dispatch({ do: "dialog", dialog: null })}
        />
      )}
      {state.dialog === "marks" && look && (
        <KeyToMarks labels={look.snapshot.labels} counts={look.counts[place] ?? new Map()} onClose={() => dispatch({ do: "dialog", dialog: null })} />
      )}
    </>
  );
}

/** What stands in the middle before there is a reading: the ways in, or the text of the saved page that is being read. */
function Opening({ file, ways }: { file: State["file"]; ways: Parameters<typeof DropZone>[0] }): JSX.Element {
  const [first] = file?.articles ?? [];
  return first ? <Waiting article={first} /> : <DropZone {...ways} />;
}

const VIEWS: Partial<Record<Side, (props: ViewProps) => JSX.Element>> = {
  map: MapView,
  timeline: TimelineView,
  compare: CompareView,
  corrections: CorrectionsView,
  search: SearchView,
};

const BACK: Record<Origin["side"], string> = {
  table: "Back to the table",
  quotes: "Back to the quotes",
  figures: "Back to the figures",
  map: "Back to the map",
  timeline: "Back to the timeline",
  compare: "Back to the comparison",
  corrections: "Back to the corrections",
  search: "Back to the search",
};

/** Takes the focus from a row that leads into the text, so that the text may have it. */
function letGo(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
