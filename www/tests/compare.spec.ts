// Articles compared: entities, spellings, numbers, claims, words, and what one alone tells; by pointer and by keyboard.

import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./test";
import type { Desk } from "./desk";

const STORIES = join(import.meta.dirname, "../../tests/compare");
/** Three accounts of one strike, the third an edited copy of the first. */
const MARKET = readFileSync(join(STORIES, "market.txt"), "utf8");
/** Two accounts of another war. */
const DARFUR = readFileSync(join(STORIES, "darfur.txt"), "utf8");

async function compared(desk: Desk, text: string, articles: number): Promise<void> {
  await desk.paste(text);
  await expect(desk.text).toBeVisible();
  await desk.beside("Compare");
  await expect(view(desk).getByRole("list", { name: "Articles compared" }).getByRole("listitem")).toHaveCount(articles);
  await expect(part(desk, "Entities")).toBeVisible();
}

function view(desk: Desk) {
  return desk.page.getByRole("region", { name: "Compare", exact: true });
}

function part(desk: Desk, name: string) {
  return view(desk).getByRole("group", { name: "Parts of the comparison" }).getByRole("button", { name });
}

function row(desk: Desk, name: string) {
  return view(desk).getByRole("row").filter({ has: desk.page.getByRole("rowheader", { name, exact: true }) });
}

test("entities stand in rows and articles in columns, and are narrowed to what all or one alone names", async ({ desk }) => {
  await compared(desk, MARKET, 3);
  await expect(row(desk, "Kupiansk").getByRole("cell")).toHaveText(["country or town", "3", "3", "3", "3 of 3 articles", "9"]);
  await expect(row(desk, "European Union").getByRole("cell")).toHaveText([/organisation/, "–", "1", "–", /^1/, "1"]);
  const held = view(desk).getByRole("combobox", { name: "Named by" });
  await held.selectOption("one");
  await expect(row(desk, "European Union")).toBeVisible();
  await expect(row(desk, "Kupiansk")).toHaveCount(0);
  await held.selectOption("all");
  await expect(row(desk, "European Union")).toHaveCount(0);
  await expect(row(desk, "Kupiansk")).toBeVisible();
});

test("a count leads to the first mention, and the way back to the count", async ({ desk }) => {
  await compared(desk, MARKET, 3);
  const count = row(desk, "European Union").getByRole("button");
  await count.click();
  await expect(desk.text).toContainText("Nine dead in Kupiansk strike");
  await expect(desk.text.locator(".evidence").first()).toHaveText(/European/);
  await desk.page.getByRole("button", { name: "Back to the comparison" }).click();
  await expect(count).toBeFocused();
});

test("spellings are told by article", async ({ desk }) => {
  await compared(desk, MARKET, 3);
  await part(desk, "Spellings").click();
  const kyiv = view(desk).locator("tbody").filter({ hasText: "Kiev" });
  await expect(kyiv.getByRole("row")).toHaveText([/Kyiv.*Meridian Wire.*1.*Coastal Post.*1/, /Kiev.*Harbour News.*1/]);
  await expect(view(desk)).toContainText("Zelenskyy");
});

test("numbers of one thing stand side by side with the reasons why they may differ", async ({ desk }) => {
  await compared(desk, MARKET, 3);
  await part(desk, "Figures that differ").click();
  const killed = view(desk).getByRole("table").filter({ hasText: "Killed: people, Kupiansk" });
  await expect(killed).toContainText("A At least 11 differs from B Nine: cannot both be right of one event");
  await expect(killed).toContainText("one counts one event, the other everything so far");
  await expect(view(desk)).not.toContainText(/\b(wrong|false|lie|lies)\b/i);
});

test("a denial is set beside the claim it seems to answer, with the reason", async ({ desk }) => {
  await compared(desk, MARKET, 3);
  await part(desk, "Claims and denials").click();
  const sides = view(desk).getByRole("table").filter({ hasText: "Who speaks, by side" });
  await expect(sides.getByRole("rowheader", { name: "Ukraine", exact: true })).toBeVisible();
  await expect(sides.getByRole("rowheader", { name: "Russia", exact: true })).toBeVisible();
  const denial = view(desk).locator(".compare-denials > li").filter({ hasText: "its forces had fired at the market" });
  await expect(denial).toContainText("Russian forces had fired the missile at the market");
  await expect(denial).toContainText(/Matched because: both say “forces”, “fired”, “market”; the claim names who denies it/);
});

test("in a war within a country the armed group is a side of its own", async ({ desk }) => {
  await compared(desk, DARFUR, 2);
  await part(desk, "Claims and denials").click();
  await expect(view(desk).getByRole("rowheader", { name: "Rapid Support Forces", exact: true })).toBeVisible();
  await expect(view(desk).getByRole("rowheader", { name: "Sudan", exact: true })).toBeVisible();
});

test("near-duplicates are told in the list and set side by side paragraph by paragraph", async ({ desk }) => {
  await compared(desk, MARKET, 3);
  await expect(desk.article("Deadly missile strike")).toContainText(/\d+ % of its words stand in Meridian Wire too/);
  await part(desk, "Same words").click();
  await expect(view(desk)).toContainText("Near-duplicates: each is counted for itself.");
  await view(desk).getByRole("button", { name: "Set Meridian Wire and Harbour News side by side" }).click();
  const beside = view(desk).getByRole("table").filter({ hasText: "Paragraph by paragraph" });
  await expect(beside.getByRole("columnheader")).toHaveText([/Meridian Wire/, /Harbour News/]);
  await expect(beside).toContainText("not in B");
  await expect(beside.locator(".compare-only").filter({ hasText: /^Kupyansk$/ }).first()).toBeVisible();
  await expect(view(desk)).toContainText("2 of 3 articles are compared");
});

test("one quote in other words is shown with the words that differ", async ({ desk }) => {
  await compared(desk, DARFUR, 2);
  await part(desk, "Same words").click();
  const saying = view(desk).locator(".compare-sayings > li").filter({ hasText: "The militia fired at the wards" });
  await expect(saying).toContainText("Quoted with different words");
  await expect(saying.locator(".compare-only")).toHaveText(["the"]);
});

test("what one article alone tells is listed by article", async ({ desk }) => {
  await compared(desk, DARFUR, 2);
  await part(desk, "Only here").click();
  const savanna = view(desk).getByRole("region", { name: "Only in Savanna Times" });
  await expect(savanna).toContainText("Doctors Without Borders");
  await expect(savanna).toContainText("1 June 2024");
});

test("articles are chosen by keyboard, and the comparison follows", async ({ desk }) => {
  const { page } = desk;
  await compared(desk, MARKET, 3);
  await view(desk).locator("summary").first().focus();
  await page.keyboard.press("Enter");
  const third = view(desk).getByRole("checkbox", { name: "Harbour News" });
  await expect(third).toBeChecked();
  await third.focus();
  await page.keyboard.press("Space");
  await expect(view(desk)).toContainText("2 of 3 articles are compared");
  await expect(row(desk, "Kupiansk").getByRole("cell")).toHaveText(["country or town", "3", "3", "2 of 2 articles", "6"]);
  await part(desk, "Figures that differ").focus();
  await page.keyboard.press("Enter");
  const amount = view(desk).getByRole("button", { name: "Nine" });
  await amount.focus();
  await page.keyboard.press("Enter");
  await expect(desk.text.locator(".evidence").first()).toHaveText("Nine");
});

test("the comparison follows the page's filter", async ({ desk }) => {
  await compared(desk, MARKET, 3);
  await desk.page.getByRole("button", { name: "Filter", exact: true }).click();
  await desk.page.getByRole("group", { name: "Filter everything" }).getByRole("searchbox", { name: "Words" }).fill("drones");
  await expect(row(desk, "European Union")).toHaveCount(0);
  await expect(row(desk, "drones")).toBeVisible();
});

test("one article has nothing to be compared with, and says so", async ({ desk }) => {
  await desk.paste("Shells fell on Kharkiv on Tuesday, officials said.");
  await desk.holds(1);
  await desk.beside("Compare");
  await expect(view(desk)).toContainText("Bring in a second article to compare it with.");
});

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
const PARTS = ["Entities", "Spellings", "Figures that differ", "Claims and denials", "Same words", "Only here"];

interface Axe {
  run(context: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

for (const colorScheme of ["light", "dark"] as const) {
  for (const viewport of [{ width: 1280, height: 900 }, { width: 390, height: 800 }]) {
    test.describe(`${colorScheme}, ${viewport.width} wide`, () => {
      test.use({ colorScheme, viewport });
      test.beforeEach(({ page }) => page.addInitScript({ path: AXE }));

      test("every part is accessible and fits the page", async ({ desk }) => {
        const { page } = desk;
        await compared(desk, MARKET, 3);
        const check = async (state: string) => {
          const violations = await page.evaluate(async (rules) => {
            const { axe } = globalThis as unknown as { axe: Axe };
            const found = await axe.run(document, { runOnly: { type: "tag", values: rules } });
            return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
          }, RULES);
          expect.soft(violations, state).toEqual([]);
          expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${state} overflows`).toBeLessThanOrEqual(0);
        };
        for (const name of PARTS) {
          await part(desk, name).click();
          await check(name);
        }
        await part(desk, "Same words").click();
        await view(desk).getByRole("button", { name: "Set Meridian Wire and Harbour News side by side" }).click();
        await expect(view(desk).getByText("Paragraph by paragraph")).toBeVisible();
        await check("side by side");
      });
    });
  }
}
