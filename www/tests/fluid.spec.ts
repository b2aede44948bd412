// Two hundred articles of 5 MB together: everything the page offers works while they are read and afterwards. How long its
// tasks take is measured by `cargo xtask bench page`, not here, where other tests run beside.

import { expect, test } from "./test";
import { many } from "../bench/many.mjs";
import type { Desk } from "./desk";
import { CLAIMS, SHELLING, TALKS, TOLL, UNDATED } from "./stories";

const TEXTS = [SHELLING, TALKS, CLAIMS, TOLL, UNDATED];
/** Reading 5 MB takes long where others build. */
const PATIENCE = 240_000;

async function bring(desk: Desk, articles: number, characters: number): Promise<void> {
  const buffer = Buffer.from(many(TEXTS, articles, characters));
  const asked = desk.page.waitForEvent("filechooser");
  await desk.page.getByRole("button", { name: "Open files" }).first().click();
  await (await asked).setFiles({ name: `${articles} articles.jsonl`, mimeType: "application/json", buffer });
}

test("200 articles of 5 MB are read and worked with", async ({ desk }) => {
  test.setTimeout(PATIENCE + 120_000);
  const { page } = desk;
  await bring(desk, 200, 25_000);
  const work = page.getByRole("group", { name: "Work under way" });
  await expect(work).toContainText(/\d+ of 200/, { timeout: PATIENCE });
  await expect(desk.status).toContainText("200 articles", { timeout: PATIENCE });
  await expect(desk.marks.first()).toBeVisible();

  const acts: Record<string, () => Promise<void>> = {
    "a name is chosen": () => desk.marksOf("Kharkiv").first().click(),
    "and stepped through": async () => {
      for (let step = 0; step < 4; step += 1) await page.keyboard.press("n");
      await expect(desk.panel.getByRole("group", { name: "Step through the mentions" })).toContainText("5 of");
    },
    "words are looked for": async () => {
      await page.keyboard.press("/");
      await page.keyboard.type("bridge");
      await expect(desk.status).toContainText("in 200 articles.");
    },
    "and gone to": async () => {
      await page.keyboard.press("Shift+Enter");
      await expect(desk.reading).toHaveAccessibleName("article-200.txt");
      await page.keyboard.press("Escape");
    },
    "everything is filtered": async () => {
      await page.getByRole("button", { name: "Filter", exact: true }).click();
      await page.getByRole("group", { name: "Filter everything", exact: true }).getByLabel("Words").fill("united nations");
      await expect(page.locator(".filter-left")).toContainText("of 200 articles");
      await page.getByRole("button", { name: "Clear all" }).click();
    },
    "the quotes are listed": () => desk.beside("Quotes"),
    "the figures are listed": () => desk.beside("Figures"),
    "the table is sorted": async () => {
      await desk.beside("Table");
      await page.getByRole("columnheader", { name: "Name" }).getByRole("button").click();
    },
    "another article is opened": () => desk.articles.nth(100).getByRole("button").first().click(),
  };
  for (const [name, act] of Object.entries(acts)) await test.step(name, act);
});

test("Cancel is heard while much is read, and leaves what was there", async ({ desk }) => {
  test.setTimeout(PATIENCE);
  const { page } = desk;
  await desk.paste(SHELLING);
  await desk.holds(1);
  await bring(desk, 100, 20_000);
  await expect(page.getByRole("group", { name: "Work under way" })).toContainText(/\d+ of 100/, { timeout: PATIENCE });
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.locator(".busy")).toHaveCount(0);
  await desk.holds(1);
  await expect(desk.status).toContainText("Stopped.");
  await desk.paste(TALKS);
  await desk.holds(2);
});

test("an article beside many others is handed out alone", async ({ desk }) => {
  const { page } = desk;
  test.setTimeout(PATIENCE);
  await bring(desk, 40, 3_000);
  await expect(desk.status).toContainText("40 articles", { timeout: PATIENCE });
  await page.evaluate(() => {
    const parse = JSON.parse;
    const pieces: string[] = [];
    Object.assign(globalThis, { pieces });
    JSON.parse = (text: string, reviver) => {
      const value = parse(text, reviver);
      for (const kind of ["article", "same", "frame"]) if (value?.[kind] !== undefined) pieces.push(kind);
      return value;
    };
  });
  await desk.paste("LONDON, May 20, 2023 (Other Wire) - A quiet day.\n");
  await expect(desk.status).toContainText("41 articles", { timeout: PATIENCE });
  const pieces = await page.evaluate(() => (globalThis as unknown as { pieces: string[] }).pieces);
  expect(pieces).toEqual([...Array<string>(40).fill("same"), "article", "frame"]);
});
