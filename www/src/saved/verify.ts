// Holds a saved file against what this program makes of it: texts against their SHA-256, the analysis against one made
// anew, all data against their seal. Who can change the file can change these numbers too; then only a number that came
// another way tells.

import { type Kept, list, type Project, record } from "./read";

/** What the check says of one article. */
export interface Verdict {
  name: string;
  /** The SHA-256 of the text as it stands in the file; null where the article could not be taken in. */
  sha256: string | null;
  /** The one that the file states; null where it states none. */
  stated: string | null;
  is: "right" | "no sum" | "other text" | "other analysis" | "not taken in";
}

export interface Verdicts {
  articles: Verdict[];
  /** The SHA-256 of the data as they stand in the file. */
  seal: string;
  /** The one that the file states. */
  stated: string | null;
  /** Everything that is wrong, in whole sentences; nothing for a file that is as it was saved. */
  wrong: string[];
}

/** What this program makes of the file's articles, as `dateline/1`, with the seal that the file's data have and the one it states. */
export function verify(project: Project, anew: string, seal: string, stated: string | null): Verdicts {
  const made = record(JSON.parse(anew));
  const madeArticles = list(made["articles"]).map(record);
  const said = project.broken === null ? record(JSON.parse(project.json)) : record(null);
  const saidArticles = list(said["articles"]).map(record).filter(({ text }) => typeof text === "string");
  let at = 0;
  const articles = project.articles.map((kept, place): Verdict => {
    const article = madeArticles[at];
    // What the engine refused is not among what it made.
    if (!article || article["text"] !== kept.text) return { name: kept.name, sha256: null, stated: kept.sha256, is: "not taken in" };
    at += 1;
    const sha256 = typeof article["sha256"] === "string" ? article["sha256"] : null;
    return { name: kept.name, sha256, stated: kept.sha256, is: verdict(kept, sha256, article, saidArticles[place]) };
  });
  const wrong = [...(project.broken === null ? [] : [broken(project)]), ...articles.flatMap(inWords)];
  if (project.broken === null) {
    if (wrong.length === 0) wrong.push(...overall(said, made));
    if (stated === null) wrong.push("The file does not state its seal, the SHA-256 of all its data.");
    else if (stated !== seal) wrong.push("The data are not what was sealed: the SHA-256 of all of them is another than the file states.");
  }
  return { articles, seal, stated, wrong };
}

function verdict(kept: Kept, sha256: string | null, made: object, said: object | undefined): Verdict["is"] {
  if (kept.sha256 === null) return "no sum";
  if (sha256 !== kept.sha256) return "other text";
  // Of data that are cut short no analysis is left to be held against another.
  return said === undefined || unnumbered(said) === unnumbered(made) ? "right" : "other analysis";
}

function broken({ broken, articles }: Project): string {
  const left = articles.length === 0 ? "No article could be read out of them." : "What could be read out of them is on the desk.";
  return `${broken ?? ""} ${left}`;
}

function inWords({ name, is }: Verdict): string[] {
  switch (is) {
    case "right":
      return [];
    case "no sum":
      return [`For “${name}” the file states no SHA-256.`];
    case "other text":
      return [`The text of “${name}” is not the one that was saved: its SHA-256 is another than the file states.`];
    case "other analysis":
      return [`What the file says about “${name}” is not what this program finds in its text. Shown is what the program finds.`];
    case "not taken in":
      return [`“${name}” could not be taken in; the list “Not read” says why.`];
  }
}

/** What is said over all articles together, which other texts would change as well. */
function overall(said: Partial<Record<string, unknown>>, made: Partial<Record<string, unknown>>): string[] {
  const parts: [string, string][] = [["entities", "entities"], ["ledger", "figures"], ["corrections", "corrections"]];
  const wrong = parts.filter(([key]) => JSON.stringify(said[key]) !== JSON.stringify(made[key]));
  const lists = wrong.map(([, words]) => `The list of ${words} in the file is not what this program makes of its articles. Shown is what the program makes.`);
  if (lists.length > 0) return lists;
  const whole = JSON.stringify(said) === JSON.stringify(made);
  return whole ? [] : ["The data in the file are not what this program makes of its articles. Shown is what the program makes."];
}

/** An article's form as text, without the numbers that depend on the other articles. */
function unnumbered(form: object): string {
  return JSON.stringify(form, (_, value: unknown) => (typeof value === "string" && /^[ae]\d+$/.test(value) ? value.charAt(0) : value));
}
