// Articles come in by paste, drop, file dialog and samples; what is not read is named with its reason.

import { expect, test } from "./test";
import { textFile } from "./desk";
import { SAMPLES, textsIn } from "./paths";
import { BUNDLE, SHELLING, TALKS, UNDATED } from "./stories";

test("a pasted article is read, named and counted", async ({ desk }) => {
  await desk.paste(SHELLING);
  await desk.holds(1);
  await expect(desk.articles.first()).toContainText("Shells fall on Kharkiv");
  await expect(desk.articles.first()).toContainText("Pasted text 1");
  await expect(desk.articles.first()).toContainText("16 May 2023");
  await expect(desk.articles.first()).toContainText(/\d+ words/);
  await expect(desk.status).toContainText(/1 article, \d+ entities, read in/);
});

test("the clipboard's own paste is taken anywhere on the page", async ({ desk, context }) => {
  const elsewhere = await context.newPage();
  await elsewhere.setContent("<textarea></textarea>");
  await elsewhere.locator("textarea").fill(TALKS);
  await elsewhere.keyboard.press("Control+A");
  await elsewhere.keyboard.press("Control+C");
  await elsewhere.close();
  await desk.page.bringToFront();
  await desk.page.keyboard.press("Control+V");
  await desk.holds(1);
  await expect(desk.text).toContainText("opened talks about Ukraine");
});

test("the Paste button reads the clipboard when it may, and else names the keys", async ({ desk, context }) => {
  const { page } = desk;
  const button = page.getByRole("button", { name: "Paste" });
  await page.evaluate(() => {
    // A reader who says no when the browser asks.
    navigator.clipboard.readText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  });
  await button.click();
  await expect(page.getByText("Press Ctrl+V anywhere on this page.").first()).toBeVisible();
  await page.reload();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((text) => navigator.clipboard.writeText(text), TALKS);
  await button.click();
  await desk.holds(1);
  await expect(desk.text).toContainText("opened talks about Ukraine");
});

test("dropped words are read like pasted ones", async ({ desk }) => {
  await desk.page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData("text/plain", text);
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, TALKS);
  await desk.holds(1);
  await expect(desk.text).toContainText("opened talks about Ukraine");
});

test("a pasted bundle becomes its articles, under the names it gives them", async ({ desk }) => {
  await desk.paste(BUNDLE);
  await desk.holds(3);
  await expect(desk.articles.nth(0)).toContainText("Pasted text 1 (1 of 3)");
  await expect(desk.articles.nth(1)).toContainText("Talks");
  await expect(desk.articles.nth(2)).toContainText("Pasted text 1 (3 of 3)");
  await expect(desk.text).toContainText("Shells fall on Kharkiv");
  await expect(desk.text).not.toContainText("Talks open in Geneva");
});

test("a paste of 3 MB is read and stands in no field", async ({ desk }) => {
  await desk.pasteRepeated("Shells fell on Kharkiv, officials said. ", 3_000_000);
  await desk.holds(1);
  await expect(desk.text).toContainText("Shells fell on Kharkiv");
  const fields = await desk.page.evaluate(() => [...document.querySelectorAll("textarea, [contenteditable]")].length);
  expect(fields).toBe(0);
  const longest = await desk.page.evaluate(() => Math.max(0, ...[...document.querySelectorAll("input")].map((input) => input.value.length)));
  expect(longest).toBeLessThan(100);
});

test("an empty clipboard is said to be empty", async ({ desk }) => {
  await desk.paste(" \n");
  await expect(desk.page.getByText("The clipboard holds no text.").first()).toBeVisible();
  await expect(desk.articles).toHaveCount(0);
});

test("text pasted into a field stays in the field", async ({ desk }) => {
  await desk.paste(SHELLING);
  await desk.holds(1);
  const field = desk.page.getByRole("searchbox", { name: "Find a name, role or country" });
  await field.fill("Kyiv");
  await field.press("Control+A");
  await field.press("Control+X");
  await field.press("Control+V");
  await expect(field).toHaveValue("Kyiv");
  await desk.holds(1);
});

test("of several dropped files each is read or refused by name, with a reason", async ({ desk }) => {
  await desk.drop([
    textFile("shelling.txt", SHELLING),
    { name: "picture.txt", bytes: Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1") },
    textFile("long.txt", "Shells fell on Kharkiv. ".repeat(230_000)),
    textFile("talks.md", TALKS),
    textFile("nothing.txt", ""),
  ]);
  await desk.holds(3);
  await expect(desk.article("shelling.txt")).toContainText("Shells fall on Kharkiv");
  await expect(desk.article("talks.md")).toContainText("Talks open in Geneva");
  await expect(desk.article("nothing.txt")).toContainText("Empty article");
  await expect(desk.refused.getByRole("listitem")).toHaveCount(2);
  await expect(desk.refused.getByRole("listitem").filter({ hasText: "picture.txt" })).toContainText("PNG");
  await expect(desk.refused.getByRole("listitem").filter({ hasText: "long.txt" })).toContainText("5 MB");
  await desk.refused.getByRole("button", { name: "Dismiss" }).click();
  await expect(desk.refused).toBeHidden();
  await desk.holds(3);
});

test("a file above the page's own limit is refused unread, and the rest is read", async ({ desk }) => {
  await desk.drop([{ name: "huge.txt", bytes: Buffer.alloc(20_000_001, "a ") }, textFile("talks.txt", TALKS)]);
  await desk.holds(1);
  await expect(desk.refused).toContainText("huge.txt");
  await expect(desk.refused).toContainText("20.0 MB");
});

test("an empty article says so", async ({ desk }) => {
  await desk.drop([textFile("nothing.txt", "")]);
  await desk.holds(1);
  await expect(desk.reading).toContainText("This article is empty.");
});

test("files from the dialog are read in their order", async ({ desk }) => {
  const files = textsIn(SAMPLES);
  expect(files.length).toBeGreaterThan(2);
  await desk.choose(files);
  await desk.holds(files.length);
  for (const [index, file] of files.entries()) {
    await expect(desk.articles.nth(index)).toContainText(file.split("/").at(-1) ?? file);
  }
});

test("the same file twice is read once, another file of its name gets a name of its own", async ({ desk }) => {
  await desk.drop([textFile("story.txt", SHELLING)]);
  await desk.holds(1);
  await desk.drop([textFile("story.txt", SHELLING)]);
  await expect(desk.refused).toContainText("on the desk already");
  await desk.drop([textFile("story.txt", TALKS)]);
  await desk.holds(2);
  await expect(desk.articles.nth(1)).toContainText("story (2).txt");
});

test("a malformed JSON line is named by its number and loses no other", async ({ desk }) => {
  const lines = [JSON.stringify({ name: "first", text: SHELLING }), '{"name": "broken", ', JSON.stringify({ name: "third", text: UNDATED, published: "2023-05-17" })];
  await desk.drop([textFile("wire.jsonl", lines.join("\n"))]);
  await desk.holds(2);
  await expect(desk.refused).toContainText(/line 2\b/i);
  await expect(desk.article("third")).toContainText("17 May 2023");
});

test("an HTML file is read as its text, and nothing in it runs", async ({ desk }) => {
  const html = `<!doctype html><title>x</title><body onload="alert(1)"><h1>Talks open in Geneva</h1><script>alert(2)</script><p>Envoys of <b>Ukraine</b> came to Geneva on Tuesday &amp; left.</p>`;
  await desk.drop([textFile("talks.html", html)]);
  await desk.holds(1);
  await expect(desk.text).toContainText("Envoys of Ukraine came to Geneva on Tuesday & left.");
  await expect(desk.text).not.toContainText("alert");
});

test("the samples are read, once", async ({ desk }) => {
  await desk.samples();
  const samples = textsIn(SAMPLES).length;
  expect(samples).toBeGreaterThanOrEqual(3);
  await desk.holds(samples);
  await expect(desk.article("Sample: Sudan")).toContainText("9 November 2023");
  await expect(desk.article("Sample: Sudan")).toContainText("as given");
  await desk.page.getByRole("button", { name: "Samples" }).click();
  await expect(desk.page.getByText("The samples are on the desk already.").first()).toBeVisible();
  await desk.holds(samples);
});
