// The page in every light: narrow, dark, on paper, with forced colours, with little motion.

import { expect, test } from "./test";
import type { Desk } from "./desk";
import { ACCOUNTS, BUNDLE, CLAIMS } from "./stories";

async function sideways(desk: Desk): Promise<number> {
  return desk.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

test.describe("320 pixels wide", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("nothing scrolls sideways on any pane", async ({ desk }) => {
    const { page } = desk;
    expect(await sideways(desk)).toBe(0);
    await desk.paste(BUNDLE);
    const panes = page.getByRole("navigation", { name: "Parts of the page" });
    await expect(panes.getByRole("button", { name: "Text" })).toHaveAttribute("aria-pressed", "true");
    await expect(desk.text).toBeVisible();
    expect(await sideways(desk)).toBe(0);
    await panes.getByRole("button", { name: "Articles (3)" }).click();
    await expect(desk.articles.first()).toBeVisible();
    expect(await sideways(desk)).toBe(0);
    await panes.getByRole("button", { name: "Table" }).click();
    await expect(desk.row("Kharkiv")).toBeVisible();
    expect(await sideways(desk)).toBe(0);
    await page.getByRole("combobox", { name: "Certainty" }).selectOption("0.95");
    await expect(desk.rows.first()).toContainText("uncertain");
    expect(await sideways(desk)).toBe(0);
    await page.getByRole("combobox", { name: "Certainty" }).selectOption("");
    await panes.getByRole("button", { name: "Text" }).click();
    await page.getByRole("button", { name: "Next uncertain", exact: true }).click();
    await expect(page.getByRole("group", { name: "Going through the uncertain marks" })).toBeInViewport();
    expect(await sideways(desk)).toBe(0);
    await page.keyboard.press("Escape");
    await panes.getByRole("button", { name: "Table" }).click();
    await desk.row("Kharkiv").getByRole("button").click();
    await expect(desk.text.locator("mark[data-here]")).toBeInViewport();
    await panes.getByRole("button", { name: "Table" }).click();
    await expect(desk.panel).toBeVisible();
    expect(await sideways(desk)).toBe(0);
    await page.getByRole("button", { name: "Help", exact: true }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    expect(await sideways(desk)).toBe(0);
  });

  test("quotes, figures and cards do not scroll sideways", async ({ desk }) => {
    const { page } = desk;
    await desk.paste(ACCOUNTS);
    await expect(desk.text).toContainText("Bridge hit near Kharkiv");
    const panes = page.getByRole("navigation", { name: "Parts of the page" });
    for (const list of ["Quotes", "Figures"] as const) {
      await desk.beside(list);
      await expect(desk.rows.first()).toBeVisible();
      expect(await sideways(desk), list).toBe(0);
    }
    await panes.getByRole("button", { name: "Text" }).click();
    for (const words of [desk.handles.last(), desk.marksOf("Terekhov").first(), desk.marksOf("Tuesday").first()]) {
      await words.focus();
      await expect(desk.card).toBeInViewport({ ratio: 1 });
      expect(await sideways(desk)).toBe(0);
    }
    await desk.marksOf("Terekhov").first().focus();
    await desk.card.getByRole("button", { name: /^All it said/ }).click();
    await expect(desk.panel).toBeVisible();
    expect(await sideways(desk)).toBe(0);
  });

  test("what is chosen stands in a bar below the text, which steps and leads to the entity", async ({ desk }) => {
    await desk.paste(BUNDLE);
    await desk.marksOf("Kharkiv").first().click();
    const bar = desk.page.getByRole("group", { name: "Chosen" });
    await expect(bar).toContainText("Kharkiv");
    await expect(bar).toContainText("1 of ");
    await bar.getByRole("button", { name: "Next mention" }).click();
    await expect(bar).toContainText("2 of ");
    await expect(desk.text.locator("mark[data-here]")).toBeInViewport();
    await bar.getByRole("button", { name: "Details" }).click();
    await expect(desk.panel.getByRole("heading", { level: 2 })).toHaveText("Kharkiv");
  });

  test("controls are large enough to hit", async ({ desk }) => {
    await desk.paste(BUNDLE);
    await expect(desk.marks.first()).toBeVisible();
    const small = await desk.page.evaluate(() => {
      const shown = [...document.querySelectorAll("button, select, input")].filter((control) => control.checkVisibility());
      return shown
        .map((control) => ({ words: control.textContent, ...control.getBoundingClientRect().toJSON() as DOMRect }))
        .filter(({ width, height }) => width < 24 || height < 24);
    });
    expect(small).toEqual([]);
  });
});

test("the colours follow the system, and the reader's choice goes before it", async ({ desk }) => {
  const { page } = desk;
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.emulateMedia({ colorScheme: "light" });
  const light = await ground();
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(ground).not.toBe(light);
  const dark = await ground();
  await page.getByRole("combobox", { name: "Colours" }).selectOption("light");
  expect(await ground()).toBe(light);
  await page.getByRole("combobox", { name: "Colours" }).selectOption("auto");
  expect(await ground()).toBe(dark);
});

test("on paper stand the text and the legend, without controls, dark screens included", async ({ desk }) => {
  const { page } = desk;
  await desk.paste(BUNDLE);
  await desk.holds(3);
  await page.getByRole("combobox", { name: "Colours" }).selectOption("dark");
  await page.emulateMedia({ media: "print" });
  await expect(desk.text).toBeVisible();
  await expect(desk.text.locator("mark").first()).toBeVisible();
  for (const hidden of [desk.rail, desk.table, page.getByRole("button", { name: "Help" }), page.getByRole("button", { name: "Export" }), desk.status]) {
    await expect(hidden).toBeHidden();
  }
  const ink = await desk.text.evaluate((text) => getComputedStyle(text).color);
  const [red = 255, green = 255, blue = 255] = (/\d+, \d+, \d+/.exec(ink)?.[0] ?? "").split(", ").map(Number);
  expect(Math.max(red, green, blue)).toBeLessThan(80);
  expect((await page.pdf()).byteLength).toBeGreaterThan(5_000);
});

test("all of a long article goes on paper", async ({ desk }) => {
  const { page } = desk;
  await desk.pasteRepeated("Shells fell on Kharkiv on Tuesday, officials said.\n\n", 120_000);
  await desk.holds(1);
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await expect.poll(() => desk.text.evaluate((text) => (text.textContent ?? "").length)).toBeGreaterThan(110_000);
});

test("with forced colours every mark keeps a border, and the chosen ones a thicker", async ({ desk }) => {
  await desk.page.emulateMedia({ forcedColors: "active" });
  await desk.paste(BUNDLE);
  await desk.holds(3);
  const border = (at: number) => desk.marks.nth(at).evaluate((mark) => getComputedStyle(mark).borderTopWidth);
  const count = await desk.marks.count();
  expect(count).toBeGreaterThan(5);
  for (let at = 0; at < count; at += 1) expect(await border(at)).toBe("1px");
  await desk.marksOf("Kyiv").click();
  expect(await desk.marksOf("Kyiv").evaluate((mark) => getComputedStyle(mark).borderTopWidth)).toBe("2px");
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`with forced ${colorScheme} colours the words and tags of every mark stand out from their ground`, async ({ desk }) => {
    const { page } = desk;
    await page.emulateMedia({ forcedColors: "active", colorScheme });
    await desk.paste(BUNDLE);
    await desk.holds(3);
    await desk.line.selectOption("0.95");
    await desk.marksOf("Kyiv").click();
    await desk.marksOf("Ukraine").first().hover();
    const looks = await desk.marks.evaluateAll((marks) =>
      marks.map((mark) => ({
        faded: mark.classList.contains("faded"),
        border: getComputedStyle(mark).borderTopStyle,
        here: mark.matches("[data-here]"),
        ground: getComputedStyle(mark).backgroundColor,
        inks: [getComputedStyle(mark).color, getComputedStyle(mark, "::after").color],
        page: getComputedStyle(document.body).color,
      })));
    expect(looks.filter(({ faded }) => faded)).not.toEqual([]);
    for (const look of looks) {
      expect(look.inks).toEqual([look.page, look.page]);
      expect(look.inks).not.toContain(look.ground);
      if (!look.here) expect(look.border).toBe(look.faded ? "dotted" : "solid");
    }
  });
}

test("with forced colours a quote keeps its line, and the one stood on a thicker", async ({ desk }) => {
  await desk.page.emulateMedia({ forcedColors: "active" });
  await desk.paste(CLAIMS);
  const line = (quote: number) => desk.text.locator(`[data-quotes~="${quote}"]`).first().evaluate((said) => {
    const { borderBottomStyle, borderBottomWidth } = getComputedStyle(said);
    return `${borderBottomStyle} ${borderBottomWidth}`;
  });
  expect([await line(0), await line(1)]).toEqual(["dashed 1px", "solid 1px"]);
  await desk.page.keyboard.press("q");
  await expect.poll(() => line(0)).toBe("dashed 3px");
});

test("on paper quotes keep their lines and the words behind them", async ({ desk }) => {
  await desk.paste(CLAIMS);
  await expect(desk.handles.first()).toBeVisible();
  await desk.page.emulateMedia({ media: "print" });
  await expect(desk.handles.first()).toBeVisible();
  expect(await desk.text.locator(".said").first().evaluate((said) => getComputedStyle(said).borderBottomWidth)).toBe("1px");
  await expect(desk.card).toBeHidden();
});

test("with reduced motion nothing moves", async ({ desk }) => {
  await desk.page.emulateMedia({ reducedMotion: "reduce" });
  await desk.paste(BUNDLE);
  await desk.holds(3);
  await desk.marksOf("Kyiv").click();
  await desk.page.keyboard.press("q");
  await expect(desk.text).toHaveClass(/flash/);
  const moving = await desk.page.evaluate(() =>
    [...document.querySelectorAll("*")].filter((element) => {
      const style = getComputedStyle(element);
      return style.animationName !== "none" || style.transitionDuration.split(", ").some((time) => Number.parseFloat(time) > 0);
    }).length);
  expect(moving).toBe(0);
  expect(await desk.page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test("no kind is told by its hue alone: families differ in underline, and marks carry their tag", async ({ desk }) => {
  await desk.samples();
  const looks = await desk.marks.evaluateAll((marks) =>
    marks.map((mark) => ({
      family: mark.className.split(" ")[1] ?? "",
      line: `${getComputedStyle(mark).textDecorationStyle} ${getComputedStyle(mark).textDecorationThickness}`,
      tag: getComputedStyle(mark, "::after").content,
    })));
  const lines = new Map(looks.map(({ family, line }) => [family, line]));
  expect(lines.size).toBeGreaterThanOrEqual(4);
  expect(new Set(lines.values()).size).toBe(lines.size);
  for (const { tag } of looks) expect(tag).toMatch(/[A-Z%]{1,3}/);
});
