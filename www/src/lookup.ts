// What the views ask of a snapshot again and again, worked out once when it arrives.

import type { ArticleForm, EntityForm, LabelInfo, Mention, Snapshot, TableRow } from "./engine/types";
import type { Within } from "./filter";
import { type Said, saidIn } from "./quotes";
import { Slices } from "./slices";
import { valuesInWords } from "./times";

/** A mention by the places of its article and of itself. */
export interface MentionRef {
  article: number;
  mention: number;
}

export interface Lookup {
  snapshot: Snapshot;
  labels: Map<string, LabelInfo>;
  entities: Map<string, EntityForm>;
  rows: Map<string, TableRow>;
  /** Every counted mention of an entity, in reading order. */
  mentions: Map<string, MentionRef[]>;
  /** By article and mention: which of its entity's mentions it is, from 1; 0 for one that is not counted. */
  ordinals: Uint32Array[];
  /** By article: marks a label. */
  counts: Map<string, number>[];
  /** Articles' places by their ids, `a1`. */
  places: Map<string, number>;
  /** Every quote and claim once, in reading order. */
  said: Said[];
  /** The same by the entity that says it. */
  saidBy: Map<string, Said[]>;
  /** TIMEX3 values in words. */
  values: Map<string, string>;
}

/** So many mentions are gone through before the clock is looked at. */
const PORTION = 500;

/** Works it out in slices, an article at a time. */
export async function lookup(snapshot: Snapshot, check: () => void): Promise<Lookup> {
  const slices = new Slices();
  const rest = async () => {
    await slices.pause();
    check();
  };
  const mentions = new Map<string, MentionRef[]>();
  const ordinals: Uint32Array[] = [];
  const counts: Map<string, number>[] = [];
  const said: Said[] = [];
  const names = new Map(snapshot.analysis.entities.map(({ id, name }) => [id, name]));
  const values = new Map<string, string>();
  for (const [place, article] of snapshot.analysis.articles.entries()) {
    const repeated = new Set(snapshot.articles[place]?.uncounted);
    const numbers = new Uint32Array(article.mentions.length);
    const count = new Map<string, number>();
    for (const [index, mention] of article.mentions.entries()) {
      if (index % PORTION === PORTION - 1) await rest();
      count.set(mention.label, (count.get(mention.label) ?? 0) + 1);
      if (mention.entity === null || repeated.has(index)) continue;
      let all = mentions.get(mention.entity);
      if (!all) mentions.set(mention.entity, (all = []));
      all.push({ article: place, mention: index });
      numbers[index] = all.length;
    }
    await rest();
    ordinals.push(numbers);
    counts.push(count);
    for (const each of saidIn(article, place, names)) said.push(each);
    await rest();
    valuesInWords(article, values);
    await rest();
  }
  const saidBy = new Map<string, Said[]>();
  for (const each of said) {
    if (each.form.entity === null) continue;
    const all = saidBy.get(each.form.entity);
    if (all) all.push(each);
    else saidBy.set(each.form.entity, [each]);
  }
  return {
    snapshot,
    said,
    saidBy,
    values,
    mentions,
    ordinals,
    counts,
    labels: new Map(snapshot.labels.map((label) => [label.code, label])),
    entities: new Map(snapshot.analysis.entities.map((entity) => [entity.id, entity])),
    rows: new Map(snapshot.table.map((row) => [row.entity, row])),
    places: new Map(snapshot.analysis.articles.map((article, place) => [article.id, place])),
  };
}

/** Why a mention with the ordinal 0 is not counted. */
export function whyUncounted(look: Lookup, { article }: MentionRef): string {
  const copy = look.snapshot.analysis.articles[article]?.duplicate_of ?? null;
  return copy === null ? "in a repeated caption, not counted" : "in a second copy of an article, not counted";
}

export function mentionAt(look: Lookup, ref: MentionRef): Mention | undefined {
  return look.snapshot.analysis.articles[ref.article]?.mentions[ref.mention];
}

/** The counted mentions of an entity that the filters leave, in reading order. */
export function mentionsWithin(look: Lookup, entity: string, within: Within): MentionRef[] {
  return (look.mentions.get(entity) ?? []).filter((ref) => {
    const mention = mentionAt(look, ref);
    return mention !== undefined && within(ref.article, mention.start, mention.end);
  });
}

/** The mention before or after `from` among some in reading order, going round at the ends. */
export function stepAmong(all: MentionRef[], from: MentionRef | null, by: 1 | -1): MentionRef | null {
  if (from === null) return (by > 0 ? all[0] : all.at(-1)) ?? null;
  const beyond = (ref: MentionRef) => by * (ref.article - from.article || ref.mention - from.mention) > 0;
  return (by > 0 ? (all.find(beyond) ?? all[0]) : (all.findLast(beyond) ?? all.at(-1))) ?? null;
}

/** The same entity in a newer snapshot, whose numbering may differ: by its name, else by what its mentions have become. */
export function sameEntity(older: Lookup | null, newer: Lookup, id: string | null): string | null {
  const was = id === null ? undefined : older?.entities.get(id);
  if (!was || !older) return null;
  for (const ref of (older.mentions.get(was.id) ?? []).slice(0, FOLLOWED)) {
    const now = sameMention(older, newer, ref, true);
    const entity = now && mentionAt(newer, now)?.entity;
    if (entity) return entity;
  }
  const match = newer.snapshot.analysis.entities.find(
    (entity) => entity.label === was.label && (entity.name === was.name || entity.aliases.includes(was.name)),
  );
  return match?.id ?? null;
}

/** Mentions of an entity that are looked for again: where the first ones are gone, most are. */
const FOLLOWED = 20;

/** The same mention in a newer snapshot. Where its mark is gone, the one that shares words with it, else the next of its article, unless only `itself` will do. */
export function sameMention(older: Lookup | null, newer: Lookup, ref: MentionRef | null, itself = false): MentionRef | null {
  const was = ref && older && mentionAt(older, ref);
  if (!was) return null;
  const key = older.snapshot.articles[ref.article]?.key;
  const article = newer.snapshot.articles.findIndex((view) => view.key === key);
  const mentions = newer.snapshot.analysis.articles[article]?.mentions;
  if (!mentions) return null;
  const low = firstBehind(mentions, was.start);
  const found = mentions[low];
  if (itself && !(found && found.start === was.start && found.end === was.end)) return null;
  const mention = found ? low : mentions.length - 1;
  return mention < 0 ? null : { article, mention };
}

/** The first mention that ends behind an offset: mentions stand in reading order and do not overlap. */
export function firstBehind(mentions: readonly Mention[], offset: number): number {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Characters of the text shown on each side of a mention. */
const AROUND = 70;

export interface Context {
  before: string;
  words: string;
  after: string;
}

/** A mention with the words around it. */
export function context(article: ArticleForm, mention: Pick<Mention, "start" | "end">): Context {
  return around(article.text, mention);
}

/** A passage with the words around it, cut at spaces and at the ends of its line. Looks no further, however long the line. */
export function around(text: string, { start, end }: { start: number; end: number }): Context {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const behind = text.slice(end, end + AROUND);
  const line = before.lastIndexOf("\n");
  const lineEnd = behind.indexOf("\n");
  const cutBefore = line < 0 && start > AROUND && text.charAt(start - AROUND - 1) !== "\n";
  const cutAfter = lineEnd < 0 && end + AROUND < text.length && text.charAt(end + AROUND) !== "\n";
  const lead = cutBefore ? before.slice(before.indexOf(" ") + 1) : before.slice(line + 1);
  const tail = cutAfter ? behind.slice(0, Math.max(0, behind.lastIndexOf(" "))) : lineEnd < 0 ? behind : behind.slice(0, lineEnd);
  return {
    before: (cutBefore ? "… " : "") + lead.trimStart(),
    words: text.slice(start, end),
    after: tail.trimEnd() + (cutAfter ? " …" : ""),
  };
}
