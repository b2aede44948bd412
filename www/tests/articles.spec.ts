// What a reader changes about an article: its date, its name, and whether it is there.

import { expect, test } from "./test";
import { BUNDLE, UNDATED } from "./stories";

test("an article without a date says so, and takes one", async ({ desk }) => {
  await desk.paste(UNDATED);
  await desk.holds(1);
  await expect(desk.rail).toContainText("The article states no date of publication.");
  await desk.rail.getByRole("button", { name: /Publication date of .*not stated/i }).click();
  const field = desk.rail.getByLabel(/^Publication date of/);
  await expect(field).toBeFocused();
  await field.fill("2023-05-18");
  await field.press("Enter");
  await expect(desk.articles.first()).toContainText("18 May 2023");
  await expect(desk.articles.first()).toContainText("as given");
  await expect(desk.rail).not.toContainText("states no date");
  const { text } = await desk.export("Everything as JSON");
  expect(JSON.parse(text).articles[0].published).toMatchObject({ value: "2023-05-18" });
});

test("a given date can be taken back for what the text says", async ({ desk }) => {
  await desk.paste(BUNDLE);
  await desk.holds(3);
  const first = desk.articles.first();
  await first.getByRole("button", { name: /^Publication date/ }).click();
  await first.getByLabel(/^Publication date/).fill("2020-01-31");
  await first.getByLabel(/^Publication date/).press("Enter");
  await expect(first).toContainText("31 January 2020");
  await first.getByRole("button", { name: /^Publication date/ }).click();
  await first.getByRole("button", { name: "As the text says" }).click();
  await expect(first).toContainText("16 May 2023");
  await expect(first).toContainText("from the text");
});

test("Esc leaves the date as it was", async ({ desk }) => {
  await desk.paste(BUNDLE);
  await desk.holds(3);
  const first = desk.articles.first();
  await first.getByRole("button", { name: /^Publication date/ }).click();
  await first.getByLabel(/^Publication date/).fill("2020-01-31");
  await first.getByLabel(/^Publication date/).press("Escape");
  await expect(first.getByRole("button", { name: /^Publication date/ })).toBeFocused();
  await expect(first).toContainText("16 May 2023");
});

test("an article takes a new name, also in the exports", async ({ desk }) => {
  await desk.paste(UNDATED);
  await desk.holds(1);
  await desk.page.getByRole("button", { name: "Rename Pasted text 1" }).click();
  const field = desk.page.getByRole("textbox", { name: "New name of Pasted text 1" });
  await field.fill("From the field");
  await field.press("Enter");
  await expect(desk.articles.first()).toContainText("From the field");
  expect(JSON.parse((await desk.export("Everything as JSON")).text).articles[0].name).toBe("From the field");
});

test("a removed article takes its entities with it, and Undo brings it back to its place", async ({ desk }) => {
  await desk.paste(BUNDLE);
  await desk.holds(3);
  await expect(desk.row("Geneva")).toBeVisible();
  await desk.page.getByRole("button", { name: "Remove Talks" }).click();
  await desk.holds(2);
  await expect(desk.row("Geneva")).toHaveCount(0);
  await desk.undoToast.click();
  await desk.holds(3);
  await expect(desk.articles.nth(1)).toContainText("Talks");
  await expect(desk.row("Geneva")).toBeVisible();
});

test("when the last article goes, the page stands as at the beginning", async ({ desk }) => {
  await desk.paste(UNDATED);
  await desk.holds(1);
  await desk.page.getByRole("button", { name: /^Remove / }).click();
  await expect(desk.page.getByRole("region", { name: "Start" })).toBeVisible();
  await expect(desk.articles).toHaveCount(0);
  await desk.undoToast.click();
  await desk.holds(1);
});
