// Texts in other encodings than UTF-8, and characters that a reader cannot see.

import { expect, test } from "./test";
import type { Desk, Dropped } from "./desk";
import { SHELLING } from "./stories";

const RUSSIAN = "Украина и Россия обменялись пленными. Президент Владимир Зеленский сообщил об этом в Киеве во вторник вечером.";
const UKRAINIAN = "Українські війська відбили шість атак під Куп’янськом, повідомив Генеральний штаб у Києві.".replace("’", "'");

/** Cyrillic letters as KOI8-U has them from 0xC0 on. */
const KOI8 = "юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ";
const KOI8_UKRAINIAN: Record<string, number> = { є: 0xa4, і: 0xa6, ї: 0xa7, ґ: 0xad, Є: 0xb4, І: 0xb6, Ї: 0xb7, Ґ: 0xbd };
const WINDOWS_1251: Record<string, number> = { ё: 0xb8, Ё: 0xa8, є: 0xba, Є: 0xaa, і: 0xb3, І: 0xb2, ї: 0xbf, Ї: 0xaf };

function koi8(text: string): Buffer {
  return Buffer.from([...text].map((letter) => {
    const at = KOI8.indexOf(letter);
    return at >= 0 ? 0xc0 + at : (KOI8_UKRAINIAN[letter] ?? letter.charCodeAt(0));
  }));
}

function windows1251(text: string): Buffer {
  return Buffer.from([...text].map((letter) => {
    const code = letter.charCodeAt(0);
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : (WINDOWS_1251[letter] ?? code);
  }));
}

function utf16(text: string, big: boolean, mark: boolean): Buffer {
  const little = Buffer.from((mark ? "\uFEFF" : "") + text, "utf16le");
  return big ? little.swap16() : little;
}

async function reads(desk: Desk, file: Dropped, words: string): Promise<void> {
  await desk.drop([file]);
  await desk.holds(1);
  await expect(desk.text).toContainText(words);
}

test("a Windows-1251 file is decoded, and it is said", async ({ desk }) => {
  await reads(desk, { name: "a.txt", bytes: windows1251(RUSSIAN) }, RUSSIAN);
  await expect(desk.articles.first()).toContainText("Windows-1251");
});

test("a KOI8-U file is decoded, and it is said", async ({ desk }) => {
  await reads(desk, { name: "a.txt", bytes: koi8(UKRAINIAN) }, UKRAINIAN);
  await expect(desk.articles.first()).toContainText("KOI8-U");
});

for (const big of [false, true]) {
  const order = big ? "big" : "little";
  test(`a UTF-16 file, ${order} end first, is decoded by its mark`, async ({ desk }) => {
    await reads(desk, { name: "a.txt", bytes: utf16(SHELLING, big, true) }, "President Volodymyr Zelenskiy said.");
    await expect(desk.marksOf("Kharkiv").first()).toBeVisible();
  });

  test(`a UTF-16 file without a mark, ${order} end first, is decoded, and it is said`, async ({ desk }) => {
    await reads(desk, { name: "a.txt", bytes: utf16(SHELLING, big, false) }, "President Volodymyr Zelenskiy said.");
    await expect(desk.articles.first()).toContainText(`UTF-16${big ? "BE" : "LE"}`);
  });
}

test("a Windows-1252 file keeps its quotation marks", async ({ desk }) => {
  const bytes = Buffer.from("The governor said: \x93Kharkiv holds\x94 \x96 and the caf\xe9 in Kyiv is open, the na\xefve visitor said.", "latin1");
  await reads(desk, { name: "a.txt", bytes }, "“Kharkiv holds” – and the café in Kyiv");
  await expect(desk.articles.first()).toContainText("Windows-1252");
});

test("CR LF and a missing last line end change nothing that is shown", async ({ desk }) => {
  await reads(desk, { name: "a.txt", bytes: Buffer.from(SHELLING.trimEnd().replaceAll("\n", "\r\n")) }, "Zelenskiy spoke in Kyiv.");
  await expect(desk.text.locator(".block").first()).toHaveText("Shells fall on Kharkiv");
});

test("half characters in a paste are counted and shown as replaced", async ({ desk }) => {
  const units = (text: string) => [...Array(text.length).keys()].map((at) => text.charCodeAt(at));
  await desk.pasteUnits([...units("Shells \uFFFD fell "), 0xd800, ...units(" on Kharkiv "), 0xdc00, ...units(" today, he said.")]);
  await desk.holds(1);
  await expect(desk.articles.first()).toContainText("2 places are no valid UTF-16 and shown as U+FFFD");
  await expect(desk.text).toContainText("fell \uFFFD on Kharkiv \uFFFD today");
});

test("a whole paste with a true U+FFFD is not reported", async ({ desk }) => {
  await desk.paste("Shells \uFFFD fell on Kharkiv, he said \u{1F6E9}.");
  await desk.holds(1);
  await expect(desk.articles.first()).not.toContainText("no valid");
});

test("characters that do not show are counted and drawn with their codes", async ({ desk }) => {
  await desk.paste("Khar\u200Bkiv was \u202Eshelled\u202C on Tuesday\u00AD, the\u2066 governor\u2069 said\u0000.");
  await desk.holds(1);
  await expect(desk.reading).toContainText("Holds 7 characters that do not show: 1 × U+0000 null character, ");
  for (const code of ["U+200B", "U+202E", "U+202C", "U+00AD", "U+2066", "U+2069", "U+0000"]) {
    await expect(desk.text.locator(".hidden-character", { hasText: code })).toHaveCount(1);
  }
});
