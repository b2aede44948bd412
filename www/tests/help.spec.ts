// The help lists every key, and every key of it does something; the key to the marks has every kind with an example.

import { expect, test } from "./test";
import { KEYS } from "../src/keys";
import { SHELLING } from "./stories";

test("the help lists all keys in groups and leads to the key to the marks", async ({ desk }) => {
  const { page } = desk;
  await desk.paste(SHELLING);
  await desk.holds(1);
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Help" });
  for (const { title, keys } of KEYS) {
    const group = help.getByRole("region", { name: `Keys: ${title}` });
    await expect(group.locator("kbd")).toHaveText(keys.map(([key]) => key));
  }
  await help.getByRole("button", { name: "What the marks mean" }).click();
  await expect(page.getByRole("dialog", { name: "What the marks mean" })).toBeVisible();
  await expect(help).toBeHidden();
});

test("no key stands twice with another meaning", () => {
  const single = KEYS.flatMap(({ keys }) => keys.flatMap(([key]) => key.split(", "))).filter((key) => key.length === 1);
  expect(new Set(single).size).toBe(single.length);
});

test("the key to the marks explains all nineteen kinds with an example, and how many this article has", async ({ desk }) => {
  const { page } = desk;
  await desk.paste(SHELLING);
  await desk.holds(1);
  await page.getByRole("button", { name: "Legend", exact: true }).click();
  const marks = page.getByRole("dialog", { name: "What the marks mean" });
  await expect(marks.locator(".kinds .sample .mark[data-tag]:not(.faded)")).toHaveCount(19);
  const person = marks.locator("div", { hasText: "People by name, without titles." }).last();
  await expect(person).toContainText("Olena Marchuk");
  await expect(person).toContainText(/\d+ marks? in this article/);
  await page.keyboard.press("Escape");
  await expect(marks).toBeHidden();
  await page.keyboard.press("L");
  await expect(marks).toBeVisible();
});

test("the row of names beside the text is one stop, and the arrow keys go along it", async ({ desk }) => {
  const { page } = desk;
  await desk.paste(SHELLING);
  await desk.holds(1);
  const tabs = page.getByRole("toolbar", { name: "Beside the text" });
  await expect(tabs.locator('[tabindex="0"]')).toHaveText(["Table"]);
  await tabs.getByRole("button", { name: "Table" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(tabs.getByRole("button", { name: "Quotes" })).toBeFocused();
  await expect(desk.quotes).toBeVisible();
  await page.keyboard.press("End");
  await expect(tabs.getByRole("button", { name: "Corrections" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(tabs.getByRole("button", { name: "Table" })).toBeFocused();
  for (const width of [1190, 390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    if (width < 1180) await page.getByRole("navigation", { name: "Parts of the page" }).getByRole("button", { name: "Table" }).click();
    for (const tab of await tabs.getByRole("button").all()) await expect(tab).toBeInViewport({ ratio: 1 });
  }
});

test("plain reading takes every mark away and brings it back", async ({ desk }) => {
  await desk.paste(SHELLING);
  await desk.holds(1);
  const marks = await desk.marks.count();
  const plain = desk.page.getByRole("button", { name: "Plain reading" });
  await plain.click();
  await expect(desk.marks).toHaveCount(0);
  await plain.click();
  await expect(desk.marks).toHaveCount(marks);
});
