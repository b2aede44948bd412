// How certain marks are: the line that fades them, what the table and the cards say of it, and the way through them.

import { expect, test } from "./test";
import type { Desk } from "./desk";
import { BUNDLE, SHELLING, UNDATED } from "./stories";

interface Mention {
  label: string;
  entity: string | null;
  score: number;
}

interface Analysis {
  articles: { id: string; mentions: Mention[] }[];
  entities: { id: string; name: string }[];
}

/** What the engine says, which is what the page must show. */
async function analysis(desk: Desk): Promise<Analysis> {
  return JSON.parse((await desk.export("Everything as JSON")).text) as Analysis;
}

/** A line of those offered with marks on both sides of it, whatever today's scores are. */
async function parting(desk: Desk, scores: number[]): Promise<number> {
  const values = await desk.line.locator("option").evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
  const offered = values.filter((value) => value !== "").map(Number);
  expect(offered.length).toBeGreaterThanOrEqual(3);
  const line = offered.findLast((each) => scores.some((score) => score < each) && scores.some((score) => score >= each));
  if (line === undefined) throw new Error(`no line parts the scores ${scores.join(", ")}`);
  return line;
}

/** The bundle on the desk, its first article open, with a line that parts the marks of that article. */
async function faded(desk: Desk): Promise<{ line: number; found: Analysis; mentions: Mention[]; below: number[] }> {
  await desk.paste(BUNDLE);
  await desk.holds(3);
  const found = await analysis(desk);
  const mentions = found.articles[0]?.mentions ?? [];
  const line = await parting(desk, mentions.map(({ score }) => score));
  await desk.line.selectOption(String(line));
  const below = mentions.flatMap(({ score }, index) => (score < line ? [index] : []));
  return { line, found, mentions, below };
}

function percent(score: number): string {
  return `${Math.floor(Math.round(score * 1000) / 10)} %`;
}

test("no mark is faded until the reader draws a line, and then those below it are, at once", async ({ desk }) => {
  await desk.paste(BUNDLE);
  await desk.holds(3);
  await expect(desk.line).toHaveValue("");
  await expect(desk.text.locator("mark.faded")).toHaveCount(0);
  await desk.page.reload();

  const { line, found, mentions, below } = await faded(desk);
  const shown = await desk.text.locator("mark.faded").evaluateAll((marks) => marks.map((mark) => Number(mark.getAttribute("data-mention"))));
  expect(shown).toEqual(below);
  expect(below.length).toBeLessThan(mentions.length);
  const everywhere = found.articles.flatMap((article) => article.mentions).filter(({ score }) => score < line).length;
  const control = desk.page.getByRole("group", { name: "Uncertain marks" });
  await expect(control).toContainText(`${below.length} of ${mentions.length} marks faded, ${everywhere} in all articles`);
  await expect(desk.status).toHaveText(new RegExp(`^${everywhere} marks? less certain than ${percent(line)}, faded\\.$`));

  await desk.line.selectOption("");
  await expect(desk.text.locator("mark.faded")).toHaveCount(0);
  await expect(control).not.toContainText("faded");
  await expect(desk.status).toHaveText("No mark is faded.");
});

test("a higher line fades more, never less, and another article keeps the line", async ({ desk }) => {
  await desk.paste(BUNDLE);
  await desk.holds(3);
  let last = 0;
  for (const line of ["0.5", "0.7", "0.8", "0.9", "0.95"]) {
    await desk.line.selectOption(line);
    const count = await desk.text.locator("mark.faded").count();
    expect(count).toBeGreaterThanOrEqual(last);
    last = count;
  }
  expect(last).toBeGreaterThan(0);
  await desk.articles.nth(1).getByRole("button").first().click();
  await expect(desk.text).toContainText("Talks open");
  await expect(desk.line).toHaveValue("0.95");
});

test("a faded mark keeps the ink of its words, and is told by underline, ground and a question mark, not by hue", async ({ desk }) => {
  await faded(desk);
  const looks = await desk.marks.evaluateAll((marks) =>
    marks.map((mark) => {
      const style = getComputedStyle(mark);
      return {
        faded: mark.classList.contains("faded"),
        ownInk: style.color === getComputedStyle(mark.parentElement ?? mark).color,
        filled: style.backgroundColor !== "rgba(0, 0, 0, 0)",
        line: `${style.textDecorationStyle} ${style.textDecorationThickness}`,
        tag: getComputedStyle(mark, "::after").content,
      };
    }));
  const kept = looks.filter((look) => !look.faded);
  expect(kept.length).toBeGreaterThan(0);
  for (const look of kept) expect(look).toMatchObject({ ownInk: true, filled: true, tag: expect.not.stringContaining("?") });
  for (const look of looks.filter((each) => each.faded)) {
    expect(look).toMatchObject({ ownInk: true, filled: false, line: "dotted 1px", tag: expect.stringContaining("?") });
    expect(kept.map(({ line }) => line)).not.toContain(look.line);
  }
});

test("a faded mark says that it is uncertain, and how, to assistive technology; the others do not", async ({ desk }) => {
  const { mentions, line } = await faded(desk);
  const names = await desk.marks.evaluateAll((marks) => marks.map((mark) => mark.getAttribute("aria-label") ?? ""));
  expect(names).toHaveLength(mentions.length);
  names.forEach((name, index) => {
    const score = mentions[index]?.score ?? 1;
    if (score < line) expect(name.endsWith(`, uncertain, ${percent(score)}`), name).toBe(true);
    else expect(name).not.toContain("uncertain");
  });
});

test("kinds that are switched off are not counted among the faded", async ({ desk }) => {
  const { mentions, below } = await faded(desk);
  const label = mentions[below[0] ?? 0]?.label ?? "";
  const legend = desk.page.getByRole("group", { name: "Marks by kind" });
  await legend.getByRole("button", { name: "None" }).click();
  const control = desk.page.getByRole("group", { name: "Uncertain marks" });
  await expect(control).toContainText("0 of 0 marks faded, 0 in all articles");
  await expect(control.getByRole("button", { name: "Next uncertain" })).toBeDisabled();
  const word = (await desk.text.locator(`mark.${label}`).first().getAttribute("aria-label"))?.split(", ")[1] ?? "";
  await legend.getByRole("button", { name: new RegExp(`^${word}`) }).click();
  const own = mentions.filter((mention) => mention.label === label);
  const ownBelow = below.filter((index) => mentions[index]?.label === label);
  await expect(control).toContainText(new RegExp(`^.*${ownBelow.length} of ${own.length} marks? faded`));
});

test("plain reading has no line to draw", async ({ desk }) => {
  await faded(desk);
  await desk.page.getByRole("button", { name: "Plain reading" }).click();
  await expect(desk.line).toBeDisabled();
  await expect(desk.page.getByRole("button", { name: "Next uncertain" })).toHaveCount(0);
});

test("the line is drawn by keyboard", async ({ desk }) => {
  await desk.paste(SHELLING);
  await expect(desk.marks.first()).toBeVisible();
  await desk.line.focus();
  await desk.page.keyboard.press("End");
  await expect(desk.line).toHaveValue("0.95");
  await expect(desk.text.locator("mark.faded").first()).toBeVisible();
  await desk.page.keyboard.press("Home");
  await expect(desk.line).toHaveValue("");
  await expect(desk.text.locator("mark.faded")).toHaveCount(0);
});

test("u and U lead through the uncertain marks of all articles and round again", async ({ desk }) => {
  const { page } = desk;
  const { found, line } = await faded(desk);
  const all = found.articles.flatMap(({ mentions }, article) =>
    mentions.flatMap(({ score }, mention) => (score < line ? [{ article, mention, score }] : [])));
  expect(new Set(all.map(({ article }) => article)).size).toBeGreaterThan(1);
  // The focus goes to the text from nowhere, and stays where a reader put it.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const here = desk.text.locator("mark[data-here]");
  const bar = page.getByRole("group", { name: "Going through the uncertain marks" });
  for (const [index, at] of [...all, all[0]].entries()) {
    await page.keyboard.press("u");
    const ordinal = (index % all.length) + 1;
    await expect(bar).toContainText(`Uncertain ${ordinal} of ${all.length}`);
    await expect(bar).toContainText(percent(at?.score ?? 0));
    await expect(desk.articles.nth(at?.article ?? 0)).toHaveClass(/current/);
    await expect(here).toHaveAttribute("data-mention", String(at?.mention));
    await expect(here).toBeFocused();
    await expect(here).toBeInViewport();
    await expect(desk.status).toContainText(`Uncertain mark ${ordinal} of ${all.length}: `);
  }
  await page.keyboard.press("U");
  await expect(here).toHaveAttribute("data-mention", String(all.at(-1)?.mention));
  // First the card goes, then the word of the export when it still stands, then the bar.
  for (let layer = 0; layer < 3; layer += 1) await page.keyboard.press("Escape");
  await expect(bar).toBeHidden();
  await expect(desk.line).toHaveValue(String(line));
});

test("the bar's buttons lead on and back, and closing it leaves the focus in the text", async ({ desk }) => {
  const { page } = desk;
  await faded(desk);
  await page.getByRole("button", { name: "Next uncertain", exact: true }).click();
  const bar = page.getByRole("group", { name: "Going through the uncertain marks" });
  await expect(bar).toContainText("Uncertain 1 of ");
  await bar.getByRole("button", { name: "Next uncertain mark" }).click();
  await expect(bar).toContainText("Uncertain 2 of ");
  await expect(bar.getByRole("button", { name: "Next uncertain mark" })).toBeFocused();
  await bar.getByRole("button", { name: "Previous uncertain mark" }).click();
  await expect(bar).toContainText("Uncertain 1 of ");
  await bar.getByRole("button", { name: "Close" }).click();
  await expect(bar).toBeHidden();
  await expect(desk.text.locator("mark[data-here]")).toBeFocused();
});

test("without a line u says what to do first", async ({ desk }) => {
  await desk.paste(SHELLING);
  await expect(desk.marks.first()).toBeVisible();
  await desk.page.keyboard.press("u");
  await expect(desk.page.getByText("Choose first how certain a mark must be, above the text.").first()).toBeVisible();
});

test("the table says uncertain of what no surer mark names, and shows such rows alone", async ({ desk }) => {
  const { found, line } = await faded(desk);
  const surest = (id: string, article?: string) =>
    Math.max(...found.articles.filter((each) => article === undefined || each.id === article)
      .flatMap(({ mentions }) => mentions.filter(({ entity }) => entity === id).map(({ score }) => score)));
  const doubtful = found.entities.filter(({ id }) => surest(id) < line);
  expect(doubtful.length).toBeGreaterThan(0);
  expect(doubtful.length).toBeLessThan(found.entities.length);
  for (const { id } of found.entities) {
    const cell = desk.table.locator(`[data-row="${id}"] .col-surest`);
    await expect(cell).toHaveText(surest(id) < line ? `uncertain, ${percent(surest(id))}` : percent(surest(id)));
  }

  const filter = desk.page.getByRole("combobox", { name: "Certainty" });
  await expect(filter.locator(`option[value="${line}"]`)).toHaveText(`Under ${percent(line)} (${doubtful.length})`);
  await filter.selectOption(String(line));
  await expect(desk.rows).toHaveCount(doubtful.length);
  for (const { id } of doubtful) await expect(desk.table.locator(`[data-row="${id}"]`)).toHaveClass(/faded/);
  await expect(desk.page.locator("output")).toHaveText(`${doubtful.length} of ${found.entities.length}`);

  // Of one article that article's own marks decide.
  await desk.page.getByRole("combobox", { name: "Articles counted" }).selectOption("article");
  const own = found.entities.filter(({ id }) => Number.isFinite(surest(id, "a1")) && surest(id, "a1") < line);
  await expect(desk.rows).toHaveCount(own.length);
  await desk.page.getByRole("combobox", { name: "Articles counted" }).selectOption("all");

  await filter.selectOption("");
  await expect(desk.rows).toHaveCount(found.entities.length);
  await expect(desk.line).toHaveValue(String(line));
});

test("the filter draws the line, and without a line the table is whole", async ({ desk }) => {
  await desk.paste(BUNDLE);
  await desk.holds(3);
  const all = await desk.rows.count();
  await desk.page.getByRole("combobox", { name: "Certainty" }).selectOption("0.95");
  await expect(desk.line).toHaveValue("0.95");
  expect(await desk.rows.count()).toBeLessThan(all);
  await desk.line.selectOption("");
  await expect(desk.rows).toHaveCount(all);
  await expect(desk.page.getByRole("combobox", { name: "Certainty" })).toHaveValue("");
});

test("the table is sorted by certainty", async ({ desk }) => {
  await desk.paste(BUNDLE);
  await desk.holds(3);
  const header = desk.table.getByRole("columnheader", { name: "Certainty" });
  await header.getByRole("button").click();
  await expect(header).toHaveAttribute("aria-sort", "descending");
  await header.getByRole("button").click();
  await expect(header).toHaveAttribute("aria-sort", "ascending");
  const shares = (await desk.table.locator("td.col-surest").allInnerTexts()).map((text) => Number.parseInt(text, 10));
  expect(new Set(shares).size).toBeGreaterThan(1);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
});

test("the card and the entity say in words what a per cent means", async ({ desk }) => {
  const { mentions, below, line } = await faded(desk);
  const index = below.find((at) => mentions[at]?.entity !== null) ?? below[0] ?? 0;
  const score = mentions[index]?.score ?? 0;
  const mark = desk.text.locator(`mark[data-mention="${index}"]`).first();
  await mark.hover();
  await expect(desk.card).toContainText(new RegExp(`Uncertain, ${percent(score)}: (about|few|nearly).* such marks are right`));
  await mark.click();
  await expect(desk.panel).toContainText(/How certain.*\d+ %: (about|few|nearly).* such marks are right/);
  const entity = mentions[index]?.entity;
  const listed = desk.panel.locator(".mention-go .doubt");
  expect(await listed.count()).toBeGreaterThanOrEqual(mentions.filter((mention) => mention.entity === entity && mention.score < line).length > 0 ? 1 : 0);
  await expect(listed.first()).toHaveText(/^uncertain, \d+ %$/);
});

test("a date says how certain it is", async ({ desk }) => {
  await desk.paste(SHELLING);
  await desk.marksOf("Tuesday").click();
  await expect(desk.page.getByRole("region", { name: "Mention", exact: true })).toContainText(/How certain\d+ %: .* such marks are right/);
});

test("on paper a line says what the question mark means", async ({ desk }) => {
  const { line } = await faded(desk);
  const meaning = desk.page.getByText(`A question mark behind a tag: less certain than ${percent(line)}`);
  await expect(meaning).toBeHidden();
  await desk.page.emulateMedia({ media: "print" });
  await expect(meaning).toBeVisible();
  await expect(desk.line).toBeHidden();
  await expect(desk.page.getByRole("button", { name: "Next uncertain" })).toBeHidden();
});

test("what the analysis notes about an article stands with it", async ({ desk }) => {
  await desk.paste(UNDATED);
  await desk.holds(1);
  const notes = desk.page.getByRole("list", { name: "Notes on this article" });
  await expect(notes).toContainText("Publication date unknown: relative dates are left open.");
  await desk.page.reload();
  await desk.paste(SHELLING);
  await expect(desk.marks.first()).toBeVisible();
  await expect(notes).toHaveCount(0);
});

test("a line drawn through a very long article is drawn soon", async ({ desk }) => {
  await desk.pasteRepeated(`${SHELLING}\n`, 300_000);
  await expect(desk.status).toContainText("read in");
  await expect.poll(() => desk.text.locator(".chunk").count()).toBeGreaterThan(10);
  await desk.page.waitForFunction(() => document.querySelectorAll("section.text > div:not(.chunk)").length === 0);
  const took = await desk.line.evaluate(async (select: HTMLSelectElement) => {
    const start = performance.now();
    select.value = "0.95";
    select.dispatchEvent(new Event("change", { bubbles: true }));
    await new Promise((frame) => requestAnimationFrame(() => setTimeout(frame)));
    return performance.now() - start;
  });
  expect(await desk.text.locator("mark.faded").count()).toBeGreaterThan(500);
  expect(took).toBeLessThan(5_000);
});
