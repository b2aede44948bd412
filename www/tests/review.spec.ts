// Going through the uncertain marks with verdicts, by keyboard alone and by buttons.

import { expect, test } from "./test";
import { analysis, bytes, editor, said } from "./corrections";
import type { Desk } from "./desk";
import { BUNDLE } from "./stories";

const bar = (desk: Desk) => desk.page.getByRole("group", { name: "Going through the uncertain marks" });

/** The bundle with the highest line, at its first uncertain mark. Gives how many there are. */
async function begin(desk: Desk): Promise<number> {
  await desk.paste(BUNDLE);
  await desk.holds(3);
  await desk.line.selectOption("0.95");
  await desk.text.locator("mark").first().focus();
  await desk.page.keyboard.press("u");
  await expect(bar(desk)).toContainText(/Uncertain \d+ of \d+/);
  return left(desk);
}

async function left(desk: Desk): Promise<number> {
  const words = await bar(desk).locator(".review-at").innerText();
  return Number(/(\d+)(?: uncertain marks?)?$/.exec(words)?.[1] ?? "0");
}

test("the whole review by keyboard: accepted and rejected marks leave the queue, over all articles, to the end", async ({ desk }) => {
  const { page } = desk;
  const all = await begin(desk);
  expect(all).toBeGreaterThan(3);
  const before = await analysis(desk);
  await page.locator("mark[data-here]").focus();
  let rejected = 0;
  const articles = new Set<string>();
  for (let count = 0; count < all; count += 1) {
    articles.add((await desk.rail.locator("[aria-current] .article-title").innerText()).trim());
    const reject = count % 3 === 2;
    rejected += Number(reject);
    await page.keyboard.press(reject ? "x" : count % 3 === 1 ? "y" : "Enter");
    const rest = all - count - 1;
    await said(desk, rest === 0 ? "No uncertain mark is left." : `${rest} uncertain mark${rest === 1 ? "" : "s"} left.`);
    if (rest > 0) await expect(bar(desk)).toContainText(`of ${rest}`);
  }
  expect(articles.size).toBeGreaterThan(1);
  const after = await analysis(desk);
  const marks = (found: typeof after) => found.articles.flatMap(({ mentions }) => mentions);
  expect(marks(after)).toHaveLength(marks(before).length - rejected);
  expect(marks(after).filter(({ score }) => score < 0.95)).toEqual([]);
  expect(marks(after).filter(({ checked }) => checked)).toHaveLength(all - rejected);
});

test("a verdict reaches as far as the reader says, with the number beside it, and Undo takes it back", async ({ desk }) => {
  const all = await begin(desk);
  const before = await bytes(desk);
  const far = bar(desk).getByRole("combobox", { name: "How far the verdict reaches" });
  await expect(far.locator("option").last()).toHaveText(/Everywhere \(\d+\)/);
  const number = Number(/\d+/.exec(await far.locator("option").last().innerText())?.[0]);
  await far.selectOption("everywhere");
  await bar(desk).getByRole("button", { name: "Accept", exact: true }).click();
  await said(desk, "is right");
  expect((await analysis(desk)).articles.flatMap(({ mentions }) => mentions).filter(({ checked }) => checked)).toHaveLength(number);
  expect(await left(desk)).toBeLessThan(all);
  await desk.page.keyboard.press("Control+z");
  await said(desk, "Undone");
  expect(await bytes(desk)).toBe(before);
});

test("c opens the editor at the mark, and the review goes on where it was", async ({ desk }) => {
  const all = await begin(desk);
  await desk.page.locator("mark[data-here]").focus();
  await desk.page.keyboard.press("c");
  await expect(editor(desk)).toBeVisible();
  await desk.page.keyboard.press("Escape");
  await expect(bar(desk)).toContainText(`of ${all}`);
  await desk.page.keyboard.press("c");
  await desk.page.keyboard.press("7");
  await expect(editor(desk)).toContainText("Changes 1 mark.");
  await desk.page.keyboard.press("Enter");
  await said(desk, "1 mark changed");
  await desk.page.keyboard.press("u");
  await expect(bar(desk)).toContainText(`of ${all - 1}`);
});

test("all on the screen are accepted at once only when asked first", async ({ desk }) => {
  const all = await begin(desk);
  await bar(desk).getByRole("button", { name: "Accept all on screen" }).click();
  const ask = desk.page.getByRole("group", { name: "Accept all on screen" });
  const number = Number(/Accept the (\d+) uncertain/.exec(await ask.innerText())?.[1]);
  expect(number).toBeGreaterThan(0);
  expect(number).toBeLessThan(all);
  await ask.getByRole("button", { name: "Keep them uncertain" }).click();
  await expect(bar(desk)).toContainText(`of ${all}`);
  await bar(desk).getByRole("button", { name: "Accept all on screen" }).click();
  await ask.getByRole("button", { name: `Accept ${number}` }).click();
  await said(desk, `${number} marks accepted.`);
  expect((await analysis(desk)).articles.flatMap(({ mentions }) => mentions).filter(({ checked }) => checked)).toHaveLength(number);
  await desk.undoToast.click();
  await said(desk, "Undone");
  await expect(bar(desk)).toContainText(new RegExp(`${all}`));
});
