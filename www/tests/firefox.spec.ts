// The main paths in a stock Firefox, opened from disk. Drivers of Firefox let pages from disk read each other; here that is
// switched back to what every reader has.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test as base } from "@playwright/test";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { PAGE } from "./paths";
import { dataOf, shipped, withoutData } from "./saved";
import { BUNDLE, SHELLING } from "./stories";

const FIREFOX = process.env["DATELINE_FIREFOX"] ?? ["/usr/bin/firefox-esr", "/usr/bin/firefox"].find((program) => existsSync(program));

interface Fox {
  page: Page;
  downloads: string;
  requests: string[];
  faults: string[];
}

const test = base.extend<{ fox: Fox }>({
  fox: async ({}, use, info) => {
    const downloads = info.outputPath("downloads");
    mkdirSync(downloads, { recursive: true });
    const browser: Browser = await puppeteer.launch({
      browser: "firefox",
      executablePath: FIREFOX ?? "",
      headless: true,
      extraPrefsFirefox: {
        "security.fileuri.strict_origin_policy": true,
        "browser.download.dir": downloads,
        "browser.download.folderList": 2,
        "browser.download.useDownloadDir": true,
        "browser.download.always_ask_before_handling_new_types": false,
        "browser.helperApps.neverAsk.saveToDisk": "text/html,application/json,text/csv,text/plain,application/octet-stream",
      },
    });
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    const requests: string[] = [];
    const faults: string[] = [];
    page.on("request", (request) => {
      if (!/^(blob|data|file):/.test(request.url())) requests.push(request.url());
    });
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warn") faults.push(message.text());
    });
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("dialog", (dialog) => {
      faults.push(`a script showed: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.evaluateOnNewDocument(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { violations: seen });
      document.addEventListener("securitypolicyviolation", (event) => seen.push(`${event.effectiveDirective}: ${event.blockedURI}`));
    });
    await page.goto(PAGE);
    await page.waitForSelector("h1");
    await use({ page, downloads, requests, faults });
    expect(requests, "the page asks for nothing").toEqual([]);
    expect(await page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations), "the page keeps its own policy").toEqual([]);
    expect(faults, "nothing is complained about").toEqual([]);
    await browser.close();
  },
});

test.skip(FIREFOX === undefined, "no Firefox is found; DATELINE_FIREFOX can name one");
test.describe.configure({ mode: "serial" });

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    // Firefox has its own words for what stands on the clipboard.
    const init = { dataType: "text/plain", data: words, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new ClipboardEvent("paste", init));
  }, text);
}

async function says(page: Page, words: string): Promise<void> {
  await expect.poll(() => page.$$eval('[role="status"]', (all) => all.map((each) => each.textContent).join("\n"))).toContain(words);
}

async function holds(page: Page, articles: number): Promise<void> {
  await expect.poll(() => page.$$eval(".rail ol > li", (all) => all.length)).toBe(articles);
}

async function press(page: Page, name: string): Promise<void> {
  const button = await page.waitForSelector(`::-p-aria([name="${name}"][role="button"])`);
  await button?.click();
}

/** The file that comes into the downloads, when it is whole. */
async function downloaded(fox: Fox, begin: () => Promise<void>): Promise<string> {
  const before = new Set(readdirSync(fox.downloads));
  await begin();
  let name: string | undefined;
  await expect.poll(() => {
    const now = readdirSync(fox.downloads);
    name = now.find((each) => !before.has(each) && !each.endsWith(".part"));
    return name !== undefined && !now.some((each) => each.endsWith(".part")) && readFileSync(join(fox.downloads, name)).length > 0;
  }).toBe(true);
  return readFileSync(join(fox.downloads, name ?? ""), "utf8");
}

async function save(fox: Fox): Promise<string> {
  const html = await downloaded(fox, async () => {
    await fox.page.keyboard.down("Control");
    await fox.page.keyboard.press("s");
    await fox.page.keyboard.up("Control");
  });
  expect(withoutData(html) === shipped()).toBe(true);
  return html;
}

async function stored(page: Page): Promise<object> {
  return page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    cookies: document.cookie.length,
    databases: (await indexedDB.databases()).length,
    caches: await caches.keys().then((keys) => keys.length, () => 0),
  }));
}

const NOTHING = { local: 0, session: 0, cookies: 0, databases: 0, caches: 0 };

test("Firefox: articles are read, marked, listed and exported; nothing is stored", async ({ fox }) => {
  const { page } = fox;
  await paste(page, BUNDLE);
  await holds(page, 3);
  await says(page, "read in");
  expect(await page.$$eval("mark", (marks) => marks.length)).toBeGreaterThan(8);
  expect(await page.$$eval("table tbody tr", (rows) => rows.length)).toBeGreaterThan(5);
  const json = await downloaded(fox, async () => {
    await press(page, "Export");
    await press(page, "Everything as JSON");
  });
  expect(JSON.parse(json)).toMatchObject({ schema: "dateline/1", offsets: "utf16" });
  for (const article of JSON.parse(json).articles) {
    for (const { start, end, text } of article.mentions) expect(article.text.slice(start, end)).toBe(text);
  }
  expect(await stored(page)).toEqual(NOTHING);
});

test("Firefox: a page is saved, opened, added to, saved and opened again", async ({ fox }, info) => {
  const { page } = fox;
  await paste(page, SHELLING);
  await holds(page, 1);
  await says(page, "read in");
  const first = await save(fox);
  const path = info.outputPath("saved.html");
  writeFileSync(path, first);
  await page.goto(pathToFileURL(path).href);
  await says(page, "The file is as it was saved.");
  await page.focus("mark");
  await page.keyboard.press("Delete");
  await press(page, "Apply");
  await says(page, "is no ");
  expect(await page.title()).toMatch(/^Saved page of .*: 1 article – Dateline$/);
  await paste(page, "Two shells fell on Odesa on 7 June 2022, Volodymyr Zelensky said.");
  await holds(page, 2);
  await says(page, "read in");
  const second = await save(fox);
  writeFileSync(path, second);
  await page.goto(pathToFileURL(path).href);
  await says(page, "The file is as it was saved.");
  const texts = (html: string) => (JSON.parse(dataOf(html)) as { articles: { text: string }[] }).articles.map(({ text }) => text);
  expect(texts(second)[0]).toBe(texts(first)[0]);
  expect(texts(second)).toHaveLength(2);
  expect((JSON.parse(dataOf(second)) as { corrections: { do: string }[] }).corrections.map((each) => each.do)).toEqual(["remove"]);
  expect((await save(fox)) === second).toBe(true);
  expect(await stored(page)).toEqual(NOTHING);
});

test("Firefox: a changed text is told, and the page is not blank", async ({ fox }, info) => {
  const { page } = fox;
  await paste(page, SHELLING);
  await holds(page, 1);
  await says(page, "read in");
  const path = info.outputPath("changed.html");
  const html = await save(fox);
  writeFileSync(path, html.replace(/("text": "[^"]*)Kharkiv/, "$1Kherson"));
  await page.goto(pathToFileURL(path).href);
  await says(page, "The file is not as it was saved.");
  expect(await page.$eval(".centre", (centre) => centre.textContent)).toContain("Kherson");
});

test("Firefox: what is kept is there again after a reload, and gone when it is switched off", async ({ fox }) => {
  const { page } = fox;
  await paste(page, SHELLING);
  await holds(page, 1);
  await says(page, "read in");
  await press(page, "Nothing leaves this page");
  await page.waitForSelector("dialog input[type=checkbox]");
  await page.click("dialog input[type=checkbox]");
  await says(page, "are kept in this browser from now on");
  await page.keyboard.press("Escape");
  await page.reload();
  await holds(page, 1);
  await says(page, "read in");
  await press(page, "Nothing leaves this page");
  await page.waitForSelector("dialog input[type=checkbox]");
  await page.click("dialog input[type=checkbox]");
  await says(page, "has been deleted");
  expect(await stored(page)).toEqual(NOTHING);
});
