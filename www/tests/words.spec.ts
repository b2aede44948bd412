// How words are folded and found, apart from any page.

import { expect, test } from "@playwright/test";
import { folded, original } from "../src/fold";
import { find, terms } from "../src/words";

test("case, accents, apostrophes, dashes and line ends make no difference", () => {
  expect(folded("Sievierodonets’k – ŻÓŁW\nЙ").text).toBe("sievierodonets'k - zolw и");
});

test("a folded place leads back to the place in the text, also behind accents that stand alone", () => {
  for (const text of ["plain Zelensky", "Vołodymyr Zełenśki", "Zele\u0301nsky", "İzmir Zelensky", "Straße Zelensky", "𝒜 Zelensky"]) {
    const fold = folded(text);
    const at = find(fold.text, "ze", 0);
    expect(text.slice(original(fold, at), original(fold, at) + 2), text).toBe("Ze");
    expect(original(fold, fold.text.length)).toBe(text.length);
  }
});

test("words are found where words begin", () => {
  expect(find("toward the war, warned", "war", 0)).toBe(11);
  expect(find("toward the war, warned", "war", 12)).toBe(16);
  expect(find("toward", "war", 0)).toBe(-1);
  expect(find("東京都", "京都", 0)).toBe(1);
  expect(find("a-war (war)", "-war", 0)).toBe(1);
});

test("a query is words, and phrases in any quotation marks", () => {
  expect(terms("  Red   CROSS ")).toEqual(["red", "cross"]);
  expect(terms('“Red  Cross” Kyïv "open')).toEqual(["red cross", "kyiv", "open"]);
  expect(terms('"" «»')).toEqual([]);
});
