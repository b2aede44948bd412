// Paragraphs with their marks and quotes. They are found again by their data attributes: `data-mention`, `data-entity`;
// `data-quotes` on the words of quotes, `data-quote` on the handle behind each; `data-at` on cues and speakers.

import { Component, createRef, type JSX } from "preact";
import { type Block, type Chunk, ending, type Group, groups, type Piece, pieces, shows, type Stretch } from "../blocks";
import { CHECKED_WORDS, doubt, type Line, uncertain } from "../certainty";
import type { ArticleForm, Furniture, Mention, Passage } from "../engine/types";
import { figureLine } from "../figures";
import { type Lookup, whyUncounted } from "../lookup";
import { quoteAt, quoteName, type QuoteRef, tagOf } from "../quotes";
import { number } from "../text";
import { Chip } from "./verbatim";

interface Around {
  look: Lookup;
  place: number;
  article: ArticleForm;
  line: Line;
  plain: boolean;
  /** Words of this article that the reader was led to. */
  passage: Passage | null;
}

type Props = Around & {
  chunk: Chunk;
  /** Called with the chunk's element whenever it has come onto the page or was drawn anew. */
  onDrawn: (part: HTMLElement) => void;
};

/** Renders again only when something it shows has changed: thousands of marks stay untouched otherwise. */
export class ChunkView extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    const { chunk, look, plain } = this.props;
    return chunk !== next.chunk || look !== next.look || plain !== next.plain || this.fadesAnew(next) || this.showsAnew(next);
  }

  private showsAnew({ passage }: Props): boolean {
    return passage !== this.props.passage && [passage, this.props.passage].some((each) => each !== null && shows(this.props.chunk, each));
  }

  private fadesAnew({ line }: Props): boolean {
    const { article, chunk } = this.props;
    if (line === this.props.line) return false;
    const own = article.mentions.slice(chunk.first, chunk.last + 1);
    return own.some(({ score }) => uncertain(score, line) !== uncertain(score, this.props.line));
  }

  private readonly part = createRef<HTMLDivElement>();

  override componentDidMount(): void {
    this.drawn();
  }

  override componentDidUpdate(): void {
    this.drawn();
  }

  private drawn(): void {
    if (this.part.current) this.props.onDrawn(this.part.current);
  }

  override render({ chunk, onDrawn: _, ...around }: Props): JSX.Element {
    return (
      <div class="chunk" ref={this.part}>
        {chunk.blocks().map((block) => (
          <BlockView key={block.start} block={block} {...around} />
        ))}
      </div>
    );
  }
}

function BlockView({ block, ...around }: Around & { block: Block }): JSX.Element {
  const words = groups(pieces(block.stretches, around.passage)).map((group) => (
    <GroupView key={group.pieces[0]?.stretch.start} {...group} {...around} />
  ));
  const look = `block ${block.kind}${block.continued ? " continued" : ""}${block.repeats ? " repeats" : ""}`;
  const note = block.continued ? null : kicker(block);
  if (block.kind === "heading" && !block.continued) return <h3 class={look} dir="auto" data-start={block.start}>{words}</h3>;
  return (
    <p class={look} dir="auto" data-start={block.start}>
      {note && <span class="kicker">{note}</span>}
      {words}
    </p>
  );
}

/** What a paragraph is, said in words above it, when it is not the story itself. */
function kicker(block: Block): string | null {
  if (block.repeats) return "Repeats an earlier caption, not counted";
  if (block.kind === "caption") return "Picture caption";
  if (block.kind !== "furniture") return null;
  const kind = block.stretches.find((stretch) => stretch.furniture !== null)?.furniture;
  return kind ? FURNITURE[kind] : "Not part of the story";
}

const FURNITURE: Record<Furniture, string> = {
  dateline: "Dateline",
  byline: "Byline",
  credit: "Picture credit",
  dateLine: "Date line",
  wireCode: "Wire code",
  promotion: "Promotion",
  shareCount: "Share count",
};

/** Words that the same quotes hold, and the handles of the quotes that end with them. */
function GroupView({ quotes, pieces, ...around }: Around & Group): JSX.Element {
  const words = pieces.map((piece) => <PieceView key={piece.stretch.start} {...piece} {...around} />);
  const { article, look, place, plain } = around;
  const kind = article.quotes[quotes.at(-1) ?? -1]?.kind;
  if (plain || kind === undefined) return <>{words}</>;
  return (
    <>
      <span class={`said ${kind}${quotes.length > 1 ? " within" : ""}`} data-quotes={quotes.join(" ")}>
        {words}
      </span>
      {ending(article, { quotes, pieces }).map((quote) => (
        <HandleView key={quote} look={look} at={{ article: place, quote }} />
      ))}
    </>
  );
}

function HandleView({ look, at }: { look: Lookup; at: QuoteRef }): JSX.Element | null {
  const form = quoteAt(look, at);
  if (!form) return null;
  return <span role="button" tabIndex={-1} class="said-go" data-quote={at.quote} data-tag={tagOf(form)} aria-label={quoteName(look, at)} />;
}

function PieceView({ stretch, evidence, look, place, article, line, plain }: Around & Piece): JSX.Element | string {
  const { text, hidden, furniture } = stretch;
  const shown = hidden ? <Chip character={text} name={hidden.name} /> : text;
  const parts = plain ? [] : partsOf(stretch);
  const mention = stretch.mention === null || plain ? undefined : article.mentions[stretch.mention];
  if (!mention || stretch.mention === null) {
    if (evidence) return <span class="evidence" tabIndex={-1}>{shown}</span>;
    if (parts.length > 0) {
      const counts = stretch.figure === null ? undefined : article.figures[stretch.figure];
      return <span class={parts.join(" ")} data-at={stretch.start} title={counts && figureLine(look, counts)}>{shown}</span>;
    }
    return furniture ? <span class="furniture" title={FURNITURE[furniture]}>{shown}</span> : <>{shown}</>;
  }
  const label = look.labels.get(mention.label);
  const faded = uncertain(mention.score, line);
  const tag = faded ? `${label?.tag ?? ""}?` : label?.tag;
  const more = [furniture ? "furniture" : "", mention.checked ? "checked" : "", faded ? "faded" : "", evidence ? "evidence" : "", ...parts].filter((part) => part !== "");
  return (
    <mark
      role="button"
      tabIndex={-1}
      class={["mark", label?.family ?? "", mention.label, ...more].join(" ")}
      data-mention={stretch.mention}
      data-entity={mention.entity ?? undefined}
      data-at={stretch.start}
      data-tag={mention.end === stretch.start + text.length ? tag : undefined}
      aria-label={markName(look, place, stretch.mention, line)}
    >
      {shown}
    </mark>
  );
}

/** What a stretch is to a quote or a figure. */
function partsOf({ cue, speaker, figure }: Stretch): string[] {
  return [cue ? "cue" : "", speaker ? "voice" : "", figure === null ? "" : "figure"].filter((part) => part !== "");
}

/** `Severodonetsk, country or town, 4 of 31, uncertain, 62 %`. */
function markName(look: Lookup, place: number, index: number, line: Line): string {
  const mention = look.snapshot.analysis.articles[place]?.mentions[index];
  if (!mention) return "";
  const words = counted(look, place, index, mention);
  const named = mention.checked ? `${words}, ${CHECKED_WORDS.toLowerCase()}` : words;
  return uncertain(mention.score, line) ? `${named}, ${doubt(mention.score)}` : named;
}

function counted(look: Lookup, place: number, index: number, mention: Mention): string {
  const named = `${mention.text}, ${look.labels.get(mention.label)?.word ?? mention.label}`;
  if (mention.entity === null) return named;
  const ordinal = look.ordinals[place]?.[index] ?? 0;
  if (ordinal === 0) return `${named}, ${whyUncounted(look, { article: place, mention: index })}`;
  return `${named}, ${number(ordinal)} of ${number(look.mentions.get(mention.entity)?.length ?? 0)}`;
}
