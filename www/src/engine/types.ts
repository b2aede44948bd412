// What the engine hands to the page. Offsets count UTF-16 units, as JavaScript does.

export interface Piece {
  start: number;
  end: number;
  text: string;
}

export interface Mention extends Piece {
  label: string;
  entity: string | null;
  score: number;
}

export interface TimeForm extends Piece {
  type: string;
  value: string;
}

export interface Place {
  lat: number;
  lon: number;
  kind: string;
  country: string | null;
  geonames: number | null;
}

export interface ArticleForm {
  id: string;
  name: string;
  title: string | null;
  outlet: string | null;
  published: { value: string; from: string } | null;
  text: string;
  mentions: Mention[];
  times: TimeForm[];
  notes: string[];
}

export interface EntityForm {
  id: string;
  label: string;
  name: string;
  aliases: string[];
  description: { role: string; of: string | null; affiliation: string | null } | null;
  place: Place | null;
  mentions: number;
  articles: string[];
}

export interface Analysis {
  schema: string;
  offsets: string;
  articles: ArticleForm[];
  entities: EntityForm[];
}

export interface RunView {
  start: number;
  end: number;
  mention: number | null;
  furniture: string | null;
}

export interface ParagraphView {
  start: number;
  end: number;
  kind: string;
  repeats: boolean;
  runs: RunView[];
}

export interface HiddenView {
  start: number;
  end: number;
  name: string;
}

export interface ArticleView {
  key: number;
  id: string;
  title: string;
  words: number;
  paragraphs: ParagraphView[];
  hidden: HiddenView[];
}

export interface TableRow {
  entity: string;
  name: string;
  label: string;
  mentions: number;
  counts: { article: string; mentions: number }[];
  aliases: string[];
  place: (Place & { population: number }) | null;
  first: { article: string; start: number; end: number; text: string; context: string };
}

export interface LabelInfo {
  code: string;
  word: string;
  explanation: string;
  family: string;
  tag: string;
}

export interface Snapshot {
  analysis: Analysis;
  articles: ArticleView[];
  table: TableRow[];
  labels: LabelInfo[];
  elapsedMs: number;
}

export type Outcome =
  | { ok: true; key: number; name: string; warnings: string[] }
  | { ok: false; name: string; reason: string };
