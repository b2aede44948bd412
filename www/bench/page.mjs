// Measures the built page in Chromium, opened from disk: node www/bench/page.mjs PAGE ARTICLE…
// CHROME names the browser's program; without it Playwright's own is used. Prints Markdown tables for LIMITS.md.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";

/** Fresh browsers for the cold start; the middle one is the figure. */
const STARTS = 5;
/** How often the articles are repeated for the figures of growth. */
const REPEATS = [1, 10, 100];
/** How long the page stands open before the paste: no time, and as long as it takes to look for an article and copy it. */
const PAUSES = [0, 4000];
/** Articles in one pasted text are parted by such a line. */
const SEPARATOR = "\n\n=====\n";
/** Long enough for a slow machine, short enough to notice that nothing comes. */
const PATIENCE = 60_000;

const [page, ...articles] = process.argv.slice(2);
if (!page || articles.length === 0) {
  console.error("usage: node www/bench/page.mjs dist/dateline.html ARTICLE…");
  process.exit(2);
}
const address = pathToFileURL(resolve(page)).href;
const texts = articles.map((path) => readFileSync(path, "utf8"));

await coldStart();
await analysis();

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
  const measured = { ready: null, asked: null, firstMark: null, worker: 0 };
  window.measured = measured;
  new MutationObserver((_, observer) => {
    const button = [...document.querySelectorAll("button")].find((one) => one.textContent === "Try the samples");
    if (measured.ready === null && button) {
      measured.ready = performance.now();
      // The framework hears no click of the moment in which it made the button.
      if (samplesAtOnce) setTimeout(() => button.click());
    }
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
        // As the page does next: what it takes to have the result as objects belongs to the figure.
        if ("json" in data) JSON.parse(data.json);
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
