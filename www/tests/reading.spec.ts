// Marks in the text: what they say, how one is chosen everywhere, and how a reader walks through them.

import { expect, test } from "./test";
import { BUNDLE, SHELLING, TALKS } from "./stories";

test("every mark says its kind in words and which mention of its entity it is", async ({ desk }) => {
  await desk.paste(SHELLING);
  await expect(desk.marksOf("Kyiv")).toHaveAccessibleName(/^Kyiv, .*town.*, 1 of 1$/);
  const names = await desk.marks.evaluateAll((marks) => marks.map((mark) => mark.getAttribute("aria-label") ?? ""));
  expect(names.length).toBeGreaterThan(8);
  for (const name of names) expect(name).toMatch(/^.+, .+/s);
});

test("a mark under the pointer shows a card, and it goes with the pointer", async ({ desk }) => {
  await desk.paste(SHELLING);
  await desk.marksOf("Kyiv").hover();
  const card = desk.card;
  await expect(card).toContainText("Kyiv");
  await expect(card).toContainText("Mention 1 of 1 in 1 article");
  await desk.page.getByRole("heading", { name: "Dateline", level: 1 }).hover();
  await expect(card).toBeHidden();
});

test("a chosen mark opens its entity and lights every mention of it in all articles", async ({ desk }) => {
  await desk.paste(BUNDLE);
  await desk.holds(3);
  await desk.marksOf("Kharkiv").last().click();
  await expect(desk.panel.getByRole("heading", { level: 2 })).toHaveText("Kharkiv");
  const here = await desk.marksOf("Kharkiv").count();
  expect(here).toBeGreaterThanOrEqual(3);
  for (const mark of await desk.marksOf("Kharkiv").all()) await expect(mark).toHaveAttribute("data-chosen");
  await expect(desk.marksOf("Kyiv")).not.toHaveAttribute("data-chosen");
  await expect(desk.panel).toContainText(/Mentioned\s*\d+ times in 2 articles/);
  await expect(desk.panel.locator(".mentions section")).toHaveCount(2);

  await desk.articles.nth(2).getByRole("button").first().click();
  await expect(desk.marksOf("Kharkiv")).toHaveAttribute("data-chosen");
});

test("a last name leads to the person of the full name", async ({ desk }) => {
  await desk.paste(SHELLING);
  await desk.marksOf("Zelenskiy").click();
  await expect(desk.panel.getByRole("heading", { level: 2 })).toHaveText("Volodymyr Zelenskiy");
  await expect(desk.panel).toContainText("Person");
  await expect(desk.panel.locator(".spelling").filter({ hasText: /^Zelenskiy$/ })).toBeVisible();
});

test("Next and Previous step through all mentions and across articles", async ({ desk }) => {
  await desk.paste(BUNDLE);
  await desk.holds(3);
  await desk.marksOf("Kharkiv").first().click();
  const steps = desk.panel.getByRole("group", { name: "Step through the mentions" });
  const total = await desk.panel.locator(".mention-go").count();
  expect(total).toBeGreaterThanOrEqual(4);
  await expect(steps).toContainText(`1 of ${total}`);
  for (let at = 2; at <= total; at += 1) {
    await steps.getByRole("button", { name: "Next mention" }).click();
    await expect(steps).toContainText(`${at} of ${total}`);
    await expect(desk.text.locator("mark[data-here]")).toBeInViewport();
  }
  await expect(desk.text).toContainText("Two men were wounded");
  await steps.getByRole("button", { name: "Previous mention" }).click();
  await expect(steps).toContainText(`${total - 1} of ${total}`);
  await expect(desk.text).toContainText("Shells fall on Kharkiv");
});

test("n and p step through the chosen entity, Esc closes the card and then lets the entity go", async ({ desk }) => {
  await desk.paste(SHELLING);
  await desk.marksOf("Kharkiv").first().click();
  const steps = desk.panel.getByRole("group", { name: "Step through the mentions" });
  await expect(steps).toContainText("1 of ");
  await desk.page.keyboard.press("n");
  await expect(steps).toContainText("2 of ");
  await desk.page.keyboard.press("p");
  await expect(steps).toContainText("1 of ");
  const card = desk.card;
  await expect(card).toBeVisible();
  await desk.page.keyboard.press("Escape");
  await expect(card).toBeHidden();
  await expect(desk.panel).toBeVisible();
  await desk.page.keyboard.press("Escape");
  await expect(desk.panel).toBeHidden();
  await expect(desk.text.locator("mark[data-chosen]")).toHaveCount(0);
});

test("j, k and the arrows walk from mark to mark, Enter chooses", async ({ desk }) => {
  await desk.paste(TALKS);
  await expect(desk.marks.first()).toBeVisible();
  const here = desk.text.locator("mark[data-here]");
  await desk.page.keyboard.press("j");
  await expect(here).toHaveAttribute("data-mention", "0");
  await expect(here).toBeFocused();
  await desk.page.keyboard.press("j");
  await expect(here).toHaveAttribute("data-mention", "1");
  await expect(here).toBeFocused();
  await desk.page.keyboard.press("ArrowRight");
  await expect(here).toHaveAttribute("data-mention", "2");
  await expect(here).toBeFocused();
  await desk.page.keyboard.press("ArrowLeft");
  await expect(here).toHaveAttribute("data-mention", "1");
  await expect(here).toBeFocused();
  await desk.page.keyboard.press("k");
  await expect(here).toHaveAttribute("data-mention", "0");
  await expect(here).toBeFocused();
  await desk.page.keyboard.press("Enter");
  await expect(desk.panel.getByRole("heading", { level: 2 })).toHaveText("Geneva");
});

test("keys of one letter can be switched off", async ({ desk }) => {
  await desk.paste(SHELLING);
  await expect(desk.marks.first()).toBeVisible();
  await desk.page.keyboard.press("?");
  const help = desk.page.getByRole("dialog", { name: "Help" });
  await help.getByRole("checkbox").uncheck();
  await desk.page.keyboard.press("Escape");
  await expect(help).toBeHidden();
  await desk.page.keyboard.press("?");
  await desk.page.keyboard.press("j");
  await expect(help).toBeHidden();
  await expect(desk.text.locator("mark[data-here]")).toHaveCount(0);
});

test("the help says how articles are parted and credits the data", async ({ desk }) => {
  await desk.page.getByRole("button", { name: "Help", exact: true }).click();
  const help = desk.page.getByRole("dialog", { name: "Help" });
  await expect(help).toContainText("===== name =====");
  await expect(help.getByRole("heading", { name: "Data and licences" })).toBeVisible();
  for (const credit of ["GeoNames", "CC BY 4.0", "Open Database License 1.0", "Oleksii Holub", "Wiktionary", "Oryx"]) {
    await expect(help).toContainText(credit);
  }
});

test("the legend counts the marks of each kind and switches them off and on", async ({ desk }) => {
  await desk.paste(SHELLING);
  const legend = desk.page.getByRole("group", { name: "Marks by kind" });
  const person = legend.getByRole("button", { name: /^person/i });
  const marks = desk.text.locator("mark.PERSON");
  await expect(marks.first()).toBeVisible();
  const count = await marks.count();
  expect(count).toBeGreaterThanOrEqual(2);
  await expect(person).toHaveAccessibleName(new RegExp(`^person ${count} marks$`, "i"));
  const underlined = () => marks.first().evaluate((mark) => getComputedStyle(mark).textDecorationLine);
  expect(await underlined()).toBe("underline");
  await person.click();
  await expect(person).toHaveAttribute("aria-pressed", "false");
  expect(await underlined()).toBe("none");
  await expect(desk.status).toHaveText(`Person: ${count} marks hidden.`);
  await legend.getByRole("button", { name: "All" }).click();
  await expect(person).toHaveAttribute("aria-pressed", "true");
  expect(await underlined()).toBe("underline");
});

test("the walk passes over kinds that are switched off", async ({ desk }) => {
  await desk.paste(SHELLING);
  const legend = desk.page.getByRole("group", { name: "Marks by kind" });
  await legend.getByRole("button", { name: "None" }).click();
  await legend.getByRole("button", { name: /^person/i }).click();
  await desk.page.getByRole("heading", { name: "Dateline", level: 1 }).click();
  await desk.page.keyboard.press("j");
  await expect(desk.text.locator("mark[data-here]")).toHaveClass(/PERSON/);
});

test("plain reading shows the same words without a mark", async ({ desk }) => {
  await desk.paste(SHELLING);
  await expect(desk.marks.first()).toBeVisible();
  const words = await desk.text.innerText();
  await desk.page.getByRole("button", { name: "Plain reading" }).click();
  await expect(desk.marks).toHaveCount(0);
  expect(await desk.text.innerText()).toBe(words);
});

test("the words shown are the words brought in", async ({ desk }) => {
  await desk.paste(SHELLING);
  await desk.holds(1);
  const shown = await desk.text.evaluate((text) => [...text.querySelectorAll(".block")].map((block) => block.textContent).join(" "));
  const squeezed = (words: string) => words.replace(/\s+/g, " ").trim();
  // What stands above a paragraph says what it is, and is not the article's.
  expect(squeezed(shown.replaceAll("Dateline", ""))).toBe(squeezed(SHELLING));
});
