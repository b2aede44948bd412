// One filter for everything: it combines, it is said what it leaves, each part of it can be taken away.

import { expect, test } from "./test";
import type { Desk } from "./desk";
import { ACCOUNTS, BUNDLE } from "./stories";

const chips = (desk: Desk) => desk.page.getByRole("group", { name: "Filters that are set" });
const fields = (desk: Desk) => desk.page.getByRole("group", { name: "Filter everything", exact: true });
const inside = (desk: Desk) => desk.text.locator(".block:not([data-out])");
const outside = (desk: Desk) => desk.text.locator(".block[data-out]");

async function openFields(desk: Desk): Promise<void> {
  await desk.page.getByRole("button", { name: "Filter", exact: true }).click();
  await expect(fields(desk)).toBeVisible();
}

test("words leave the paragraphs that have all of them, in the text and in every list", async ({ desk }) => {
  await desk.paste(ACCOUNTS);
  await desk.holds(2);
  await openFields(desk);
  await fields(desk).getByLabel("Words").fill("bridge rebuild");
  await expect(chips(desk)).toContainText("1 of 8 paragraphs, 1 of 2 articles");
  await expect(inside(desk)).toHaveCount(1);
  await expect(inside(desk)).toContainText("promised to rebuild the bridge");
  await expect(outside(desk).first()).toBeVisible();
  await expect(desk.text, "nothing is taken out of the text").toContainText("We need help");
  await expect(desk.row("Volodymyr Zelenskiy")).toBeVisible();
  await expect(desk.row("Ihor Terekhov")).toBeHidden();
  await desk.beside("Quotes");
  await expect(desk.rows).toHaveCount(1);
  await expect(desk.rows).toContainText("rebuild the bridge");
  await desk.beside("Figures");
  await expect(desk.ledger).toContainText("The filters above leave nothing of this list.");
});

test("words in quotation marks must follow each other, and a word is found by how it begins", async ({ desk }) => {
  await desk.paste(ACCOUNTS);
  await desk.holds(2);
  await openFields(desk);
  const words = fields(desk).getByLabel("Words");
  await words.fill("“bridge is gone”");
  await expect(chips(desk)).toContainText("1 of 8 paragraphs");
  await words.fill("“gone bridge”");
  await expect(chips(desk)).toContainText("0 of 8 paragraphs, 0 of 2 articles");
  await words.fill("ridge");
  await expect(chips(desk)).toContainText("0 of 8 paragraphs");
});

test("filters combine, and each is taken away alone or all at once", async ({ desk }) => {
  const { page } = desk;
  await desk.paste(ACCOUNTS);
  await desk.holds(2);
  await openFields(desk);
  await fields(desk).getByLabel("Kind").selectOption({ label: "Person" });
  await expect(chips(desk)).toContainText("3 of 8 paragraphs, 1 of 2 articles");
  await fields(desk).getByLabel("Said by").selectOption({ label: "Ihor Terekhov" });
  await expect(chips(desk)).toContainText("2 of 8 paragraphs");
  await fields(desk).getByLabel("Words").fill("help");
  await expect(chips(desk)).toContainText("1 of 8 paragraphs");
  await page.getByRole("button", { name: "Take away the filter Said by: Ihor Terekhov" }).click();
  await expect(chips(desk).getByRole("listitem")).toHaveCount(2);
  await page.getByRole("button", { name: "Clear all" }).click();
  await expect(chips(desk)).toBeHidden();
  await expect(outside(desk)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Filter", exact: true })).toBeFocused();
  await expect(desk.status).toHaveText("No filter is set.");
});

test("days: a paragraph's own date counts, and the publication where it has none", async ({ desk }) => {
  await desk.paste(BUNDLE);
  await desk.holds(3);
  await openFields(desk);
  // Wednesday is the day of the second story; its other paragraph has no date and counts by its publication.
  await fields(desk).getByLabel("From", { exact: true }).fill("2023-05-17");
  await expect(chips(desk)).toContainText("1 of 3 articles");
  await fields(desk).getByLabel("From", { exact: true }).fill("2023-05-16");
  await fields(desk).getByLabel("To", { exact: true }).fill("2023-05-16");
  await expect(chips(desk)).toContainText("Days 16 May 2023");
  await expect(chips(desk)).toContainText("1 of 3 articles");
  await expect(desk.article("Talks open")).toContainText("0 of");
  await fields(desk).getByLabel("To", { exact: true }).fill("2023-05-15");
  await expect(chips(desk)).toContainText("0 of 3 articles");
});

test("a country keeps what mentions a place in it, a place what mentions it", async ({ desk }) => {
  await desk.paste(BUNDLE);
  await desk.holds(3);
  await openFields(desk);
  const place = fields(desk).getByLabel("Place");
  await place.selectOption("Switzerland");
  await expect(chips(desk)).toContainText("in Switzerland");
  await expect(desk.row("Geneva")).toBeVisible();
  await expect(chips(desk)).toContainText("1 of 3 articles");
  await place.selectOption({ label: "Kyiv" });
  await expect(chips(desk)).toContainText("Place Kyiv");
  await expect(chips(desk)).toContainText("2 of 3 articles");
});

test("a chosen name filters everything by a key, and its numbers become those within the filter", async ({ desk }) => {
  const { page } = desk;
  await desk.paste(ACCOUNTS);
  await desk.holds(2);
  const kharkiv = desk.row("Kharkiv").locator(".col-mentions");
  const all = Number((await kharkiv.textContent())?.replace(/\D/g, ""));
  await desk.marksOf("Terekhov").first().click();
  await expect(desk.panel).toContainText("Ihor Terekhov");
  await page.keyboard.press("F");
  await expect(chips(desk)).toContainText("Mentions Ihor Terekhov");
  await expect(page.getByRole("button", { name: "Only where mentioned" })).toHaveAttribute("aria-pressed", "true");
  await desk.beside("Table");
  const left = Number((await kharkiv.textContent())?.replace(/\D/g, ""));
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(all);
  await page.keyboard.press("F");
  await expect(chips(desk)).toBeHidden();
});

test("steps through mentions stay within the filter", async ({ desk }) => {
  const { page } = desk;
  await desk.paste(ACCOUNTS);
  await desk.holds(2);
  await openFields(desk);
  await fields(desk).getByLabel("Words").fill("“hit near”");
  await page.keyboard.press("Escape");
  await desk.row("Kharkiv").click();
  const steps = desk.panel.getByRole("group", { name: "Step through the mentions" });
  await expect(desk.panel).toContainText(/1 of \d+ mentions within the filter/);
  await page.keyboard.press("n");
  await expect(steps).toContainText("1 of 1");
  await page.keyboard.press("n");
  await expect(steps).toContainText("1 of 1");
  await expect(desk.text.locator(".block.heading mark[data-here]")).toHaveText("Kharkiv");
});

test("the whole filter works by keyboard", async ({ desk }) => {
  const { page } = desk;
  await desk.paste(ACCOUNTS);
  await desk.holds(2);
  await page.keyboard.press("f");
  await expect(fields(desk).getByLabel("Words")).toBeFocused();
  await page.keyboard.type("bridge");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Volodymyr Zelenskiy");
  await page.keyboard.press("Enter");
  await expect(chips(desk)).toContainText("Mentions Volodymyr Zelenskiy");
  await expect(chips(desk)).toContainText("1 of 8 paragraphs");
  await page.keyboard.press("Escape");
  await expect(fields(desk)).toBeHidden();
  await expect(page.getByRole("button", { name: "Filter", exact: true })).toBeFocused();
  await page.keyboard.press("]");
  await expect(inside(desk)).toBeInViewport();
  await page.keyboard.press("Tab");
  await page.getByRole("checkbox", { name: "Fold the rest" }).focus();
  await page.keyboard.press("Space");
  const height = async () => (await outside(desk).nth(1).boundingBox())?.height ?? 0;
  await expect.poll(height, "the rest is a line each").toBeLessThan(40);
});

test("a filter stays with its entity and its article when others are added and removed", async ({ desk }) => {
  const { page } = desk;
  await desk.paste(BUNDLE);
  await desk.holds(3);
  await openFields(desk);
  await fields(desk).getByLabel("Article").selectOption({ label: "Talks" });
  await expect(chips(desk)).toContainText("Article Talks");
  const left = (await chips(desk).locator(".filter-left").textContent())?.split(" ")[0] ?? "";
  await page.getByRole("button", { name: "Remove Pasted text 1 (1)" }).or(page.getByRole("button", { name: /^Remove Pasted/ })).first().click();
  await desk.holds(2);
  await expect(chips(desk)).toContainText("Article Talks");
  await expect(chips(desk)).toContainText(`${left} of`);
  await expect(chips(desk)).toContainText("1 of 2 articles");
});
