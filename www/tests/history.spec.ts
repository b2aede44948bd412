// Undo and redo: everything a reader does to the desk is a step, and going back gives the same bytes as before.

import { expect, test } from "./test";
import { apply, bytes, correct, editor, said } from "./corrections";
import type { Desk } from "./desk";
import { BUNDLE, SHELLING, TALKS, UNDATED } from "./stories";

const undoButton = (desk: Desk) => desk.page.getByRole("banner").getByRole("button", { name: /^Undo/ });
const redoButton = (desk: Desk) => desk.page.getByRole("banner").getByRole("button", { name: /^Redo/ });

test("every kind of step goes back and forth to the same bytes", async ({ desk }) => {
  await desk.paste(BUNDLE);
  await desk.holds(3);
  const states = [await bytes(desk)];
  const steps: (() => Promise<void>)[] = [
    async () => {
      await desk.paste(TALKS.replace("two envoys", "three envoys"));
      await desk.holds(4);
    },
    async () => {
      await correct(desk, "Geneva");
      await editor(desk).getByRole("radio", { name: /^Organisation/ }).check();
      await apply(desk);
      await said(desk, "organisation");
    },
    async () => {
      await desk.page.getByRole("button", { name: "Rename Talks", exact: true }).click();
      await desk.page.getByRole("textbox", { name: "New name of Talks" }).fill("The talks");
      await desk.page.keyboard.press("Enter");
      await expect(desk.articles.nth(1).locator(".article-name")).toHaveText("The talks");
    },
    async () => {
      await desk.articles.nth(2).getByRole("button", { name: /^Publication date/ }).click();
      await desk.rail.getByLabel(/^Publication date of/).and(desk.page.locator("input")).fill("2023-05-18");
      await desk.page.keyboard.press("Enter");
      await expect(desk.articles.nth(2)).toContainText("18 May 2023");
    },
    async () => {
      await desk.page.getByRole("button", { name: "Remove The talks" }).click();
      await desk.holds(3);
    },
  ];
  for (const step of steps) {
    await step();
    states.push(await bytes(desk));
  }
  expect(new Set(states).size).toBe(states.length);
  const names = [/Removal of “The talks”$/, /Date of “/, /Name of “Talks”$/, /organisation$/, /^Undo: Adding “Pasted text 2”$/];
  for (const [at, name] of names.entries()) {
    await expect(undoButton(desk)).toHaveAccessibleName(name);
    await desk.page.keyboard.press("Control+z");
    await said(desk, "Undone");
    await expect(undoButton(desk)).toHaveAccessibleName(names[at + 1] ?? /^Undo: Adding 3 articles$/);
    expect(await bytes(desk), `undone ${at}`).toBe(states[states.length - 2 - at]);
  }
  for (const [at, state] of states.slice(1).entries()) {
    await desk.page.keyboard.press(at % 2 === 0 ? "Control+y" : "Control+Shift+Z");
    await said(desk, "Done again");
    await expect(undoButton(desk)).toHaveAccessibleName(names[names.length - 1 - at] ?? "");
    expect(await bytes(desk), `done again ${at}`).toBe(state);
  }
  await expect(redoButton(desk)).toHaveAttribute("aria-disabled", "true");
});

test("the first article can be undone too: the page stands as at the beginning, and Redo brings it back", async ({ desk }) => {
  await desk.paste(SHELLING);
  await desk.holds(1);
  await undoButton(desk).click();
  await expect(desk.page.getByRole("region", { name: "Start" })).toBeVisible();
  await redoButton(desk).click();
  await desk.holds(1);
  await expect(desk.text).toContainText("Shells fall on Kharkiv");
});

test("what is done after Undo takes the place of what was undone", async ({ desk }) => {
  await desk.paste(SHELLING);
  await desk.holds(1);
  await desk.paste(TALKS);
  await desk.holds(2);
  await desk.page.keyboard.press("Control+z");
  await desk.holds(1);
  await desk.paste(UNDATED);
  await desk.holds(2);
  await expect(redoButton(desk)).toHaveAttribute("aria-disabled", "true");
  await expect(desk.rail).toContainText("Two men were wounded");
});

test("many quick steps back are all taken", async ({ desk }) => {
  for (const [at, text] of [SHELLING, TALKS, UNDATED].entries()) {
    await desk.paste(text);
    await desk.holds(at + 1);
  }
  await desk.page.evaluate(() => {
    for (let count = 0; count < 2; count += 1) document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "z", ctrlKey: true, bubbles: true }));
  });
  await desk.holds(1);
  await expect(desk.rail).toContainText("Shells fall on Kharkiv");
});

test("a field keeps its own Undo", async ({ desk }) => {
  await desk.paste(SHELLING);
  await desk.holds(1);
  const field = desk.page.getByRole("searchbox", { name: "Find a name, role or country" });
  await field.fill("Kharkiv");
  await field.press("Control+z");
  await desk.holds(1);
  await expect(desk.status).not.toContainText("Undone");
});

test("Cancel and a broken engine lose nothing that was done before", async ({ desk }) => {
  const { page } = desk;
  await desk.paste(SHELLING);
  await desk.holds(1);
  await correct(desk, "Kharkiv");
  await editor(desk).getByRole("radio", { name: /^Event/ }).check();
  await apply(desk);
  await said(desk, "“Kharkiv”: event");
  const before = await bytes(desk);

  await desk.pasteRepeated("Shells fell on Kharkiv on Tuesday, officials said. ", 2_000_000);
  await page.getByRole("group", { name: "Work under way" }).getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("region", { name: "Message" })).toContainText("Stopped.");
  expect(await bytes(desk)).toBe(before);

  await page.workers().at(-1)?.evaluate(() => {
    globalThis.onmessage = () => {
      throw new Error("out of memory");
    };
  });
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("alert")).toContainText("Your texts are still here");
  await page.getByRole("alert").getByRole("button", { name: "Leave it" }).click();
  expect(await bytes(desk)).toBe(before);
  await page.keyboard.press("Control+z");
  await said(desk, "Undone: “Kharkiv”: event");
  expect(await bytes(desk)).not.toBe(before);
});

test("closing warns only when work of the reader's own hand would be lost", async ({ desk }) => {
  const asked = async () => desk.page.evaluate(() => {
    const event = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  });
  expect(await asked()).toBe(false);
  await desk.paste(SHELLING);
  await desk.holds(1);
  expect(await asked()).toBe(false);
  await correct(desk, "Kharkiv");
  await editor(desk).getByRole("radio", { name: /^Event/ }).check();
  await apply(desk);
  await said(desk, "event");
  expect(await asked()).toBe(true);
  await desk.page.keyboard.press("Control+z");
  await said(desk, "Undone");
  expect(await asked()).toBe(false);
});
