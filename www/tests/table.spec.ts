// The summary table: its rows, order, filters, scope, and the way to the text and back.

import { expect, test } from "./test";
import { BUNDLE, SHELLING } from "./stories";

const NAME = 1;
const MENTIONS = 5;

test.beforeEach(async ({ desk }) => {
  await desk.paste(BUNDLE);
  await desk.holds(3);
});

test("a row gives name, kind, mentions, articles, certainty, other spellings and the first mention", async ({ desk }) => {
  const row = desk.row("Volodymyr Zelenskiy");
  await expect(row.getByRole("cell").nth(1)).toHaveText("Person");
  await expect(row.getByRole("cell").nth(4)).toHaveText("2");
  await expect(row.getByRole("cell").nth(5)).toHaveText("1");
  await expect(row.getByRole("cell").nth(6)).toHaveText(/^\d+ %$/);
  await expect(row.getByRole("cell").nth(7)).toContainText("Zelenskiy");
  await expect(row.getByRole("cell").nth(8)).toContainText("President Volodymyr Zelenskiy said");
});

test("the table begins with the most mentioned", async ({ desk }) => {
  const mentions = desk.table.getByRole("columnheader", { name: "Mentions" });
  await expect(mentions).toHaveAttribute("aria-sort", "descending");
  const counts = (await desk.column(MENTIONS)).map(Number);
  expect(counts.length).toBeGreaterThan(3);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
});

test("a column's head sorts, and sorts the other way round", async ({ desk }) => {
  const header = desk.table.getByRole("columnheader", { name: "Name" });
  await header.getByRole("button").click();
  await expect(header).toHaveAttribute("aria-sort", "ascending");
  const rising = await desk.column(NAME);
  expect(rising).toEqual([...rising].sort((a, b) => a.localeCompare(b, "en")));
  await header.getByRole("button").click();
  await expect(header).toHaveAttribute("aria-sort", "descending");
  expect(await desk.column(NAME)).not.toEqual(rising);
  await expect(desk.table.locator("th[aria-sort]")).toHaveCount(1);
});

test("a filter by text keeps the rows with the words, other spellings included", async ({ desk }) => {
  const field = desk.page.getByRole("searchbox", { name: "Find a name, role or country" });
  await field.fill("zelensk");
  await expect(desk.rows).toHaveCount(1);
  await expect(desk.row("Volodymyr Zelenskiy")).toBeVisible();
  await field.fill("nobody of this name");
  await expect(desk.rows).toHaveCount(0);
  await expect(desk.page.getByText("No row matches.")).toBeVisible();
  await field.fill("");
  await expect(desk.row("Geneva")).toBeVisible();
});

test("a filter by kind keeps the rows of that kind and counts them", async ({ desk }) => {
  const kinds = desk.page.getByRole("combobox", { name: "Kind" });
  await kinds.selectOption("PERSON");
  await expect(desk.row("Geneva")).toHaveCount(0);
  await expect(desk.row("Volodymyr Zelenskiy")).toBeVisible();
  for (const cell of await desk.column(2)) expect(cell).toBe("Person");
  const shown = await desk.rows.count();
  await expect(desk.page.locator("output")).toHaveText(new RegExp(`^${shown} of \\d+$`));
});

test("the table can count the open article alone", async ({ desk }) => {
  await desk.page.getByRole("combobox", { name: "Articles counted" }).selectOption("article");
  await expect(desk.row("Geneva")).toHaveCount(0);
  const all = Number(await desk.row("Kharkiv").getByRole("cell").nth(4).innerText());
  await desk.articles.nth(2).getByRole("button").first().click();
  await expect(desk.row("Kharkiv").getByRole("cell").nth(4)).toHaveText("1");
  expect(all).toBeGreaterThan(1);
  await expect(desk.row("Volodymyr Zelenskiy")).toHaveCount(0);
});

test("a row leads to the first mention, and the way back leads to the row", async ({ desk }) => {
  await desk.row("Geneva").getByRole("button").click();
  await expect(desk.text).toContainText("Talks open in Geneva");
  const here = desk.text.locator("mark[data-here]");
  await expect(here).toHaveText("Geneva");
  await expect(here).toBeInViewport();
  await expect(desk.panel.getByRole("heading", { level: 2 })).toHaveText("Geneva");
  await desk.page.getByRole("button", { name: "Back to the table" }).click();
  await expect(desk.row("Geneva").getByRole("button")).toBeFocused();
});

test("the whole row answers to a click", async ({ desk }) => {
  await desk.row("Geneva").getByRole("cell").nth(1).click();
  await expect(desk.panel.getByRole("heading", { level: 2 })).toHaveText("Geneva");
});

test("a single article has no choice of articles", async ({ desk }) => {
  await desk.page.reload();
  await desk.paste(SHELLING);
  await desk.holds(1);
  await expect(desk.page.getByRole("combobox", { name: "Articles counted" })).toHaveCount(0);
});
