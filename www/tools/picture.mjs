// Makes the pictures of the page for the README: the built page, opened from disk, with the samples on it.
// `cargo xtask picture` names the page, the folder and the browser.

import { statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";

const [page, folder] = process.argv.slice(2);
if (!page || !folder) throw new Error("usage: node picture.mjs PAGE FOLDER");

/** A picture above this makes the README slow to open. */
const MAX_BYTES = 450_000;

/** A name that every sample of the east of Ukraine mentions. */
const CHOSEN = "Kupiansk";

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 844 };

const PICTURES = [
  { file: "dateline.png", colorScheme: "light", viewport: WIDE },
  { file: "dateline-dark.png", colorScheme: "dark", viewport: WIDE },
  { file: "dateline-narrow.png", colorScheme: "light", viewport: NARROW },
  { file: "dateline-quotes.png", colorScheme: "light", viewport: WIDE, beside: "Quotes" },
  { file: "dateline-figures.png", colorScheme: "light", viewport: WIDE, beside: "Figures" },
  { file: "dateline-map.png", colorScheme: "light", viewport: WIDE, beside: "Map", whole: true },
  { file: "dateline-timeline.png", colorScheme: "light", viewport: WIDE, beside: "Timeline", whole: true },
];

const browser = await chromium.launch({
  executablePath: process.env.DATELINE_BROWSER,
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
try {
  for (const picture of PICTURES) await take(picture);
} finally {
  await browser.close();
}

async function take({ file, colorScheme, viewport, beside, whole }) {
  const context = await browser.newContext({ colorScheme, viewport, deviceScaleFactor: 1, reducedMotion: "reduce" });
  const tab = await context.newPage();
  await tab.goto(pathToFileURL(page).href);
  await tab.getByRole("button", { name: "Try the samples" }).click();
  const mark = tab.locator("mark").filter({ hasText: new RegExp(`^${CHOSEN}$`) }).first();
  await mark.click();
  await tab.getByRole("region", { name: "Text", exact: true }).locator("mark[data-here]").waitFor();
  if (beside) await tab.getByRole("toolbar", { name: "Beside the text" }).getByRole("button", { name: beside, exact: true }).click();
  if (whole) {
    await tab.getByRole("button", { name: "Whole width" }).click();
    await tab.locator(".side svg").first().waitFor();
  }
  // The card of a mark under the pointer would cover the text, and the text is shown from its beginning.
  await tab.mouse.move(0, 0);
  await tab.locator("#text").evaluate((column) => {
    column.scrollTop = 0;
    window.scrollTo(0, 0);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  await tab.locator(".card").waitFor({ state: "hidden" });
  const path = join(folder, file);
  await tab.screenshot({ path });
  await context.close();
  const { size } = statSync(path);
  if (size > MAX_BYTES) throw new Error(`${path} has ${size} bytes, more than ${MAX_BYTES}`);
  console.log(`${path}  ${Math.ceil(size / 1000)} kB`);
}
