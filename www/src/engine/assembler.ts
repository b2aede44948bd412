// Puts together the snapshot that the engine hands out in pieces. The page hears each piece in a short task of its own:
// in one piece, the snapshot of 5 MB of text held it up for a second. An article that did not change is not handed out
// again, and stays the same object.

import type { ArticleForm, ArticleView, Snapshot, SnapshotPiece } from "./types";

interface Article {
  form: ArticleForm;
  view: ArticleView;
}

export class Assembler {
  /** The articles as they were last handed out, by the engine's numbers. */
  private known = new Map<number, Article>();
  private articles: Article[] = [];
  private frame: Snapshot | null = null;

  /** Takes the next piece, as JSON. */
  take(json: string): void {
    const piece = JSON.parse(json) as SnapshotPiece;
    if ("article" in piece) {
      this.articles.push(piece.article);
      this.known.set(piece.article.view.key, piece.article);
    } else if ("more" in piece) {
      const last = this.articles.at(-1);
      if (last) extend(last, piece.more);
    } else if ("same" in piece) {
      const same = this.known.get(piece.same);
      if (!same) throw new Error("The engine named an article that it never handed out.");
      this.articles.push(same);
    } else this.frame = piece.frame;
  }

  /** The whole, once the last piece is there. */
  finish(): Snapshot {
    const { frame, articles } = this;
    if (!frame) throw new Error("The engine's answer is not whole.");
    this.frame = null;
    this.articles = [];
    this.known = new Map(articles.map((article) => [article.view.key, article]));
    return {
      ...frame,
      analysis: { ...frame.analysis, articles: articles.map(({ form }) => form) },
      articles: articles.map(({ view }) => view),
    };
  }

  /** Forgets everything: another engine begins anew. */
  clear(): void {
    this.known = new Map();
    this.articles = [];
    this.frame = null;
  }
}

function extend({ form, view }: Article, more: Extract<SnapshotPiece, { more: unknown }>["more"]): void {
  append(form.mentions, more.mentions);
  append(form.times, more.times);
  append(form.quotes, more.quotes);
  append(form.figures, more.figures);
  append(form.events, more.events);
  append(view.hidden, more.hidden);
  const [first, ...rest] = more.paragraphs;
  const last = view.paragraphs.at(-1);
  if (first && last && last.start === first.start) append(last.runs, first.runs);
  else if (first) view.paragraphs.push(first);
  append(view.paragraphs, rest);
}

/** Not by spreading: a call takes only so many arguments. */
function append<T>(list: T[], items: T[]): void {
  for (const item of items) list.push(item);
}
