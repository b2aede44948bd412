// A saved page that is not as it was saved: it is told, what is left is shown, and the page is never blank.

import { expect, test } from "./test";
import type { Desk } from "./desk";
import { BUNDLE } from "./stories";
import { dataOf, openSaved, savePage, withoutPicker } from "./saved";

test.beforeEach(({ page }) => withoutPicker(page));

/** Saves three articles. */
async function saved(desk: Desk): Promise<string> {
  await desk.paste(BUNDLE);
  await desk.holds(3);
  return savePage(desk);
}

async function told(desk: Desk): Promise<string> {
  const alert = desk.page.getByRole("region", { name: "Saved page" }).getByRole("alert");
  await expect(alert).toContainText("The file is not as it was saved.");
  await desk.page.getByRole("button", { name: "About this file" }).click();
  const verdict = desk.page.getByRole("dialog", { name: "About this file" }).locator(".file-verdict");
  await expect(verdict.getByRole("listitem")).not.toHaveCount(0);
  const words = await verdict.innerText();
  await desk.page.keyboard.press("Escape");
  return words;
}

test("one letter of a text: the article is named, the others are right, and all is shown", async ({ desk, page }, info) => {
  const html = await saved(desk);
  const [first] = (JSON.parse(dataOf(html)) as { articles: { name: string; text: string }[] }).articles;
  const changed = html.replace(/("text": "[^"]*?)Kharkiv/, "$1Kharkov");
  expect(changed).not.toBe(html);
  await openSaved(page, info.outputPath("changed.html"), changed);
  const words = await told(desk);
  expect(words).toContain(`The text of “${first?.name ?? "?"}” is not the one that was saved`);
  expect(words).toContain("The data are not what was sealed");
  await page.getByRole("button", { name: "About this file" }).click();
  await expect(page.getByRole("dialog").locator(".sum-word")).toHaveText(["other text", "as saved", "as saved"]);
  await page.keyboard.press("Escape");
  await desk.holds(3);
  await expect(desk.text).toContainText("Kharkov");
});

test("the analysis: the article is named, and what is shown is made anew", async ({ desk, page }, info) => {
  const html = await saved(desk);
  // The label of the second article's first mention.
  const at = html.indexOf('"label": "', html.indexOf('"id": "a2"'));
  const changed = `${html.slice(0, at)}"label": "ORG", "x": "${html.slice(at + '"label": "'.length)}`;
  await openSaved(page, info.outputPath("changed.html"), changed);
  const { articles } = JSON.parse(dataOf(html)) as { articles: { name: string }[] };
  const words = await told(desk);
  expect(words).toContain(`What the file says about “${articles[1]?.name ?? "?"}” is not what this program finds in its text.`);
  expect(words).not.toContain(`“${articles[0]?.name ?? "?"}”`);
  await desk.holds(3);
  expect((await desk.export("Everything as JSON")).text === dataOf(html)).toBe(true);
});

test("an entity, and only that: the list is named", async ({ desk, page }, info) => {
  const html = await saved(desk);
  const from = html.indexOf(' "entities": [');
  const changed = html.slice(0, from) + html.slice(from).replace('"name": "Kharkiv"', '"name": "Moscow"');
  expect(changed).not.toBe(html);
  await openSaved(page, info.outputPath("changed.html"), changed);
  expect(await told(desk)).toContain("The list of entities in the file is not what this program makes of its articles.");
  await expect(desk.row("Moscow")).toHaveCount(0);
});

test("a text and its sum changed alike: only the seal tells, and where that is changed too nothing can", async ({ desk, page }, info) => {
  const html = await saved(desk);
  await openSaved(page, info.outputPath("changed.html"), html.replace(/"seal": "[0-9a-f]{8}/, '"seal": "00000000'));
  expect((await told(desk)).split("\n").filter((line) => line !== "")).toEqual([
    "The file is not as it was saved.",
    "The data are not what was sealed: the SHA-256 of all of them is another than the file states.",
  ]);
});

for (const part of [0.15, 0.5, 0.85]) {
  test(`a file cut within its data, at ${part * 100} %`, async ({ desk, page }, info) => {
    const html = await saved(desk);
    const start = html.indexOf("<script type=\"application/json\" data-project");
    const end = html.indexOf("</script>", start);
    await openSaved(page, info.outputPath("cut.html"), html.slice(0, start + Math.round((end - start) * part)));
    const strip = page.getByRole("region", { name: "Saved page" });
    await expect(strip).toBeVisible();
    await expect(strip.getByRole("alert")).toContainText("cut short or damaged");
    // The engine stood behind the data: it is gone as well, and that is said.
    await expect(page.locator(".notices").getByRole("alert")).toBeVisible();
    if (part > 0.2) await expect(page.getByRole("article", { name: "Text, not read yet" })).toContainText("Kharkiv");
    await expect(page.getByRole("heading", { name: "Dateline", level: 1 })).toBeVisible();
  });
}

test("data cut short in a file that is whole: the articles that are left are read, and it is told", async ({ desk, page }, info) => {
  const html = await saved(desk);
  const from = html.indexOf('"id": "a3"');
  const end = html.indexOf("</script>", from);
  await openSaved(page, info.outputPath("cut.html"), html.slice(0, from) + html.slice(end));
  expect(await told(desk)).toContain("What could be read out of them is on the desk.");
  await desk.holds(2);
  await expect(desk.text).toContainText("Kharkiv");
});

for (const [what, data] of [
  ["no JSON", "not JSON at all"],
  ["another form", '{"schema":"dateline/9","articles":[]}'],
  ["a list", "[1,2,3]"],
  ["nothing", ""],
  ["null", "null"],
  ["a number", "7"],
  ["articles that are none", '{"schema":"dateline/1","articles":[null,7,"x",{},{"text":5},[[]]],"corrections":[null,1,{"do":"x"}]}'],
  ["prototype keys", '{"schema":"dateline/1","__proto__":{"ran":1},"constructor":{"prototype":{"ran":1}},"articles":{"__proto__":[],"length":1e9}}'],
] as const) {
  test(`forged data: ${what}`, async ({ desk, page }, info) => {
    const html = await saved(desk);
    const forged = html.replace(/(<script type="application\/json" data-project data-part="0" data-parts="1">)[^<]*/, (_, tag: string) => tag + data);
    expect(forged).not.toBe(html);
    await openSaved(page, info.outputPath("forged.html"), forged);
    await expect(page.getByRole("region", { name: "Saved page" }).getByRole("alert")).toContainText("The file is not as it was saved.");
    await expect(page.getByRole("button", { name: "Try the samples" })).toBeVisible();
    expect(await page.evaluate(() => "ran" in {} || "ran" in window)).toBe(false);
    // And the page works.
    await desk.paste("Shells fell on Kharkiv.");
    await desk.holds(1);
  });
}

test("the check can be asked for again, and speaks of the file whatever was done since", async ({ desk, page }, info) => {
  const html = await saved(desk);
  await openSaved(page, info.outputPath("saved.html"), html);
  await expect(desk.status).toHaveText("The file is as it was saved.");
  await desk.paste("A late story from Lviv.");
  await desk.holds(4);
  await page.getByRole("button", { name: "About this file" }).click();
  const dialog = page.getByRole("dialog", { name: "About this file" });
  await expect(dialog).toContainText("Since then you have changed something that is not in it.");
  await dialog.getByRole("button", { name: "Check" }).click();
  await expect(dialog.locator(".file-verdict")).toContainText("The file is as it was saved");
  await expect(dialog.locator(".sum-word")).toHaveText(["as saved", "as saved", "as saved"]);
  const seal = await dialog.locator(".seal code").innerText();
  expect(JSON.parse(dataOf(html, "settings")).seal).toBe(seal);
});
