// Corrections: each kind, each reach with the number that is told before, and what becomes of them when articles come and go.

import { readFile } from "node:fs/promises";
import { expect, test } from "./test";
import { analysis, apply, bytes, correct, editor, labels, reach, said, type Scope, task } from "./corrections";
import { type Desk, textFile } from "./desk";
import { ACCOUNTS, BUNDLE, CLAIMS, SHELLING, TALKS } from "./stories";

/** How many marks of the words carry a label that they did not have before. */
async function changed(desk: Desk, words: string, label: string): Promise<number> {
  return labels(await analysis(desk), words).filter((each) => each === label).length;
}

test("a mark gets another kind, in each reach as many as were told", async ({ desk }) => {
  await desk.paste(BUNDLE);
  await desk.holds(3);
  const before = labels(await analysis(desk), "Kharkiv");
  expect(before.filter((label) => label === "GPE").length).toBeGreaterThan(2);
  const told: number[] = [];
  for (const scope of ["This mention", "This article", "All 3 articles, later ones too"] satisfies Scope[]) {
    await correct(desk, "Kharkiv");
    await editor(desk).getByRole("radio", { name: /^Organisation/ }).check();
    const number = await reach(desk, scope);
    told.push(number);
    await expect(editor(desk)).toContainText(`Changes ${number} mark${number === 1 ? "" : "s"}.`);
    await apply(desk);
    await said(desk, `“Kharkiv”: organisation. ${number} mark${number === 1 ? "" : "s"} changed.`);
    expect(await changed(desk, "Kharkiv", "ORG"), scope).toBe(number);
    await desk.page.keyboard.press("Control+z");
    await said(desk, "Undone");
  }
  expect(told[0]).toBe(1);
  expect(told[1]).toBeGreaterThan(1);
  expect(told[2]).toBeGreaterThan(told[1] ?? 0);
});

test("a mark that is no name goes, and comes back with Undo", async ({ desk }) => {
  await desk.paste(SHELLING);
  await desk.holds(1);
  const before = await desk.marksOf("Zelenskiy").count();
  await desk.marksOf("Zelenskiy").first().focus();
  await desk.page.keyboard.press("Delete");
  await expect(editor(desk).getByRole("button", { name: "Apply" })).toBeFocused();
  await expect(editor(desk)).toContainText("Changes 1 mark.");
  await desk.page.keyboard.press("Enter");
  await said(desk, "is no person");
  await expect(desk.marksOf("Zelenskiy")).toHaveCount(before - 1);
  await expect(desk.text.locator("mark:focus")).toHaveCount(1);
  await desk.undoToast.click();
  await expect(desk.marksOf("Zelenskiy")).toHaveCount(before);
});

test("borders move word by word by keyboard, and the words between them are shown first", async ({ desk }) => {
  await desk.paste(SHELLING);
  await desk.holds(1);
  await correct(desk, "United Nations");
  await task(desk, "Borders");
  const group = editor(desk).getByRole("group", { name: /^Borders/ });
  await group.getByRole("button", { name: "End a word later" }).focus();
  await desk.page.keyboard.press("ArrowRight");
  await expect(group.locator("strong")).toHaveText("United Nations for");
  await desk.page.keyboard.press("ArrowRight");
  await desk.page.keyboard.press("Shift+ArrowLeft");
  await expect(group.locator("strong")).toHaveText("the United Nations for help");
  await expect(editor(desk)).toContainText("Changes 1 mark.");
  await apply(desk);
  await expect(desk.marksOf("the United Nations for help")).toHaveCount(1);
});

test("selected words are marked, in each reach as many as were told", async ({ desk }) => {
  await desk.paste(BUNDLE);
  await desk.holds(3);
  await selectWords(desk, "envoy");
  await desk.articles.nth(1).getByRole("button").first().click();
  await selectWords(desk, "envoys");
  await desk.page.getByRole("toolbar", { name: "Selected words" }).getByRole("button").click();
  await expect(editor(desk)).toContainText("envoys");
  await editor(desk).getByRole("radio", { name: /^Nationality/ }).check();
  const number = await reach(desk, "Only here");
  expect(number).toBe(1);
  await apply(desk);
  await expect(desk.marksOf("envoys")).toHaveCount(1);
  const mark = (await analysis(desk)).articles[1]?.mentions.find(({ text }) => text === "envoys");
  expect(mark).toMatchObject({ label: "NORP", checked: true, score: 1 });
  await expect(desk.marksOf("envoys")).toHaveAccessibleName(/checked by you$/);
});

test("without a pointer, words are found in the editor and marked", async ({ desk }) => {
  await desk.paste(SHELLING);
  await desk.holds(1);
  await desk.page.keyboard.press("j");
  await desk.page.keyboard.press("a");
  await expect(editor(desk)).toBeVisible();
  await editor(desk).getByRole("searchbox", { name: "Other words" }).fill("Shells");
  await desk.page.keyboard.press("Enter");
  await expect(editor(desk).locator(".borders-line strong")).toHaveText("Shells");
  await editor(desk).getByRole("radio", { name: /^Person/ }).focus();
  await desk.page.keyboard.press("8");
  await expect(editor(desk).getByRole("radio", { name: /^Weapon/ })).toBeChecked();
  await expect(editor(desk)).toContainText("Changes 1 mark.");
  await desk.page.keyboard.press("Enter");
  await expect(desk.marksOf("Shells")).toHaveCount(1);
});

test("an entity is renamed, described, placed and united with another", async ({ desk }) => {
  await desk.paste(BUNDLE);
  await desk.holds(3);
  await desk.row("Geneva").click();
  await desk.panel.getByRole("button", { name: "Name", exact: true }).click();
  await editor(desk).getByRole("textbox", { name: "Name" }).fill("Genève");
  await apply(desk);
  await expect(desk.panel.getByRole("heading", { level: 2 })).toHaveText("Genève");
  await expect(desk.panel).toContainText("Corrected by you");

  await desk.panel.getByRole("button", { name: "Role", exact: true }).click();
  await editor(desk).getByRole("textbox", { name: "Role" }).fill("city");
  await editor(desk).getByRole("textbox", { name: "For" }).fill("Switzerland");
  await apply(desk);
  await expect(desk.panel).toContainText("City, Switzerland");

  await desk.panel.getByRole("button", { name: "Place", exact: true }).click();
  await editor(desk).getByRole("searchbox", { name: "Place" }).fill("Kharkiv");
  await editor(desk).getByRole("radio", { name: /Kharkiv/ }).first().check();
  await apply(desk);
  await said(desk, "Place of “");
  expect((await analysis(desk)).entities.find(({ name }) => name === "Genève")?.place?.name).toContain("Kharkiv");

  await desk.panel.getByRole("button", { name: "Place", exact: true }).click();
  await editor(desk).getByRole("radio", { name: "Coordinates" }).check();
  await editor(desk).getByRole("textbox", { name: "Latitude" }).fill("46,2");
  await editor(desk).getByRole("textbox", { name: "Longitude" }).fill("6.15");
  await apply(desk);
  await expect(desk.panel).toContainText("46.200° N, 6.150° E");

  const entities = (await analysis(desk)).entities.length;
  await desk.panel.getByRole("button", { name: "Same as", exact: true }).click();
  await editor(desk).getByRole("searchbox", { name: "The same as" }).fill("kyiv");
  await editor(desk).getByRole("radio", { name: /^Kyiv/ }).check();
  await apply(desk);
  await said(desk, /is “Kyiv”/);
  expect((await analysis(desk)).entities.length).toBe(entities - 1);
});

test("checked rows of the table become one in one step", async ({ desk }) => {
  await desk.paste(BUNDLE);
  await desk.holds(3);
  const before = await bytes(desk);
  const rows = await desk.rows.count();
  await desk.page.getByRole("button", { name: "Merge rows" }).click();
  for (const name of ["Kyiv", "Geneva", "Ukraine"]) await desk.page.getByRole("checkbox", { name: `Merge ${name}`, exact: true }).check();
  const bar = desk.page.getByRole("group", { name: "Merge rows" });
  await bar.getByRole("combobox").selectOption({ label: "Kyiv" });
  await bar.getByRole("button", { name: /^Merge, \d+ mentions? move/ }).click();
  await said(desk, "3 rows are “Kyiv”.");
  await expect(desk.rows).toHaveCount(rows - 2);
  await desk.undoToast.click();
  await expect(desk.rows).toHaveCount(rows);
  expect(await bytes(desk)).toBe(before);
});

test("mentions that are another's become an entity of their own", async ({ desk }) => {
  await desk.paste(BUNDLE);
  await desk.holds(3);
  await desk.row("Kharkiv").click();
  const before = (await analysis(desk)).entities.filter(({ name }) => name === "Kharkiv");
  const all = before[0]?.mentions ?? 0;
  expect(all).toBeGreaterThan(3);
  await desk.panel.getByRole("button", { name: "Split" }).click();
  const boxes = desk.panel.getByRole("checkbox", { name: /^Take out/ });
  await boxes.nth(1).check();
  await boxes.nth(2).check();
  await desk.panel.getByRole("button", { name: "Make 2 mentions an entity of their own" }).click();
  await said(desk, "2 mentions of “");
  const mentions = (await analysis(desk)).entities.filter(({ label }) => label === "GPE").map((entity) => entity.mentions);
  expect(mentions).toContain(all - 2);
});

test("a quote gets another speaker, or none but the outlet", async ({ desk }) => {
  await desk.paste(CLAIMS);
  await desk.holds(1);
  await desk.handles.first().focus();
  await desk.page.keyboard.press("c");
  await editor(desk).getByRole("searchbox", { name: "Says it" }).fill("zelen");
  await editor(desk).getByRole("radio", { name: /Zelenskiy/ }).check();
  await apply(desk);
  await said(desk, "Speaker of “");
  const found = await analysis(desk);
  const speaker = found.entities.find(({ id }) => id === found.articles[0]?.quotes[0]?.entity);
  expect(speaker?.name).toContain("Zelenskiy");
  await desk.handles.first().focus();
  await desk.page.keyboard.press("c");
  await editor(desk).getByRole("radio", { name: "Nobody but the outlet" }).check();
  await apply(desk);
  await expect.poll(async () => (await analysis(desk)).articles[0]?.quotes[0]?.entity).toBe(null);
});

test("a date gets another day, or several", async ({ desk }) => {
  await desk.paste(SHELLING);
  await desk.holds(1);
  await correct(desk, "Tuesday");
  await expect(editor(desk)).toContainText("The article was published on 16 May 2023.");
  await editor(desk).getByLabel("Day", { exact: true }).fill("2023-05-09");
  await apply(desk);
  await said(desk, "“Tuesday” means 2023-05-09");
  expect((await analysis(desk)).articles[0]?.times.find(({ text }) => text === "Tuesday")?.value).toBe("2023-05-09");
  await correct(desk, "Tuesday");
  await editor(desk).getByRole("radio", { name: "Another value" }).check();
  await editor(desk).getByRole("textbox", { name: "TIMEX3 value" }).fill("no such value");
  await expect(editor(desk).getByRole("button", { name: "Apply" })).toHaveAttribute("aria-disabled", "true");
});

test("corrections hold for articles that come later, and survive those that go", async ({ desk }) => {
  await desk.paste(SHELLING);
  await desk.holds(1);
  await correct(desk, "United Nations");
  await editor(desk).getByRole("radio", { name: /^Product/ }).check();
  await reach(desk, "Everywhere, later articles too");
  await apply(desk);
  await desk.paste(TALKS);
  await desk.holds(2);
  expect(new Set(labels(await analysis(desk), "United Nations"))).toEqual(new Set(["PRODUCT"]));
  await desk.page.getByRole("button", { name: "Remove Pasted text 1" }).click();
  await desk.holds(1);
  expect(new Set(labels(await analysis(desk), "United Nations"))).toEqual(new Set(["PRODUCT"]));
  await desk.page.getByRole("button", { name: "Remove Pasted text 2" }).click();
  await desk.holds(0);
  await desk.paste(TALKS);
  await desk.holds(1);
  expect(new Set(labels(await analysis(desk), "United Nations"))).toEqual(new Set(["PRODUCT"]));
});

test("the list has every correction, the newest first; one is taken back alone, one made anew", async ({ desk }) => {
  await desk.paste(ACCOUNTS);
  await desk.holds(2);
  const before = await bytes(desk);
  for (const [words, kind] of [["Kharkiv", /^Organisation/], ["Russia", /^Event/]] as const) {
    await correct(desk, words);
    await editor(desk).getByRole("radio", { name: kind }).check();
    await apply(desk);
    await said(desk, "1 mark changed");
  }
  await desk.beside("Corrections");
  const list = desk.page.getByRole("region", { name: "Corrections" });
  const items = list.getByRole("listitem");
  await expect(items).toHaveCount(2);
  await expect(items.first()).toContainText("“Russia” is event, not country or town, here");
  await expect(items.first()).toContainText("Kind, here: 1 mark");
  await items.last().getByRole("button", { name: /^Take back/ }).click();
  await expect(items).toHaveCount(1);
  await items.first().getByRole("button", { name: /^Change/ }).click();
  await editor(desk).getByRole("radio", { name: /^Organisation/ }).check();
  await apply(desk);
  await expect(items.first()).toContainText("“Russia” is organisation");
  await items.first().getByRole("button", { name: /^“Russia”/ }).click();
  await expect(desk.text.locator("mark[data-here]")).toHaveText("Russia");
  await list.getByRole("button", { name: /^Take back/ }).click();
  await expect(items).toHaveCount(0);
  expect(await bytes(desk)).toBe(before);
});

test("corrections are saved, loaded into another desk and told how many; what is there already is not doubled", async ({ desk }) => {
  await desk.paste(SHELLING);
  await desk.holds(1);
  for (const [words, kind] of [["Kharkiv", /^Organisation/], ["Ukraine", /^Event/]] as const) {
    await correct(desk, words);
    await editor(desk).getByRole("radio", { name: kind }).check();
    await apply(desk);
    await said(desk, "1 mark changed");
  }
  const corrected = await bytes(desk);
  await desk.beside("Corrections");
  const list = desk.page.getByRole("region", { name: "Corrections" });
  const coming = desk.page.waitForEvent("download");
  await list.getByRole("button", { name: "Save the corrections" }).click();
  const path = await (await coming).path();
  const load = async () => {
    const asked = desk.page.waitForEvent("filechooser");
    await list.getByRole("button", { name: "Load corrections" }).click();
    await (await asked).setFiles({ name: "corrections.json", mimeType: "application/json", buffer: await readFile(path) });
  };
  await load();
  await expect(desk.page.getByRole("region", { name: "Message" })).toContainText("0 corrections loaded; 2 others were there already");
  await desk.page.keyboard.press("Control+z");
  await desk.page.keyboard.press("Control+z");
  await expect(list.getByRole("listitem")).toHaveCount(0);
  await load();
  await expect(list.getByRole("listitem")).toHaveCount(2);
  await expect(desk.page.getByRole("region", { name: "Message" })).toContainText("2 corrections loaded.");
  expect(await bytes(desk)).toBe(corrected);
});

test("a file whose corrections cannot be read says why and changes nothing", async ({ desk }) => {
  await desk.paste(SHELLING);
  await desk.holds(1);
  const before = await bytes(desk);
  const at = { article: "00", start: 0, end: 6, text: "Shells" };
  await desk.drop([textFile("bad.json", JSON.stringify({ schema: "dateline/1", offsets: "utf16", corrections: [{ id: "c1", do: "explode", scope: "mention", at }, null, 7] }))]);
  await expect(desk.refused).toContainText("bad.json");
  expect(await bytes(desk)).toBe(before);
});

test("words of a correction that are markup or turn the writing round stay text", async ({ desk }) => {
  await desk.paste(SHELLING);
  await desk.holds(1);
  const hostile = "<img src=x onerror=alert(1)>\u202E</script>";
  await desk.row("Kharkiv").click();
  await correct(desk, "Kharkiv");
  await task(desk, "Name");
  await editor(desk).getByRole("textbox", { name: "Name" }).fill(hostile);
  await apply(desk);
  await expect(desk.panel.getByRole("heading", { level: 2 })).toContainText("<img src=x onerror=alert(1)>");
  await desk.beside("Corrections");
  await expect(desk.page.getByRole("region", { name: "Corrections" })).toContainText("<img src=x");
  await expect(desk.page.locator("img")).toHaveCount(0);
  expect((await analysis(desk)).entities.some(({ name }) => name === hostile)).toBe(true);
});

test("letters are for the reader's switch: without them no key corrects", async ({ desk }) => {
  await desk.drop([textFile("one.txt", SHELLING)]);
  await desk.holds(1);
  await desk.page.getByRole("button", { name: "Help", exact: true }).click();
  await desk.page.getByRole("checkbox", { name: /single letter/ }).uncheck();
  await desk.page.keyboard.press("Escape");
  await desk.marksOf("Kharkiv").first().focus();
  await desk.page.keyboard.press(" ");
  for (const key of ["c", "a", "y", "x", "Delete", "3"]) await desk.page.keyboard.press(key);
  await expect(editor(desk)).toBeHidden();
  await expect(desk.page.getByRole("button", { name: /^Undo: Adding/ })).toBeVisible();
});

/** Selects words of the open article, as a pointer would. */
async function selectWords(desk: Desk, words: string): Promise<void> {
  await desk.text.evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
  }, words);
}
