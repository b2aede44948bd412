// Every hostile word through every way in and every way out: it is shown as it is, nothing runs, nothing is asked for, the
// policy is kept (the last two are held against every test).

import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./test";
import { type Analysis, apply, editor, said } from "./corrections";
import { type Desk, textFile } from "./desk";
import { PAYLOADS } from "./payloads";
import { dataOf, openSaved, savePage, shipped, withoutData, withoutPicker } from "./saved";

test.beforeEach(({ page }) => withoutPicker(page));
// Hundreds of articles, looked at in every view.
test.setTimeout(300_000);

/** A text that says the payload wherever a view shows words of a text. */
const story = (payload: string): string =>
  `${payload} fell on Kharkiv on 7 June 2022, officials said.\n\n“${payload} ${payload},” said Petrenko. At least 11 ${payload} were killed.\n\n${payload}\n`;

/** An analysis of Dateline's own: its texts are taken as they are, where those of others may be web pages. */
const PROJECT = JSON.stringify({ schema: "dateline/1", offsets: "utf16", articles: PAYLOADS.map((payload) => ({ name: payload, text: story(payload) })), corrections: [] });

/** Nothing in the page stems from what came in, but text. */
async function nothingLives(page: Page): Promise<void> {
  const alive = await page.evaluate(() => {
    const found: string[] = [];
    if ("ran" in window || "ran" in {}) found.push("something ran");
    for (const element of document.querySelectorAll("#page *")) {
      if (/^(script|iframe|frame|object|embed|link|meta|base|form|style|template|audio|video|source|math|foreignobject|animate|set)$/i.test(element.localName)) found.push(element.outerHTML.slice(0, 200));
      for (const { name, value } of element.attributes) {
        if (/^on/i.test(name) || (/^(xlink:)?href$|^src$|^action$|^formaction$/i.test(name) && !/^(#[\w-]*|blob:.*|data:image\/png.*)$/.test(value))) found.push(`${element.localName} ${name}=${value.slice(0, 100)}`);
      }
    }
    return found;
  });
  expect(alive).toEqual([]);
}

/** A text as it is shown, with the characters back for which chips stand. */
async function shown(locator: Locator): Promise<string> {
  return locator.evaluate((element) => {
    const copy = element.cloneNode(true) as Element;
    for (const box of copy.querySelectorAll(".hidden-character")) {
      box.replaceWith(String.fromCodePoint(Number.parseInt((box.textContent ?? "").replace("U+", ""), 16)));
    }
    return copy.textContent ?? "";
  });
}

async function names(desk: Desk): Promise<string[]> {
  return desk.articles.locator(".article-name").evaluateAll((all) =>
    all.map((each) => {
      const copy = each.cloneNode(true) as Element;
      for (const box of copy.querySelectorAll(".hidden-character")) box.replaceWith(String.fromCodePoint(Number.parseInt((box.textContent ?? "").replace("U+", ""), 16)));
      return copy.textContent ?? "";
    }),
  );
}

/** Opens everything that shows words of the articles. */
async function lookAtEverything(desk: Desk): Promise<void> {
  const { page } = desk;
  const tabs = page.getByRole("toolbar", { name: "Beside the text" });
  for (const list of ["Table", "Quotes", "Figures", "Map", "Timeline", "Compare", "Corrections"]) {
    await tabs.getByRole("button", { name: list, exact: true }).click();
    await nothingLives(page);
  }
  await tabs.getByRole("button", { name: "Table", exact: true }).click();
  const count = await desk.marks.count();
  for (const at of [0, 3, 7].filter((each) => each < count)) {
    await desk.marks.nth(at).focus();
    await nothingLives(page);
  }
  const named = desk.marks.filter({ hasText: /Kharkiv|Petrenko/ }).first();
  await named.focus();
  await page.keyboard.press("Enter");
  await expect(desk.panel).toBeVisible();
  await nothingLives(page);
}

test("as names and texts in an analysis, through every view, every export, the report, and a saved page opened again", async ({ desk, page }, info) => {
  expect(PAYLOADS.length).toBeGreaterThan(250);
  await desk.drop([textFile("all.json", PROJECT)]);
  await desk.holds(PAYLOADS.length);
  const listed = await names(desk);
  PAYLOADS.forEach((payload, at) => expect.soft(listed[at]?.trim()).toBe(payload.trim()));
  await lookAtEverything(desk);
  const everything = await desk.export("Everything as JSON");
  const { articles } = JSON.parse(everything.text) as Analysis;
  PAYLOADS.forEach((payload, at) => expect.soft(articles[at]?.text).toBe(story(payload)));

  const html = await savePage(desk);
  expect(withoutData(html) === shipped()).toBe(true);
  await openSaved(page, info.outputPath("saved.html"), html);
  await expect(desk.status).toHaveText("The file is as it was saved.");
  await nothingLives(page);
  await page.getByRole("button", { name: "About this file" }).click();
  await expect(page.getByRole("dialog").locator(".sum-word").first()).toHaveText("as saved");
  await nothingLives(page);
  await page.keyboard.press("Escape");
  await lookAtEverything(desk);
  expect((await desk.export("Everything as JSON")).text === dataOf(html)).toBe(true);

  await page.getByRole("button", { name: "Export", exact: true }).click();
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Report as a web page" }).click();
  const report = info.outputPath("report.html");
  writeFileSync(report, readFileSync(await (await coming).path()));
  await page.goto(pathToFileURL(report).href);
  expect(await page.evaluate(() => getComputedStyle(document.body).maxWidth)).not.toBe("none");
  expect(await page.locator("script, img, iframe, object, embed, link, form, svg, math, base, [onerror], [onload], [onclick], a:not([href^='#']):not([id])").count()).toBe(0);
  const words = (await page.locator("body").innerText()).replace(/\s+/g, " ");
  for (const payload of PAYLOADS.filter((each) => /^[\x20-\x7e]+$/.test(each))) expect.soft(words).toContain(payload.trim().replace(/\s+/g, " "));
});

test("as pasted text, as the text and names of every article opened in turn", async ({ desk, page }) => {
  await desk.paste(PAYLOADS.map(story).join("\n"));
  await expect(desk.articles).not.toHaveCount(0);
  for (const [at] of (await desk.articles.all()).entries()) {
    await desk.articles.nth(at).getByRole("button").first().click();
    await nothingLives(page);
  }
  const all = JSON.parse((await desk.export("Everything as JSON")).text) as Analysis;
  const text = all.articles.map((article) => article.text).join("\n");
  for (const payload of PAYLOADS) expect.soft(text.includes(payload) || all.articles.some(({ name }) => payload.includes(name))).toBe(true);
  const open = await shown(desk.text);
  expect(open).toContain("<script>window.ran=1</script>");
});

test("as names of files and of what is refused", async ({ desk, page }) => {
  const files = PAYLOADS.filter((payload) => !/[/\0]/.test(payload) && !payload.startsWith("."));
  await desk.drop(files.map((payload, at) => textFile(`${payload}.txt`, `Shells fell on Kharkiv near ${at + 2} houses.`)));
  await desk.holds(files.length);
  expect(await names(desk)).toEqual(files.map((payload) => `${payload}.txt`));
  await desk.drop(files.map((payload) => ({ name: payload, bytes: Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1") })));
  await expect(desk.refused.locator("li")).toHaveCount(files.length);
  await nothingLives(page);
  await page.getByRole("button", { name: /^Remove / }).first().click();
  await expect(desk.undoToast).toBeVisible();
  await nothingLives(page);
});

test("as tables, mails, web pages and Markdown", async ({ desk, page }) => {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\0", "");
  await desk.drop([
    textFile("all.csv", `name,text\r\n${PAYLOADS.map((payload) => `${quoted(payload)},${quoted(story(payload))}`).join("\r\n")}\r\n`),
    textFile("escaped.html", `<!doctype html><title>${escaped(PAYLOADS[0] ?? "")}</title><body>${PAYLOADS.map((payload) => `<p>${escaped(story(payload))}</p>`).join("")}`),
    textFile("alive.html", `<!doctype html><body><p>Shells fell on Kharkiv, officials said, and nobody was hurt.</p>${PAYLOADS.filter((payload) => !/plaintext|<!--|<xmp|<textarea|<listing|<noframes|<title|<template/.test(payload)).map((payload) => `<p>${payload}</p>`).join("")}`),
    textFile("all.md", PAYLOADS.map(story).join("\n\n")),
    textFile("mail.eml", `From: <script>window.ran=1</script> <a@dateline.example>\r\nSubject: <img src=x onerror=window.ran=1> in Kyiv\r\nDate: Tue, 07 Jun 2022 10:00:00 +0000\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${PAYLOADS.join("<p>Kharkiv\r\n")}`),
  ]);
  await expect.poll(() => desk.articles.count()).toBeGreaterThan(PAYLOADS.length);
  await lookAtEverything(desk);
  const all = await desk.articles.count();
  for (const at of [0, 1, all - 4, all - 3, all - 2, all - 1]) {
    await desk.articles.nth(at).getByRole("button").first().click();
    await nothingLives(page);
  }
});

test("as corrections: new names, notes and speakers", async ({ desk, page }, info) => {
  const payload = "<img src=x onerror=window.ran=1>";
  await desk.paste(story(payload));
  await desk.holds(1);
  await desk.marksOf("Kharkiv").first().focus();
  await page.keyboard.press("Delete");
  await apply(desk);
  await said(desk, "is no");
  expect(await editor(desk).count()).toBe(0);
  const html = await savePage(desk);
  // What a stranger may write into the list of corrections.
  const text = (JSON.parse(dataOf(html)) as Analysis).articles[0];
  const at = { article: text?.sha256, start: 0, end: 4, text: text?.text.slice(0, 4) };
  const forged = PAYLOADS.slice(0, 120).map((words, index) => ({ id: words, do: "rename", scope: "everywhere", at, name: words, words, changed: index }));
  const changed = html.replace(/("corrections": )\[[^]*?\n \]/, (_, key: string) => key + JSON.stringify(forged).replaceAll("<", "\\u003c"));
  expect(changed).not.toBe(html);
  await openSaved(page, info.outputPath("forged.html"), changed);
  await expect(page.getByRole("region", { name: "Saved page" }).getByRole("alert")).toContainText("not as it was saved");
  await desk.holds(1);
  await lookAtEverything(desk);
  await nothingLives(page);
});

test("as what a saved page says of itself", async ({ desk, page }, info) => {
  await desk.paste(story("Shells"));
  await desk.holds(1);
  const html = await savePage(desk);
  const left = { article: "<b>", side: "__proto__", line: "<i>", off: PAYLOADS, hidden: PAYLOADS, plain: "yes", theme: "<script>", letterKeys: 0, filter: { query: PAYLOADS[0], entity: "__proto__", label: "constructor", place: PAYLOADS[1], from: PAYLOADS[2], to: PAYLOADS[3], speaker: PAYLOADS[4], article: PAYLOADS[5] } };
  const settings = JSON.stringify({ schema: PAYLOADS[0], saved: `2022-06-07T10:00:00${PAYLOADS[1]}`, seal: PAYLOADS[2], warnings: [PAYLOADS, 7, null], left });
  const changed = html.replace(/(<script type="application\/json" data-settings [^>]*>)[^<]*/, (_, tag: string) => tag + settings.replaceAll("<", "\\u003c"));
  expect(changed).not.toBe(html);
  await openSaved(page, info.outputPath("forged.html"), changed);
  await desk.holds(1);
  await expect(page.getByRole("region", { name: "Saved page" })).toContainText("Saved page, 1 article");
  await nothingLives(page);
  // Warnings are shown as they are.
  await expect(desk.rail).toContainText("<script>window.ran=1</script>");
  await nothingLives(page);
});
