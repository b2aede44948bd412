// Everything by keyboard: the order of stops, no trap, a focus that is seen, and dialogs that give it back.

import { expect, test } from "./test";
import type { Desk } from "./desk";
import { BUNDLE, SHELLING } from "./stories";

/** More stops than any state of the page has. */
const STOPS = 150;

interface Stop {
  name: string;
  seen: boolean;
}

/** Presses Tab from the top until the focus leaves the page or is at the top again; gives what was passed. */
async function stops(desk: Desk): Promise<Stop[]> {
  const { page } = desk;
  await page.getByRole("link", { name: "Skip to the text" }).focus();
  await page.keyboard.press("Shift+Tab");
  const passed: Stop[] = [];
  for (let count = 0; count < STOPS; count += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body) return null;
      const style = getComputedStyle(at);
      const outlined = style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 1;
      const box = at.getBoundingClientRect();
      const inside = box.width > 0 && box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight;
      return { name: (at.getAttribute("aria-label") ?? at.textContent ?? "").trim(), seen: outlined && inside };
    });
    if (!stop || (passed.length > 0 && stop.name === passed[0]?.name)) return passed;
    passed.push(stop);
  }
  throw new Error(`the focus did not leave the page in ${STOPS} steps, last at ${JSON.stringify(passed.at(-1))}`);
}

test("the empty page has its stops in reading order", async ({ desk }) => {
  const passed = await stops(desk);
  const names = passed.map((stop) => stop.name);
  expect(names[0]).toBe("Skip to the text");
  const order = ["Nothing leaves this page", "Help", "Open files", "Paste", "Try the samples", "How to check that"].map((name) => names.indexOf(name));
  expect(order).not.toContain(-1);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(passed.filter((stop) => !stop.seen)).toEqual([]);
});

test("a full page lets the focus through, seen at every stop, with one stop in the text", async ({ desk }) => {
  await desk.paste(BUNDLE);
  await desk.holds(3);
  await desk.row("Kharkiv").click();
  const passed = await stops(desk);
  expect(passed.length).toBeGreaterThan(20);
  expect(passed.filter((stop) => !stop.seen)).toEqual([]);
  await expect(desk.text.locator("mark[tabindex='0']")).toHaveCount(1);
  const marks = await desk.marks.evaluateAll((all) => all.map((mark) => mark.getAttribute("aria-label")));
  expect(passed.filter((stop) => marks.includes(stop.name))).toHaveLength(1);
});

test("the skip link leads to the text", async ({ desk }) => {
  await desk.paste(SHELLING);
  await desk.holds(1);
  await desk.page.keyboard.press("Tab");
  const skip = desk.page.getByRole("link", { name: "Skip to the text" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await desk.page.keyboard.press("Enter");
  await expect(desk.page.locator("#text")).toBeFocused();
});

test("a reader without a pointer reads samples, chooses, filters and comes back", async ({ desk }) => {
  const { page } = desk;
  await page.getByRole("button", { name: "Try the samples" }).focus();
  await page.keyboard.press("Enter");
  await expect(desk.status).toContainText("read in");
  await page.keyboard.press("j");
  await expect(desk.text.locator("mark[data-here]")).toBeFocused();
  await page.keyboard.press("l");
  await expect(page.getByRole("searchbox", { name: "Find a name, role or country" })).toBeFocused();
  await page.keyboard.type("Kupiansk");
  await expect(desk.rows.first().getByRole("button")).toHaveText("Kupiansk");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  await desk.rows.first().getByRole("button").focus();
  await page.keyboard.press("Enter");
  await expect(desk.panel.getByRole("heading", { level: 2 })).toHaveText("Kupiansk");
  await page.getByRole("button", { name: "Back to the table" }).focus();
  await page.keyboard.press("Enter");
  await expect(desk.row("Kupiansk").getByRole("button")).toBeFocused();
});

test("t goes from the text to the table and back", async ({ desk }) => {
  await desk.paste(SHELLING);
  await desk.holds(1);
  await desk.page.keyboard.press("t");
  await expect(desk.rows.first().getByRole("button")).toBeFocused();
  await desk.page.keyboard.press("t");
  await expect(desk.text.locator("mark[tabindex='0']")).toBeFocused();
});

for (const [opener, title] of [["Help", "Help"], ["Nothing leaves this page", "Nothing leaves this page"]] as const) {
  test(`the dialog "${title}" holds the focus and gives it back`, async ({ desk }) => {
    const { page } = desk;
    const button = page.getByRole("banner").getByRole("button", { name: opener });
    await button.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: title });
    await expect(dialog).toBeVisible();
    for (let count = 0; count < 6; count += 1) {
      const outside = await page.evaluate(() => {
        const at = document.activeElement;
        return at !== null && at !== document.body && at.closest("dialog") === null;
      });
      expect(outside).toBe(false);
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(button).toBeFocused();
  });
}

test("the export menu opens, closes and gives the focus back by keyboard", async ({ desk }) => {
  const { page } = desk;
  await desk.paste(SHELLING);
  await desk.holds(1);
  const button = page.getByRole("button", { name: "Export", exact: true });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(button).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Save page as" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(button).toHaveAttribute("aria-expanded", "false");
  await expect(button).toBeFocused();
});

test("what happens is said in a status that screen readers read out", async ({ desk }) => {
  await desk.paste(SHELLING);
  await expect(desk.status).toContainText(/^1 article, \d+ entities, read in /);
  await desk.page.getByRole("button", { name: "Plain reading" }).click();
  await expect(desk.status).toHaveText("Plain reading: no marks.");
});
