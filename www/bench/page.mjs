// Measures the built page in Chromium, opened from disk: node www/bench/page.mjs PAGE ARTICLE…
// CHROME names the browser's program; without it Playwright's own is used. Prints Markdown tables for LIMITS.md.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";
import { many } from "./many.mjs";

/** Fresh browsers for the cold start; the middle one is the figure. */
const STARTS = 5;
/** How often the articles are repeated for the figures of growth. */
const REPEATS = [1, 10, 100];
/** How long the page stands open before the paste: no time, and as long as it takes to look for an article and copy it. */
const PAUSES = [0, 4000];
/** Articles in one pasted text are parted by such a line. */
const SEPARATOR = "\n\n=====\n";
/** Long enough for a slow machine, short enough to notice that nothing comes. */
const PATIENCE = 120_000;

const [page, ...articles] = process.argv.slice(2);
if (!page || articles.length === 0) {
  console.error("usage: node www/bench/page.mjs dist/dateline.html ARTICLE…");
  process.exit(2);
}
const address = pathToFileURL(resolve(page)).href;
const texts = articles.map((path) => readFileSync(path, "utf8"));

/** A task shorter than 50 ms is not told by the browser and stands as 0. */
const ACTS = [
  ["a name is chosen in the text", (tab) => tab.evaluate(() => [...document.querySelectorAll("mark[data-entity]")][3].click())],
  ["its next mention", (tab) => tab.keyboard.press("n")],
  ["words are looked for in all articles", async (tab) => {
    await tab.keyboard.press("/");
    await tab.keyboard.type("minister", { delay: 40 });
  }],
  ["the last place found", (tab) => tab.keyboard.press("Shift+Enter")],
  ["everything is filtered by words", async (tab) => {
    await tab.keyboard.press("Escape");
    await tab.locator(".filter-open").click();
    await tab.keyboard.type("troops", { delay: 40 });
  }],
  ["the filter is cleared", (tab) => tab.locator(".clear-all").click()],
  ["the list of quotes", (tab) => tab.locator('[data-side="quotes"]').click()],
  ["the list of figures", (tab) => tab.locator('[data-side="figures"]').click()],
  ["the table, sorted by name", async (tab) => {
    await tab.locator('[data-side="table"]').click();
    await tab.locator("th.col-name button").click();
  }],
  ["another article", (tab) => tab.locator(".article-open").nth(150).click()],
];

await coldStart();
await firstResult();
await analysis();
await largeSet();
await oneBesideMany();

/** From the paste of one article to its first mark. The engine warms up on a text of its own, never on these. */
async function firstResult() {
  console.log("\n## First result for one pasted article, Chromium\n");
  console.log("From the paste event to the first mark in the text, the middle one of the articles; each in a fresh browser.\n");
  console.log("| opened before the paste | the middle article | the slowest |\n| ---: | ---: | ---: |");
  for (const pause of PAUSES) {
    const times = [];
    for (const text of texts) {
      times.push(await inBrowser(async (tab) => {
        await until(tab, "ready");
        await new Promise((resolve) => setTimeout(resolve, pause));
        await tab.evaluate(paste, text);
        await until(tab, "firstMark");
        return tab.evaluate(() => window.measured.firstMark - window.measured.asked);
      }, { samplesAtOnce: false }));
    }
    times.sort((a, b) => a - b);
    console.log(`| ${pause / 1000} s | ${times[Math.floor(times.length / 2)].toFixed(0)} ms | ${times.at(-1).toFixed(0)} ms |`);
  }
}

/** What a reader feels with 200 articles of 5 MB: the longest task of the page for everything done, and Cancel. */
async function largeSet() {
  const file = { name: "many.jsonl", mimeType: "application/json", buffer: Buffer.from(many(texts, 200, 25_000)) };
  await inBrowser(async (tab) => {
    await until(tab, "ready");
    await choose(tab, file);
    await until(tab, "reading");
    const cancel = await tab.evaluate(cancelNow);
    await choose(tab, file);
    await until(tab, "firstMark");
    console.log("\n## 200 articles of 5 MB, Chromium\n");
    console.log(`Cancel while they are read: the page is free again after ${cancel.toFixed(0)} ms. From choosing the file to marks: ${((await tab.evaluate(() => window.measured.firstMark - window.measured.asked)) / 1000).toFixed(1)} s.\n`);
    console.log("| what is done | longest task of the page |\n| --- | ---: |");
    const told = async (words) => console.log(`| ${words} | ${(await tab.evaluate(() => Math.max(0, ...window.measured.tasks.splice(0)))).toFixed(0)} ms |`);
    await settle(tab);
    await told("reading, handing over, showing");
    for (const [words, act] of ACTS) {
      await act(tab);
      await settle(tab);
      await told(words);
    }
    const heap = await tab.evaluate(() => performance.memory.usedJSHeapSize);
    console.log(`\nThe page holds ${(heap / 1e6).toFixed(0)} MB of objects then; the engine's own memory comes on top.`);
  }, { samplesAtOnce: false });
}

/** One article more beside a thousand short ones. */
async function oneBesideMany() {
  const file = { name: "many.jsonl", mimeType: "application/json", buffer: Buffer.from(many(texts.map((text) => text.slice(0, 1500)), 1000, 1500)) };
  await inBrowser(async (tab) => {
    await until(tab, "ready");
    await choose(tab, file);
    await until(tab, "firstMark");
    await settle(tab);
    const took = await tab.evaluate(pasteAndWait, "LONDON, June 7, 2022 (Wire) - Nothing happened in Kyiv on Tuesday.");
    console.log(`\nOne article more beside 1,000: ${took.toFixed(0)} ms from the paste to the new article on the page.`);
  }, { samplesAtOnce: false });
}

async function choose(tab, file) {
  const asked = tab.waitForEvent("filechooser");
  await tab.locator("button", { hasText: "Open files" }).first().click();
  await tab.evaluate(() => {
    window.measured.asked = performance.now();
  });
  await (await asked).setFiles(file);
}

/** Runs in the page: presses Cancel and waits until the notice is gone. */
async function cancelNow() {
  const begun = performance.now();
  [...document.querySelectorAll("button")].find((button) => button.textContent === "Cancel").click();
  while (document.querySelector(".busy")) await new Promise((resolve) => requestAnimationFrame(resolve));
  window.measured.reading = null;
  return performance.now() - begun;
}

/** Runs in the page: pastes, and waits for one article more. */
async function pasteAndWait(text) {
  const before = document.querySelector(".rail-title").textContent;
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  const begun = performance.now();
  document.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  while (document.querySelector(".rail-title").textContent === before) await new Promise((resolve) => requestAnimationFrame(resolve));
  return performance.now() - begun;
}

/** Waits until the page has done what it still had to do. */
async function settle(tab) {
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
}

async function coldStart() {
  const runs = [];
  for (let run = 0; run < STARTS; run += 1) {
    runs.push(await inBrowser(async (tab) => {
      await until(tab, "firstMark");
      return tab.evaluate(() => window.measured);
    }, { samplesAtOnce: true }));
  }
  const middle = (key) => runs.map((run) => run[key]).sort((a, b) => a - b)[Math.floor(STARTS / 2)];
  console.log("\n## Cold start of the page, Chromium, from disk\n");
  console.log("From the start of navigation in a fresh browser; the samples are asked for as soon as their button is there.\n");
  console.log("| the page can be used | the first highlighted name stands in the text |\n| ---: | ---: |");
  console.log(`| ${middle("ready").toFixed(0)} ms | ${middle("firstMark").toFixed(0)} ms |`);
}

async function analysis() {
  console.log("\n## Whole analysis in the page, WebAssembly in Chromium\n");
  console.log("One paste into a page opened so long before; the worker's time includes handing the result over.\n");
  console.log("| opened before | text | articles | in the worker | speed | from paste to marks |\n| ---: | ---: | ---: | ---: | ---: | ---: |");
  for (const [pause, repeats] of PAUSES.flatMap((pause) => REPEATS.map((repeats) => [pause, repeats]))) {
    // Each time with a word more, or the page would tell that they are the same articles and count them once.
    const times = (number) => texts.map((text) => `${text}\n\nTime ${number}.`).join(SEPARATOR);
    const bundle = Array.from({ length: repeats }, (_, number) => times(number)).join(SEPARATOR);
    const bytes = Buffer.byteLength(bundle);
    const { worker, marks } = await inBrowser(async (tab) => {
      await until(tab, "ready");
      await new Promise((resolve) => setTimeout(resolve, pause));
      await tab.evaluate(paste, bundle);
      await until(tab, "firstMark");
      return tab.evaluate(() => ({ worker: window.measured.worker, marks: window.measured.firstMark - window.measured.asked }));
    }, { samplesAtOnce: false });
    const speed = (bytes / 1e3 / worker).toFixed(1);
    console.log(`| ${pause / 1000} s | ${(bytes / 1e3).toFixed(0)} kB | ${repeats * texts.length} | ${worker.toFixed(0)} ms | ${speed} MB/s | ${marks.toFixed(0)} ms |`);
  }
}

/** Waits for a moment to be noted. Playwright's own waiting evaluates text in the page, which the page's policy forbids. */
async function until(tab, moment) {
  for (const end = Date.now() + PATIENCE; ; ) {
    const measured = await tab.evaluate(() => window.measured);
    if (measured[moment] !== null) return;
    if (Date.now() > end) throw new Error(`${moment} did not come within ${PATIENCE / 1000} seconds: ${JSON.stringify(measured)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Pastes as a reader's keys would: through the event, not through a field. */
function paste(text) {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  window.measured.asked = performance.now();
  document.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}

/** Opens the page in a browser of its own and measures there. */
async function inBrowser(measure, options) {
  // A container's root user has no user namespace for Chromium's sandbox; the page measured is our own.
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath: process.env.CHROME || undefined, args });
  try {
    const tab = await browser.newPage();
    await tab.addInitScript(watch, options);
    await tab.goto(address, { waitUntil: "commit" });
    return await measure(tab);
  } finally {
    await browser.close();
  }
}

/** Runs in the page before its own program: notes when things happen, in milliseconds from the start of navigation. */
function watch({ samplesAtOnce }) {
  const measured = { ready: null, asked: null, reading: null, firstMark: null, worker: 0, tasks: [] };
  new PerformanceObserver((list) => measured.tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ entryTypes: ["longtask"] });
  window.measured = measured;
  new MutationObserver((_, observer) => {
    const button = [...document.querySelectorAll("button")].find((one) => one.textContent === "Try the samples");
    if (measured.ready === null && button) {
      measured.ready = performance.now();
      // The framework hears no click of the moment in which it made the button.
      if (samplesAtOnce) setTimeout(() => button.click());
    }
    if (measured.reading === null && document.querySelector(".busy")?.textContent.includes(" of ")) measured.reading = performance.now();
    if (measured.firstMark === null && document.querySelector("mark[data-mention]")) {
      measured.firstMark = performance.now();
      observer.disconnect();
    }
  }).observe(document, { childList: true, subtree: true });

  const calls = new Map();
  window.Worker = class extends Worker {
    constructor(address, options) {
      super(address, options);
      this.addEventListener("message", ({ data }) => {
        if (!("ok" in data) || !calls.has(data.id)) return;
        measured.worker += performance.now() - calls.get(data.id);
        calls.delete(data.id);
      });
    }

    postMessage(request, ...rest) {
      if (request.call === "addText" || request.call === "analyse") calls.set(request.id, performance.now());
      super.postMessage(request, ...rest);
    }
  };
}
