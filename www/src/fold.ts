// Text made ready for finding words in it: lower case, without accents, with one kind of apostrophe, hyphen and space;
// and the way back from a place in it to the place in the text.

export interface Folded {
  text: string;
  /** Where units of `text` and of the original part: from a place of `text` on, by its place in the original; in order. */
  shifts: { at: number; from: number }[];
}

const FOREIGN = /[^ -~]+/g;
const APOSTROPHES = /[\u2018\u2019\u02BC\u02B9\u2032`\u00B4]/;
const DASHES = /[\u2010-\u2015\u2212]/;
const SPACES = /\s/;
const MARKS = /\p{M}/gu;
/** Letters with a stroke, and two in one, which Unicode does not take apart. */
const PLAINER: Record<string, string> = { ł: "l", ø: "o", đ: "d", ð: "d", ħ: "h", ı: "i", ŧ: "t", ß: "ss", æ: "ae", œ: "oe", þ: "th" };

/** Folds a text, unit for unit wherever it can. */
export function folded(text: string): Folded {
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return byCharacter(text);
  // A line may break between any two words: its end is a space.
  const simple = lower.replaceAll("\n", " ").replace(FOREIGN, foldRun);
  return simple.length === text.length ? { text: simple, shifts: [] } : byCharacter(text);
}

/** The place in the text that a place in its folded form stands for. */
export function original({ shifts }: Folded, at: number): number {
  let low = 0;
  let high = shifts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shifts[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const last = shifts[low - 1];
  const place = last ? last.from + (at - last.at) : at;
  // Within a letter that became two, the place is the letter's.
  return Math.min(place, shifts[low]?.from ?? place);
}

function foldRun(run: string): string {
  let all = "";
  for (const character of run) all += foldCharacter(character);
  return all;
}

/** What each character becomes: texts are written with few different ones. */
const known = new Map<string, string>();

function foldCharacter(character: string): string {
  let fold = known.get(character);
  if (fold === undefined) {
    fold = foldAnew(character);
    known.set(character, fold);
  }
  return fold;
}

function foldAnew(character: string): string {
  if (APOSTROPHES.test(character)) return "'";
  if (DASHES.test(character)) return "-";
  if (SPACES.test(character)) return " ";
  const plain = character.normalize("NFD").replace(MARKS, "").toLowerCase();
  return PLAINER[plain] ?? plain;
}

/** A text some of whose characters become longer or vanish, such as accents that stand alone. */
function byCharacter(text: string): Folded {
  const parts: string[] = [];
  const shifts: Folded["shifts"] = [];
  let done = 0;
  let at = 0;
  const plain = (end: number) => {
    parts.push(text.slice(done, end).toLowerCase());
    at += end - done;
    done = end;
  };
  for (const run of text.matchAll(FOREIGN)) {
    plain(run.index);
    for (const character of run[0]) {
      const fold = foldCharacter(character);
      parts.push(fold);
      at += fold.length;
      done += character.length;
      if (fold.length !== character.length) shifts.push({ at, from: done });
    }
  }
  plain(text.length);
  return { text: parts.join(""), shifts };
}
