// Words that a reader looks for, and where a folded text has them. Each must begin where a word begins: "war" finds
// "warned", and not "toward". Words within quotation marks must follow each other as they stand.

import { folded } from "./fold";

const PARTS = /"([^"]*)"?|(\S+)/g;
const QUOTES = /[\u201C\u201D\u201E\u00AB\u00BB]/g;

/** What must be found, each folded: `"red cross" kyiv` is `red cross` and `kyiv`. */
export function terms(query: string): string[] {
  const found: string[] = [];
  for (const [, phrase, word] of query.replace(QUOTES, '"').matchAll(PARTS)) {
    const term = folded(phrase ?? word ?? "").text.replace(/\s+/g, " ").trim();
    if (term !== "" && !found.includes(term)) found.push(term);
  }
  return found;
}

const IN_WORD = /[\p{L}\p{N}]/u;
/** From here on are the scripts of East Asia, which put no space between words. */
const WITHOUT_SPACES = 0x2e80;

/** The next place from `from` on where a term stands; -1 when there is none. */
export function find(text: string, term: string, from: number): number {
  const anywhere = !IN_WORD.test(term.charAt(0)) || term.charCodeAt(0) >= WITHOUT_SPACES;
  for (let at = text.indexOf(term, from); at >= 0; at = text.indexOf(term, at + 1)) {
    if (anywhere || at === 0 || !IN_WORD.test(text.charAt(at - 1))) return at;
  }
  return -1;
}
