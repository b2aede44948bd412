// A file to hand on: the page with the program, the articles and the reader's work in it.

import { createHash } from "node:crypto";
import { expect, test } from "./test";
import { type Analysis, apply, editor, said } from "./corrections";
import { type Desk, textFile } from "./desk";
import { BUNDLE, SHELLING, UNDATED } from "./stories";
import { dataOf, openSaved, savePage, shipped, withoutData, withoutPicker } from "./saved";

test.beforeEach(({ page }) => withoutPicker(page));

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

/** Texts that a careless path would change. */
const DELICATE = [
  "One.\r\n\r\nTwo in Kyiv.\r\rThree.\n",
  "A null \u0000 character in Kharkiv.",
  "Separated\u2028by\u2029lines in Odesa.\u0085",
  "<script>alert(1)</script><!-- <script> --></script> in Lviv ]]> \\u003c &lt;",
  "\uFEFFMarked twice, Kyiv.",
  "  blank before, and after it in Kyiv  \n\n\n",
  "👩‍👩‍👧‍👦 at the border \u{10FFFF} of Kyiv",
  "=====\n\nNot a bundle any more in Kyiv.",
];

async function verified(desk: Desk): Promise<void> {
  await expect(desk.page.getByRole("region", { name: "Saved page" })).toBeVisible();
  await expect(desk.status).toHaveText("The file is as it was saved.");
}

function texts(json: string): string[] {
  return (JSON.parse(json) as { articles: { text: string }[] }).articles.map(({ text }) => text);
}

test("the saved page is the page itself, byte for byte, with the work in it", async ({ desk }) => {
  await desk.paste(BUNDLE);
  await desk.holds(3);
  const html = await savePage(desk);
  expect(withoutData(html) === shipped()).toBe(true);
  const project = dataOf(html);
  const { text } = await desk.export("Everything as JSON");
  expect(project === text).toBe(true);
  expect(JSON.parse(dataOf(html, "settings"))).toMatchObject({ schema: "dateline-page/1", seal: sha256(text) });
  for (const article of (JSON.parse(text) as { articles: { text: string; sha256: string }[] }).articles) expect(article.sha256).toBe(sha256(article.text));
});

test("it opens by itself: articles, names, dates, filter, line and colours are as they were", async ({ desk, page }, info) => {
  await desk.paste(BUNDLE);
  await desk.drop([textFile("undated.txt", UNDATED)]);
  await desk.holds(4);
  await page.getByRole("button", { name: "Rename undated.txt" }).click();
  await page.getByRole("textbox", { name: "New name of undated.txt" }).fill("Renamed <b>one</b>");
  await page.keyboard.press("Enter");
  await expect(desk.article("Renamed <b>one</b>")).toBeVisible();
  await desk.article("Renamed").getByRole("button").first().click();
  await page.getByRole("combobox", { name: "Colours" }).selectOption("dark");
  await desk.line.selectOption("0.9");
  const html = await savePage(desk);
  const names = await desk.articles.locator(".article-name").allInnerTexts();
  await openSaved(page, info.outputPath("saved.html"), html);
  await verified(desk);
  expect(await desk.articles.locator(".article-name").allInnerTexts()).toEqual(names);
  await expect(desk.reading.getByRole("heading", { level: 2 })).toHaveText("Renamed <b>one</b>");
  await expect(desk.line).toHaveValue("0.9");
  expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
  await expect(page).toHaveTitle(/^Saved page of \d{1,2} \w+ \d{4}( at|,) \d\d:\d\d: 4 articles – Dateline$/);
});

test("saved twice it does not grow, and the same content has the same bytes", async ({ desk, page }, info) => {
  await desk.paste(BUNDLE);
  await desk.holds(3);
  const first = await savePage(desk);
  expect((await savePage(desk)) === first).toBe(true);
  await openSaved(page, info.outputPath("saved.html"), first);
  await verified(desk);
  expect((await savePage(desk)) === first).toBe(true);
  await page.reload();
  await verified(desk);
  await desk.paste(SHELLING);
  await desk.holds(4);
  const second = await savePage(desk);
  expect(withoutData(second) === shipped()).toBe(true);
  expect(texts(dataOf(second)).slice(0, 3)).toEqual(texts(dataOf(first)));
});

test("articles come back as they were, to the byte", async ({ desk, page }, info) => {
  // Pasted, a text may be cut into several; dropped as JSON lines it is one article as it stands.
  const lines = DELICATE.map((text, at) => JSON.stringify({ name: `delicate ${at}`, text })).join("\n");
  await desk.drop([textFile("delicate.jsonl", lines)]);
  await desk.holds(DELICATE.length);
  const html = await savePage(desk);
  expect(texts(dataOf(html))).toEqual(DELICATE);
  await openSaved(page, info.outputPath("saved.html"), html);
  await verified(desk);
  expect(texts((await desk.export("Everything as JSON")).text)).toEqual(DELICATE);
  expect((await savePage(desk)) === html).toBe(true);
});

test("a unit without its pair is said once and stays said", async ({ desk, page }, info) => {
  await desk.pasteUnits([0xd800, ...[..." fell on Kharkiv."].map((letter) => letter.charCodeAt(0))]);
  await desk.holds(1);
  const warning = /U\+FFFD|without (its|their) pair|replaced/;
  await expect(desk.rail).toContainText(warning);
  const html = await savePage(desk);
  await openSaved(page, info.outputPath("saved.html"), html);
  await verified(desk);
  await expect(desk.rail).toContainText(warning);
});

test("corrections go along: saved, opened, corrected, saved and opened again, nothing is lost", async ({ desk, page }, info) => {
  await desk.paste(BUNDLE);
  await desk.holds(3);
  const remove = async (words: string) => {
    await desk.marksOf(words).first().focus();
    await page.keyboard.press("Delete");
    await expect(editor(desk)).toContainText("Changes 1 mark.");
    await apply(desk);
    await said(desk, "is no");
  };
  await remove("Kharkiv");
  const first = await savePage(desk);
  const analysed = JSON.parse(dataOf(first)) as Analysis;
  expect(analysed.corrections.map((each) => [each.do, each.changed])).toEqual([["remove", 1]]);
  await openSaved(page, info.outputPath("saved.html"), first);
  await verified(desk);
  const marks = await desk.marksOf("Kharkiv").count();
  await remove("Kharkiv");
  await expect(desk.marksOf("Kharkiv")).toHaveCount(marks - 1);
  const second = await savePage(desk);
  await openSaved(page, info.outputPath("saved.html"), second);
  await verified(desk);
  await expect(desk.marksOf("Kharkiv")).toHaveCount(marks - 1);
  const again = JSON.parse(dataOf(second)) as Analysis;
  expect(again.corrections.map((each) => [each.do, each.changed])).toEqual([["remove", 1], ["remove", 1]]);
  expect(texts(dataOf(second))).toEqual(texts(dataOf(first)));
  expect((await savePage(desk)) === second).toBe(true);
});

test("what the page shows of others is not saved along", async ({ desk, page }) => {
  await desk.paste(SHELLING);
  await desk.holds(1);
  await page.evaluate(() => {
    // As an extension does it.
    const foreign = document.createElement("style");
    foreign.textContent = "b{}";
    document.head.prepend(document.createElement("link"), document.createElement("meta"));
    document.body.append(document.createElement("aside"));
    document.body.setAttribute("data-foreign", "1");
    const block = document.createElement("script");
    block.type = "application/x-foreign";
    document.head.prepend(block);
  });
  expect(withoutData(await savePage(desk)) === shipped()).toBe(true);
});

test("an empty desk is not saved", async ({ desk }) => {
  const { page } = desk;
  await page.keyboard.press("Control+s");
  await expect(page.getByText("There is nothing to save yet.").first()).toBeVisible();
});

test("the text is there before the engine is, and stays when there is no engine", async ({ desk, page }, info) => {
  await desk.paste(SHELLING);
  await desk.holds(1);
  const html = (await savePage(desk)).replace(/(data-payload="wasm" data-part="0">)[^<]*/, "$1H4sI");
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  await openSaved(page, info.outputPath("saved.html"), html);
  await expect(page.getByRole("article", { name: "Text, not read yet" })).toContainText("Kharkiv");
  await expect(page.getByRole("alert").first()).toBeVisible();
  await expect(page.getByRole("article", { name: "Text, not read yet" })).toContainText("Kharkiv");
  expect(complaints).toEqual([]);
});

test("a file picked in the browser's dialog is written to, and again without asking", async ({ page, watch: _ }, info) => {
  await page.addInitScript(() => {
    const written: string[] = [];
    let asked = 0;
    const handle = {
      name: "picked.html",
      createWritable: async () => ({ write: async (blob: Blob) => void written.push(await blob.text()), close: async () => null, abort: async () => null }),
    };
    Object.assign(globalThis, { written, asked: () => asked, showSaveFilePicker: async () => { asked += 1; return handle; } });
  });
  const desk = await openSaved(page, info.outputPath("page.html"), shipped());
  await desk.paste(SHELLING);
  await desk.holds(1);
  await page.getByRole("button", { name: "Save page", exact: true }).click();
  await expect(page.getByText("Saved to picked.html.").first()).toBeVisible();
  await page.keyboard.press("Control+s");
  await expect.poll(() => page.evaluate(() => (globalThis as unknown as { written: string[] }).written.length)).toBe(2);
  const [first, second, asked] = await page.evaluate(() => {
    const { written, asked } = globalThis as unknown as { written: string[]; asked: () => number };
    return [written[0], written[1], asked()] as const;
  });
  expect(first === second).toBe(true);
  expect(asked).toBe(1);
  expect(withoutData(first ?? "") === shipped()).toBe(true);
});

test("a dialog that the browser refuses gives way to a download; one that is left saves nothing", async ({ page, watch: _ }, info) => {
  await page.addInitScript(() => {
    Object.assign(globalThis, { fault: "SecurityError", showSaveFilePicker: async () => {
      throw new DOMException("no", (globalThis as unknown as { fault: string }).fault);
    } });
  });
  const desk = await openSaved(page, info.outputPath("page.html"), shipped());
  await desk.paste(SHELLING);
  await desk.holds(1);
  expect(withoutData(await savePage(desk)) === shipped()).toBe(true);
  await page.evaluate(() => Object.assign(globalThis, { fault: "AbortError" }));
  const saved = page.waitForEvent("download", { timeout: 1500 }).then(() => "saved", () => "nothing");
  await page.keyboard.press("Control+s");
  expect(await saved).toBe("nothing");
});
