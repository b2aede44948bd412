// The timeline: a picture and its equal, a list; what leads from it into the text, and what can be saved of it.

import { readFile } from "node:fs/promises";
import type { Locator } from "@playwright/test";
import { expect, test } from "./test";
import type { Desk } from "./desk";
import { textFile } from "./desk";

const FIRST = `Bridge hit near Kharkiv

KHARKIV, Ukraine, May 16, 2023 (Reuters) - A missile killed 11 people at a market in Kharkiv on Tuesday, Mayor Ihor Terekhov said.

The bridge was shelled from 3 May to 5 May. It had been rebuilt in 2019. Rebels have held the far bank since 2014.

President Volodymyr Zelenskiy said on Monday that the bridge would be rebuilt. An envoy will visit Kyiv on Friday. Nobody crosses it.
`;

const SECOND = `Police count the dead in Kharkiv

KHARKIV, Ukraine, May 16, 2023 (AFP) - Police said 11 people were killed on Tuesday when a missile hit a market in Kharkiv.

The market burned down in early March.
`;

const BOTH = `${FIRST}\n===== Toll =====\n${SECOND}`;

const UNDATED = "Two men were wounded in Kharkiv on Tuesday, officials said. The road was closed on 4 May 2023.\n";

interface Timeline {
  section: Locator;
  headings: Locator;
  entries: Locator;
  picture: Locator;
  frame: Locator;
}

async function open(desk: Desk): Promise<Timeline> {
  await desk.beside("Timeline");
  const section = desk.page.getByRole("region", { name: "Timeline" });
  const frame = section.getByRole("listbox");
  await expect(section.locator(".timeline-rest")).toBeAttached();
  return { section, headings: section.getByRole("heading", { level: 3 }), entries: section.locator(".timeline-entry"), picture: section.locator(".timeline-picture"), frame };
}

async function shown(desk: Desk, text = BOTH, articles = 2): Promise<Timeline> {
  await desk.paste(text);
  await desk.holds(articles);
  return open(desk);
}

/** The words of the text that are shown as evidence. */
async function evidence(desk: Desk): Promise<string> {
  return (await desk.text.locator(".evidence").allTextContents()).join("");
}

test("what is dated stands in order, with who says it and how the day is known", async ({ desk }) => {
  const { headings, entries, section } = await shown(desk);
  await expect(headings).toHaveText(["Since 2014", "2019", "Early March 2023", "3 to 5 May 2023", "15 May 2023", "16 May 2023", "19 May 2023"]);
  const toll = entries.filter({ hasText: "A missile killed" });
  await expect(toll).toContainText("Told by 2 articles");
  await expect(toll).toContainText("according to Ihor Terekhov");
  await expect(toll).toContainText("according to Police");
  await expect(toll).toContainText("counted from 16 May 2023, when it was published");
  await expect(toll).toContainText("Reuters, 16 May");
  await expect(entries.filter({ hasText: "would be rebuilt" })).toContainText("said by Volodymyr Zelenskiy on this day");
  await expect(entries.filter({ hasText: "An envoy will visit" })).toContainText("announced");
  await expect(entries.filter({ hasText: "shelled from" })).toContainText("reported");
  await expect(section).toContainText("Not on the timeline: 1 sentence without a date");
});

test("a day is a dot, what is known less exactly a bar, an open end an arrow, and no two marks lie on each other", async ({ desk }) => {
  const { frame, picture } = await shown(desk);
  await expect(frame.getByRole("option")).toHaveCount(7);
  await expect(frame.getByRole("option", { name: /^3 to 5 May 2023/ }).locator("path")).toHaveCount(1);
  await expect(frame.getByRole("option", { name: /^early March 2023/ }).locator(".tl-vague")).toHaveCount(1);
  await expect(frame.getByRole("option", { name: /^16 May 2023/ }).locator(".tl-ring")).toHaveCount(1);
  await expect(picture.locator(".tl-break").first()).toBeAttached();
  const boxes = await frame.getByRole("option").evaluateAll((marks) => marks.map((mark) => (mark as SVGGElement).getBBox()).map(({ x, y, width, height }) => ({ x, y, width, height })));
  for (const [at, one] of boxes.entries()) {
    for (const other of boxes.slice(at + 1)) {
      const apart = one.x + one.width <= other.x || other.x + other.width <= one.x || one.y + one.height <= other.y || other.y + other.height <= one.y;
      expect(apart, JSON.stringify([one, other])).toBe(true);
    }
  }
});

test("marks stand in order of the calendar on either scale, and days of publication are named", async ({ desk }) => {
  const { frame, picture, section } = await shown(desk);
  const lefts = () => frame.getByRole("option").evaluateAll((marks) => marks.map((mark) => {
    const { x, width } = (mark as SVGGElement).getBBox();
    // A dot stands with its middle on its day, a bar begins on it.
    return { name: mark.getAttribute("aria-label") ?? "", x: mark.querySelector("circle") ? x + width / 2 : x };
  }));
  const names = ["since 2014", "2019", "early March", "3 to 5 May", "16 May", "19 May"];
  for (const short of [true, false]) {
    const all = await lefts();
    const xs = names.map((name) => all.find((mark) => mark.name.startsWith(name))?.x ?? NaN);
    expect([...xs].sort((one, other) => one - other)).toEqual(xs);
    if (short) await section.getByRole("button", { name: "Short gaps" }).click();
  }
  await expect(picture.locator(".tl-break")).toHaveCount(0);
  await expect(picture.locator(".tl-issue")).toHaveCount(1);
  await expect(picture.locator(".tl-outlet")).toHaveText(["Reuters +1"]);
});

test("an article without a day of publication is told, and its date is set in place", async ({ desk }) => {
  await desk.drop([textFile("undated.txt", UNDATED)]);
  await desk.holds(1);
  const { section, headings } = await open(desk);
  await expect(section).toContainText("1 of 1 article had no date");
  await expect(headings).toHaveText(["4 May 2023"]);
  await section.getByRole("button", { name: /^Publication date of undated.txt/ }).click();
  await section.getByLabel("Publication date of undated.txt").fill("2023-05-10");
  await section.getByLabel("Publication date of undated.txt").press("Enter");
  await expect(headings).toHaveText(["4 May 2023", "9 May 2023"]);
  await expect(section).not.toContainText("had no date");
});

test("the list and the picture are narrowed together, by the view's filters and the page's", async ({ desk }) => {
  const { entries, frame, section } = await shown(desk);
  await section.getByRole("combobox", { name: "What is dated" }).selectOption({ label: "The day of a statement (1)" });
  await expect(entries).toHaveCount(1);
  await expect(frame.getByRole("option")).toHaveCount(1);
  await expect(section.locator("output")).toHaveText("1 of 7");
  await section.getByRole("button", { name: "Clear", exact: true }).click();
  await expect(entries).toHaveCount(7);
  await section.getByRole("combobox", { name: "Who or what" }).selectOption({ label: "Volodymyr Zelenskiy (1)" });
  await expect(entries).toHaveCount(1);
  await section.getByRole("button", { name: "Clear", exact: true }).click();
  await section.getByRole("combobox", { name: "How exact" }).selectOption({ label: "Year (2)" });
  await expect(entries).toHaveCount(2);
  await section.getByRole("combobox", { name: "How exact" }).selectOption("");
  await section.getByRole("combobox", { name: "Article" }).selectOption({ label: "AFP: Toll (2)" });
  await expect(entries).toHaveCount(2);
  await expect(entries.first()).not.toContainText("Told by");
});

test("with the keyboard alone: from mark to mark, into the text and back", async ({ desk }) => {
  const { page } = desk;
  const { frame, entries } = await shown(desk);
  await frame.focus();
  await expect(entries.first()).toHaveClass(/current/);
  await page.keyboard.press("End");
  await expect(entries.last()).toHaveClass(/current/);
  await page.keyboard.press("ArrowLeft");
  await expect(entries.nth(5)).toHaveClass(/current/);
  const active = await frame.getAttribute("aria-activedescendant");
  await expect(page.locator(`#${active ?? "none"}`)).toHaveAttribute("aria-selected", "true");
  const width = () => frame.locator("svg").getAttribute("width");
  const before = Number(await width());
  await page.keyboard.press("+");
  await expect.poll(async () => Number(await width())).toBeGreaterThan(before);
  await page.keyboard.press("-");
  await page.keyboard.press("Enter");
  await expect(desk.text.locator(".evidence").first()).toBeInViewport();
  await expect.poll(() => evidence(desk)).toContain("A missile killed 11 people at a market in Kharkiv on Tuesday");
  await page.getByRole("button", { name: "Back to the timeline" }).click();
  await expect(entries.nth(5).getByRole("button").first()).toBeFocused();
});

test("a row leads to its words in its own article", async ({ desk }) => {
  const { entries } = await shown(desk);
  await entries.filter({ hasText: "A missile killed" }).getByRole("button").last().click();
  await expect(desk.text).toContainText("Police count the dead");
  await expect.poll(() => evidence(desk)).toContain("11 people were killed on Tuesday when a missile hit a market in Kharkiv");
});

test("the select leads to a month", async ({ desk }) => {
  const { section, entries } = await shown(desk);
  await section.getByRole("combobox", { name: "Go to" }).selectOption({ label: "May 2023 (4)" });
  await expect(entries.nth(3)).toHaveClass(/current/);
  await expect(entries.nth(3)).toBeInViewport();
});

async function saved(desk: Desk, press: string): Promise<{ name: string; text: string }> {
  const coming = desk.page.waitForEvent("download");
  await desk.page.getByRole("group", { name: "Save the timeline" }).getByRole("button", { name: press }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

test("the picture is saved as an SVG of its own, in which words stay words", async ({ desk }) => {
  const { page } = desk;
  const hostile = `The <script>alert(1)</script> "bridge" & ]]> \u0001 was hit in Kharkiv on 4 May 2023.\n`;
  await desk.drop([textFile("a<b>.txt", hostile)]);
  await desk.holds(1);
  await open(desk);
  const { name, text } = await saved(desk, "Save the picture as SVG");
  expect(name).toBe("dateline-timeline.svg");
  // The page's own policy lets nothing be parsed.
  const elsewhere = await page.context().newPage();
  const read = await elsewhere.evaluate((svg) => {
    const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
    const all = [...parsed.querySelectorAll("*")];
    return {
      fault: parsed.querySelector("parsererror")?.textContent ?? null,
      scripts: parsed.querySelectorAll("script, foreignObject, a, image").length,
      handlers: all.flatMap((each) => each.getAttributeNames()).filter((attribute) => attribute.startsWith("on") || attribute.includes("href")),
      words: parsed.documentElement.textContent ?? "",
      title: parsed.querySelector("title")?.textContent ?? "",
    };
  }, text);
  expect(read.fault).toBeNull();
  expect(read.scripts).toBe(0);
  expect(read.handlers).toEqual([]);
  expect(read.words).toContain("<script>alert(1)</script>");
  expect(read.title).toContain("Timeline of 1 article: 1 dated statement");
});

test("the timeline is saved as CSV, and as a calendar with whole days", async ({ desk }) => {
  await shown(desk);
  const csv = await saved(desk, "Save as CSV");
  expect(csv.name).toBe("dateline-timeline.csv");
  const lines = csv.text.replace(/^\uFEFF/, "").trim().split("\r\n");
  expect(lines).toHaveLength(9);
  expect(lines[0]).toMatch(/^entry,first day,last day,when,precision,/);
  expect(lines[1]).toMatch(/^1,2014-01-01,,since 2014,year,since,/);
  const ics = await saved(desk, "Save for a calendar, as ICS");
  expect(ics.name).toBe("dateline-timeline.ics");
  const calendar = ics.text.replace(/\r\n /g, "");
  expect(ics.text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(5);
  expect(calendar).toContain("DTSTART;VALUE=DATE:20230503\r\nDTEND;VALUE=DATE:20230506\r\n");
  expect(calendar).toContain("STATUS:TENTATIVE");
  const ids = calendar.match(/^UID:.*$/gm) ?? [];
  expect(new Set(ids).size).toBe(5);
});

test("without a dated sentence the timeline says so in words", async ({ desk }) => {
  await desk.drop([textFile("plain.txt", "The river is low. Nobody crosses it.\n")]);
  await desk.holds(1);
  const { section } = await open(desk);
  await expect(section).toContainText("No sentence has a date with a place in the calendar.");
  await expect(section).toContainText("Not on the timeline: 2 sentences without a date in the calendar.");
});

test("on a narrow screen nothing runs over the edge", async ({ desk, page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await desk.paste(BOTH);
  await expect(desk.status).toContainText("read in");
  const { section, entries } = await open(desk);
  await expect(entries.first()).toBeVisible();
  const wide = await section.evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(wide).toBeLessThanOrEqual(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
