// Dates and times: what they mean, what they were counted from, and the way to give the day of publication.

import { expect, test } from "./test";
import { SHELLING, UNDATED } from "./stories";

test("the card of a weekday says which day it means, and what it was counted from", async ({ desk }) => {
  await desk.paste(SHELLING);
  await desk.marksOf("Tuesday").hover();
  await expect(desk.card).toContainText("16 May 2023");
  await expect(desk.card).toContainText("From “Tuesday”, published 16 May 2023");
  await expect(desk.card).toContainText("A date, TIMEX3 2023-05-16");
});

test("a date left open is given in its card, and is resolved at once", async ({ desk }) => {
  const { page } = desk;
  await desk.paste(UNDATED);
  await desk.marksOf("Tuesday").hover();
  await expect(desk.card).toContainText("Left open: publication date unknown");
  await desk.card.getByRole("button", { name: /^Publication date of/ }).click();
  await page.keyboard.type("05182023");
  await page.keyboard.press("Enter");
  await expect(desk.card).toContainText("16 May 2023");
  await expect(desk.card).toContainText("From “Tuesday”, published 18 May 2023");
  await expect(desk.card).not.toContainText("Left open");
});

test("the same by keyboard: Tab leads from the mark to the field, and back to the mark", async ({ desk }) => {
  const { page } = desk;
  await desk.paste(UNDATED);
  const tuesday = desk.marksOf("Tuesday");
  await tuesday.focus();
  await expect(desk.card).toContainText("Left open");
  await page.keyboard.press("Tab");
  const field = desk.card.getByRole("button", { name: /^Publication date of/ });
  await expect(field).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.type("05182023");
  await page.keyboard.press("Enter");
  await expect(desk.card).toContainText("16 May 2023");
  await expect(desk.card.getByRole("button", { name: /^Publication date of/ })).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(tuesday).toBeFocused();
});

test("the panel of a date has its meaning too, and the field", async ({ desk }) => {
  const { page } = desk;
  await desk.paste(UNDATED);
  await desk.marksOf("Tuesday").click();
  const panel = page.getByRole("region", { name: "Mention", exact: true });
  await expect(panel).toContainText("Left open: publication date unknown");
  await expect(panel.getByRole("button", { name: /^Publication date of/ })).toBeVisible();
});

test("a date that means a day by itself is not said to be counted from anything", async ({ desk }) => {
  await desk.paste(SHELLING);
  await desk.marksOf("May 16, 2023").hover();
  await expect(desk.card).toContainText("16 May 2023");
  await expect(desk.card).not.toContainText("From “");
});
