// The rail: every article with its date, words and what was said about reading it, and the files not read.

import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { ArticleForm, ArticleView, Likeness } from "../engine/types";
import type { Entry, Refusal, Taken } from "../store";
import { leftIn, type Sifted } from "../filter";
import { capital, count, number } from "../text";
import { PublishedField } from "./published-field";
import { Verbatim } from "./verbatim";

export interface ArticleCalls {
  onOpen: (id: number) => void;
  onPublished: (id: number, date: string | null) => void;
  onRename: (id: number, name: string) => void;
  onRemove: (id: number) => void;
}

interface Props extends ArticleCalls {
  articles: { view: ArticleView; form: ArticleForm; entry: Entry | undefined }[];
  /** Articles that carry much of each other's text. */
  alike: Likeness[];
  open: number | null;
  sifted: Sifted | null;
  refusals: Refusal[];
  taken: Taken[];
  onDismiss: () => void;
}

/** Articles listed before "show more". */
const LISTED = 300;

export function ArticleList({ articles, alike, open, sifted, refusals, taken, onDismiss, ...calls }: Props): JSX.Element {
  const [most, setMost] = useState(LISTED);
  const names = new Map(articles.map(({ form }) => [form.id, form.name]));
  const shares = sharesOf(alike);
  const at = articles.findIndex(({ view }) => view.key === open);
  const shown = Math.max(most, at + 1);
  const undated = articles.filter(({ form }) => form.published === null).length;
  return (
    <>
      {refusals.length > 0 && <Refused refusals={refusals} onDismiss={onDismiss} />}
      {taken.length > 0 && <Read taken={taken} onDismiss={refusals.length > 0 ? null : onDismiss} />}
      {articles.length > 0 && (
        <ol class="articles">
          {articles.slice(0, shown).map((article, place) => (
            <Item
              key={article.view.key}
              {...article}
              {...calls}
              left={sifted?.left ? leftIn(sifted, place) : null}
              sameAs={article.form.duplicate_of === null ? null : (names.get(article.form.duplicate_of) ?? null)}
              shares={sharedWords(shares.get(article.form.id), names)}
              current={article.view.key === open}
            />
          ))}
        </ol>
      )}
      {articles.length > shown && (
        <button type="button" class="more" onClick={() => setMost(shown + LISTED)}>
          Show more articles, {number(articles.length - shown)} left
        </button>
      )}
      {undated > 0 && (
        <p class="rail-note">
          {undated === articles.length && undated === 1
            ? "The article states no date of publication. Set it, and weekdays become calendar days."
            : `${undated} of ${count(articles.length, "article")} ${undated === 1 ? "states" : "state"} no date of publication. Set it, and weekdays become calendar days.`}
        </p>
      )}
    </>
  );
}

interface Share {
  /** Whole percent of the article's words. */
  percent: number;
  with: string;
}

/** For each article that shares text, the other that carries the most of it. */
function sharesOf(alike: Likeness[]): Map<string, Share> {
  const most = new Map<string, Share>();
  const add = (article: string, share: Share) => {
    if (share.percent >= LEAST_SHARED && share.percent > (most.get(article)?.percent ?? 0)) most.set(article, share);
  };
  for (const { one, other, ofOne, ofOther } of alike) {
    add(one, { percent: ofOne, with: other });
    add(other, { percent: ofOther, with: one });
  }
  return most;
}

/** Less than a quarter is said of the other article alone, which it makes a good part of. */
const LEAST_SHARED = 25;

function sharedWords(share: Share | undefined, names: Map<string, string>): string | null {
  return share ? `${share.percent} % of its words stand in ${names.get(share.with) ?? "another article"} too` : null;
}

interface ItemProps extends ArticleCalls {
  view: ArticleView;
  form: ArticleForm;
  entry: Entry | undefined;
  /** What the filters leave of it, where some are set. */
  left: { left: number; all: number } | null;
  /** The name of the article of which it is a second copy. */
  sameAs: string | null;
  /** How much of it stands in another. */
  shares: string | null;
  current: boolean;
}

function Item({ view, form, entry, sameAs, shares, current, onOpen, onPublished, onRename, onRemove, left }: ItemProps): JSX.Element {
  const [naming, setNaming] = useState(false);
  const title = form.title ?? view.title;
  return (
    <li class={`article${current ? " current" : ""}${left?.left === 0 ? " out" : ""}`}>
      <button type="button" class="article-open" aria-current={current ? "true" : undefined} onClick={() => onOpen(view.key)}>
        <span class="article-title">
          <Verbatim text={title || "Empty article"} />
        </span>
      </button>
      {naming ? (
        <NameField
          name={form.name}
          onDone={(name) => {
            setNaming(false);
            if (name !== null) onRename(view.key, name);
          }}
        />
      ) : (
        <p class="article-name">
          <Verbatim text={form.name} />
        </p>
      )}
      <p class="article-facts">
        <PublishedField name={form.name} published={form.published} byCaption={view.datedByCaption} onChange={(date) => onPublished(view.key, date)} />
        <span class="numbers">{count(view.words, "word")}</span>
      </p>
      {sameAs !== null && (
        <p class="article-same">
          Same text as <Verbatim text={sameAs} />: counted once
        </p>
      )}
      {shares !== null && (
        <p class="article-shares">
          <Verbatim text={shares} />
        </p>
      )}
      {left && (
        <p class="article-left numbers">
          {number(left.left)} of {count(left.all, "paragraph")}
        </p>
      )}
      {entry?.warnings.map((warning) => (
        <p class="article-warning" key={warning}>
          {capital(warning)}
        </p>
      ))}
      <p class="article-tools">
        <button type="button" class="quiet" aria-label={`Rename ${form.name}`} onClick={() => setNaming(true)}>
          Rename
        </button>
        <button type="button" class="quiet" aria-label={`Remove ${form.name}`} onClick={() => onRemove(view.key)}>
          Remove
        </button>
      </p>
    </li>
  );
}

function NameField({ name, onDone }: { name: string; onDone: (name: string | null) => void }): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useLayoutEffect(() => input.current?.select(), []);
  const finish = (value: string | null) => {
    if (done.current) return;
    done.current = true;
    onDone(value);
  };
  return (
    <input
      type="text"
      class="article-rename"
      aria-label={`New name of ${name}`}
      defaultValue={name}
      ref={input}
      onBlur={(event) => finish(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter") finish(event.currentTarget.value);
        if (event.key === "Escape") {
          event.stopPropagation();
          finish(null);
        }
      }}
    />
  );
}

function Refused({ refusals, onDismiss }: { refusals: Refusal[]; onDismiss: () => void }): JSX.Element {
  return (
    <section class="refusals" aria-label="Not read">
      <h3>Not read</h3>
      <ul>
        {refusals.map((refusal) => (
          <li key={refusal.id}>
            <strong>
              <Verbatim text={refusal.name} />
            </strong>{" "}
            <Verbatim text={capital(refusal.reason)} />
          </li>
        ))}
      </ul>
      <button type="button" class="quiet" onClick={onDismiss}>
        Dismiss
      </button>
    </section>
  );
}

/** What became of each file that was read; the files that were not stand above. */
function Read({ taken, onDismiss }: { taken: Taken[]; onDismiss: (() => void) | null }): JSX.Element {
  const articles = taken.reduce((sum, file) => sum + file.articles, 0);
  return (
    <section class="taken" aria-label="Read files">
      <details>
        <summary>
          Read: {count(taken.length, "file")}, {count(articles, "article")}
        </summary>
        <ul>
          {taken.map((file, at) => (
            <li key={at}>
              <strong>
                <Verbatim text={file.name} />
              </strong>{" "}
              {count(file.articles, "article")}
              {file.warnings.map((warning) => (
                <span class="taken-warning" key={warning}>
                  <Verbatim text={capital(warning)} />
                </span>
              ))}
            </li>
          ))}
        </ul>
      </details>
      {onDismiss && (
        <button type="button" class="quiet" onClick={onDismiss}>
          Dismiss
        </button>
      )}
    </section>
  );
}
