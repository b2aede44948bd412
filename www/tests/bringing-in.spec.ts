// Articles come in by paste, drop, file dialog and samples; what is not read is named with its reason.

import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./test";
import { textFile } from "./desk";
import { SAMPLES, textsIn } from "./paths";
import { BUNDLE, SHELLING, TALKS, UNDATED } from "./stories";
import { zipped } from "./zip";

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

/** A Word document of these paragraphs. */
function wordDocument(...paragraphs: string[]): Buffer {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join("");
  return zipped({ "[Content_Types].xml": "<Types/>", "word/document.xml": `<w:document xmlns:w="x"><w:body>${body}</w:body></w:document>` });
}

test("Word documents, mails, tables, JSON and archives come in at once, each with what became of it", async ({ desk }) => {
  const mail = "From: a@example.org\r\nMessage-ID: <1>\r\nSubject: Talks in Geneva\r\nDate: Tue, 7 Jun 2022 08:00:00 +0000\r\n\r\nEnvoys of Ukraine met in Geneva.\r\n";
  await desk.drop([
    { name: "word.docx", bytes: wordDocument("Shells hit Kharkiv &lt;b&gt;", "on Monday.") },
    textFile("mail.eml", mail),
    textFile("table.csv", "headline,text,date\nFirst row,Shells hit Odesa.,2022-06-08\nSecond row,Shells hit Kherson.,soon\n"),
    textFile("news.json", JSON.stringify({ articles: [{ title: "From a service", content: "Shells hit Izyum.", publishedAt: "2022-06-09T00:00:00Z" }] })),
    { name: "set.zip", bytes: zipped({ "a.txt": "Shells hit Sumy.", "b.pdf": "%PDF-1.7" }) },
    textFile("letter.rtf", "{\\rtf1 x}"),
  ]);
  await desk.holds(6);
  await expect(desk.article("mail.eml")).toContainText("7 June 2022");
  await expect(desk.article("First row")).toContainText("8 June 2022");
  await expect(desk.article("From a service")).toContainText("9 June 2022");
  await expect(desk.refused).toContainText("letter.rtf");
  await expect(desk.refused).toContainText("save it as a Word document (docx)");
  await expect(desk.refused).toContainText("set.zip/b.pdf");
  const read = desk.page.getByRole("region", { name: "Read files" });
  await expect(read).toContainText("Read: 5 files, 6 articles");
  await read.getByText("Read: 5 files").click();
  await expect(read).toContainText("table.csv 2 articles");
  await desk.rail.getByRole("button", { name: /Shells hit Kharkiv/ }).click();
  await expect(desk.text).toContainText("Shells hit Kharkiv <b>");
  await desk.refused.getByRole("button", { name: "Dismiss" }).click();
  await expect(read).toBeHidden();
});

test("a folder is read whole, in order of its paths", async ({ desk }, info) => {
  const folder = info.outputPath("articles");
  mkdirSync(join(folder, "sub"), { recursive: true });
  writeFileSync(join(folder, "b.txt"), "Shells hit Odesa.");
  writeFileSync(join(folder, "sub", "c.txt"), "Shells hit Sumy.");
  writeFileSync(join(folder, "a.txt"), "Shells hit Kharkiv.");
  writeFileSync(join(folder, ".hidden"), "Nothing.");
  const asked = desk.page.waitForEvent("filechooser");
  await desk.page.getByRole("button", { name: "Open folder" }).click();
  await (await asked).setFiles(folder);
  await desk.holds(3);
  await expect(desk.articles.locator(".article-name")).toHaveText(["articles/a.txt", "articles/b.txt", "articles/sub/c.txt"]);
});

test("an analysis that was saved comes back with its dates and corrections, and no correction twice", async ({ desk }) => {
  const text = "KYIV (Wire) - Shells hit Kharkiv on Tuesday, Mayor Ihor Terekhov said.";
  const article = createHash("sha256").update(text).digest("hex");
  const start = text.indexOf("Ihor");
  const project = {
    schema: "dateline/1",
    offsets: "utf16",
    articles: [{ name: "kept.txt", text, published: { value: "2022-06-07", from: "given" } }],
    corrections: [{ id: "c1", do: "rename", scope: "everywhere", name: "Ihor O. Terekhov", at: { article, start, end: start + 13, text: "Ihor Terekhov" } }],
  };
  await desk.drop([textFile("project.json", JSON.stringify(project))]);
  await desk.holds(1);
  await expect(desk.article("kept.txt")).toContainText("7 June 2022");
  await expect(desk.row("Ihor O. Terekhov")).toBeVisible();
  await desk.drop([textFile("again.json", JSON.stringify({ ...project, articles: [{ ...project.articles[0], name: "other.txt" }] }))]);
  await desk.holds(2);
  const written = JSON.parse((await desk.export("Everything as JSON")).text);
  expect(written.corrections).toHaveLength(1);
  expect(written.articles.map((each: { published: unknown }) => each.published)).toEqual(Array(2).fill({ value: "2022-06-07", from: "given" }));
});
