// The same article brought in twice: it is said, shown, marked, and counted once.

import { expect, test } from "./test";
import { BUNDLE, SHELLING, TALKS } from "./stories";

/** The same words as another site might print them. */
const COPY = SHELLING.replaceAll("\n\n", "\r\n \r\n").replace(" - ", " — ");

test("a copy is noticed when it comes in, named in the list and noted above its text", async ({ desk }) => {
  await desk.paste(SHELLING);
  await desk.holds(1);
  await desk.paste(COPY);
  await desk.holds(2);
  await expect(desk.status).toHaveText("Pasted text 2 has the same text as Pasted text 1: it is counted once.");
  await expect(desk.articles.nth(1)).toContainText("Same text as Pasted text 1: counted once");
  await expect(desk.articles.nth(0)).not.toContainText("Same text");
  await expect(desk.reading.getByRole("list", { name: "Notes on this article" })).toContainText("The same text as “Pasted text 1”: counted once.");
});

test("several copies at once are told in one notice", async ({ desk }) => {
  await desk.paste(BUNDLE);
  await desk.holds(3);
  await desk.paste(BUNDLE);
  await desk.holds(6);
  await expect(desk.status).toHaveText("3 articles have the same text as others: each is counted once.");
});

test("a copy's marks are there and belong to the entities, but count nothing", async ({ desk }) => {
  await desk.paste(SHELLING);
  await desk.holds(1);
  const rows = () => desk.rows.evaluateAll((all) => all.map((row) => [...row.querySelectorAll(".col-name, .col-mentions, .col-articles")].map((cell) => cell.textContent)));
  const before = await rows();
  await desk.paste(COPY);
  await desk.holds(2);
  expect(await rows()).toEqual(before);
  await desk.page.getByRole("combobox", { name: "Articles counted" }).selectOption("article");
  expect(await rows(), "beside a copy stands what its first has").toEqual(before);
  await expect(desk.marksOf("Kyiv")).toHaveAccessibleName(/^Kyiv, .*, in a second copy of an article, not counted$/);
  await desk.marksOf("Kyiv").click();
  await expect(desk.card).toContainText("In a second copy of an article, not counted");
  await expect(desk.panel).toContainText("1 time in 1 article");
  await expect(desk.panel.locator(".mention-go")).toHaveCount(1);
});

test("when the first goes, the copy counts", async ({ desk }) => {
  await desk.paste(SHELLING);
  await desk.holds(1);
  await desk.paste(COPY);
  await desk.holds(2);
  await desk.page.getByRole("button", { name: "Remove Pasted text 1" }).click();
  await desk.holds(1);
  await expect(desk.articles.first()).not.toContainText("Same text");
  await expect(desk.marksOf("Kyiv")).toHaveAccessibleName(/1 of 1$/);
});

test("a removed article takes its spellings and its unions along", async ({ desk }) => {
  await desk.paste(SHELLING);
  await desk.holds(1);
  await desk.paste(`${TALKS}\nPresident Zelenskiy did not come to Geneva.\n`);
  await desk.holds(2);
  await expect(desk.row("Volodymyr Zelenskiy").getByRole("cell").nth(5)).toHaveText("2");
  await desk.page.getByRole("button", { name: "Remove Pasted text 1" }).click();
  await desk.holds(1);
  await expect(desk.row("Volodymyr Zelenskiy")).toHaveCount(0);
  await desk.row("Zelenskiy").getByRole("button").click();
  await expect(desk.panel).toContainText("1 time in 1 article");
  await expect(desk.panel).not.toContainText("Volodymyr");
  await expect(desk.panel).not.toContainText("Why united");
});
