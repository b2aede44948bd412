// axe-core on every state of the page, in light and dark, wide and narrow: WCAG 2.2 A and AA, contrast included.

import { createRequire } from "node:module";
import { expect, test } from "./test";
import { type Said, say } from "./answers";
import { type Desk, textFile } from "./desk";
import { openSaved, savePage, withoutPicker } from "./saved";
import { ACCOUNTS, BUNDLE, UNDATED } from "./stories";

/** All that may be said of an entity, said of one. */
const KNOWN: Record<string, Said> = {
  Kharkiv: {
    description: { role: "city", of: null, affiliation: "Ukraine", evidence: { article: 0, words: "killed in Kharkiv on Tuesday" } },
    united: Array.from({ length: 7 }, () => ({ name: "KHARKIV", with: "Kharkiv", reason: "one place", at: { article: 0, words: "KHARKIV" } })),
    relation: "about 50 km east of Kharkiv",
    linked: ["Geneva", "Ukraine"],
  },
};

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

interface Axe {
  run(context: Document, options: object): Promise<{
    violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
    passes: { id: string }[];
  }>;
}

async function check(desk: Desk, state: string): Promise<void> {
  const { violations, passes } = await desk.page.evaluate(async (rules) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations, passes } = await axe.run(document, { runOnly: { type: "tag", values: rules } });
    return {
      violations: violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => `${node.html}\n${node.failureSummary ?? ""}`) })),
      passes: passes.map((rule) => rule.id),
    };
  }, RULES);
  expect.soft(violations, state).toEqual([]);
  expect.soft(passes, `${state}: contrast was looked at`).toContain("color-contrast");
}

const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 360, height: 740 } };

for (const colorScheme of ["light", "dark"] as const) {
  for (const [size, viewport] of Object.entries(SIZES)) {
    test.describe(`${colorScheme}, ${size}`, () => {
      test.use({ colorScheme, viewport });
      test.beforeEach(async ({ page }) => {
        await page.addInitScript({ path: AXE });
        await say(page, KNOWN);
      });

      test("correcting is accessible", async ({ desk }) => {
        const { page } = desk;
        await desk.paste(ACCOUNTS);
        await expect(desk.text).toBeVisible();
        const editor = page.getByRole("dialog", { name: /^(Correct|Mark) / });
        await desk.marksOf("Kharkiv").first().focus();
        await page.keyboard.press("c");
        for (const task of ["Kind", "Borders", "Same as", "Role", "Place"]) {
          await editor.getByRole("group", { name: "What to correct" }).getByRole("button", { name: task, exact: true }).click();
          await check(desk, `the editor: ${task}`);
        }
        await editor.getByRole("group", { name: "What to correct" }).getByRole("button", { name: "Kind", exact: true }).click();
        await editor.getByRole("radio", { name: /^Organisation/ }).check();
        await editor.getByRole("button", { name: "Apply" }).click();
        await expect(page.getByRole("region", { name: "Message" })).toBeVisible();
        await check(desk, "a mark that was corrected, and the message");
        await page.keyboard.press("a");
        await check(desk, "the editor: words to be marked");
        await page.keyboard.press("Escape");
        await desk.marksOf("Tuesday").first().focus();
        await page.keyboard.press("c");
        await check(desk, "the editor: a date");
        await page.keyboard.press("Escape");
        await desk.handles.first().focus();
        await page.keyboard.press("c");
        await check(desk, "the editor: a speaker");
        await page.keyboard.press("Escape");
        await desk.beside("Corrections");
        await expect(page.getByRole("region", { name: "Corrections" }).getByRole("listitem")).toHaveCount(1);
        await check(desk, "the list of corrections");
        await desk.beside("Table");
        await page.getByRole("button", { name: "Merge rows" }).click();
        await page.getByRole("checkbox").nth(0).check();
        await page.getByRole("checkbox").nth(1).check();
        await check(desk, "rows to be merged");
        await desk.row("Kharkiv").first().getByRole("button").click();
        await desk.beside("Entity");
        await desk.panel.getByRole("button", { name: "Split" }).click();
        await check(desk, "mentions to be taken out");
      });

      test("every state is accessible", async ({ desk }) => {
        const { page } = desk;
        const pane = (name: string) => (size === "narrow" ? page.getByRole("navigation", { name: "Parts of the page" }).getByRole("button", { name }).click() : null);
        await check(desk, "empty");

        await desk.paste(BUNDLE);
        await expect(desk.text).toBeVisible();
        await check(desk, "reading");

        await desk.marksOf("Kharkiv").first().click();
        await pane("Table");
        await expect(desk.panel).toBeVisible();
        await check(desk, "entity");

        await desk.panel.getByText("3 more reasons").click();
        await check(desk, "entity with all its reasons");
        await desk.panel.getByRole("button", { name: /^Go to the words/ }).click();
        await expect(desk.text.locator(".evidence").first()).toBeInViewport();
        await check(desk, "words that say something");
        await pane("Table");

        await page.getByRole("button", { name: "Table", exact: true }).first().click();
        await expect(desk.row("Geneva")).toBeVisible();
        await check(desk, "table");

        await page.getByRole("combobox", { name: "Certainty" }).selectOption("0.95");
        await expect(desk.rows.first()).toContainText("uncertain");
        await check(desk, "only uncertain rows");

        await pane("Text");
        await page.keyboard.press("u");
        await expect(desk.text.locator("mark.faded[data-here]")).toBeVisible();
        await check(desk, "faded marks, gone through one by one");
        await page.keyboard.press("Escape");

        await page.keyboard.press("/");
        await page.keyboard.type("kharkiv");
        await expect(page.getByRole("region", { name: "Search", exact: true })).toContainText("places in");
        await check(desk, "the search");
        await page.keyboard.press("Enter");
        await pane("Text");
        await expect(desk.text.locator(".evidence").first()).toBeInViewport();
        await check(desk, "a place found, in the text");
        await page.getByRole("searchbox", { name: "Search all articles" }).fill("nowhere at all");
        await expect(page.getByRole("region", { name: "Search", exact: true })).toContainText("Found nowhere.");
        await check(desk, "nothing found");
        await page.keyboard.press("Escape");
        await page.getByRole("button", { name: "Filter", exact: true }).click();
        const filters = page.getByRole("group", { name: "Filter everything", exact: true });
        await filters.getByLabel("Words").fill("kharkiv");
        await filters.getByLabel("Place").selectOption("Ukraine");
        await filters.getByLabel("Kind").selectOption({ label: "Person" });
        await pane("Text");
        await expect(desk.text.locator(".block[data-out]").first()).toBeVisible();
        // Where the page is cut by the bar at its foot is no matter of size.
        await desk.text.locator(".block").last().scrollIntoViewIfNeeded();
        await check(desk, "filters that are set, and the text beside them");
        await page.getByRole("checkbox", { name: "Fold the rest" }).check();
        await desk.text.locator(".block").last().scrollIntoViewIfNeeded();
        await check(desk, "the rest folded");
        await page.getByRole("button", { name: "Clear all" }).click();
        await page.getByRole("button", { name: "Filter", exact: true }).click();
        await page.getByRole("button", { name: "Legend", exact: true }).click();
        await expect(page.getByRole("dialog", { name: "What the marks mean" })).toBeVisible();
        await check(desk, "the key to the marks");
        await page.keyboard.press("Escape");

        await desk.paste(ACCOUNTS);
        await expect(desk.text).toContainText("Bridge hit near Kharkiv");
        await desk.handles.first().focus();
        await expect(desk.card).toBeVisible();
        await check(desk, "quotes in the text, with the card of one");
        await desk.beside("Quotes");
        await expect(desk.rows.nth(3)).toBeVisible();
        await check(desk, "the list of quotes");
        await page.getByRole("searchbox", { name: "Find words or a speaker" }).fill("nobody said this");
        await check(desk, "the list of quotes without a row");
        await desk.beside("Figures");
        await expect(desk.rows.filter({ hasText: "These accounts differ." }).first()).toBeVisible();
        await check(desk, "the figures");
        await desk.beside("Timeline");
        await expect(page.getByRole("listbox", { name: /^Picture of the timeline/ })).toBeVisible();
        await page.getByRole("listbox", { name: /^Picture of the timeline/ }).focus();
        await check(desk, "the timeline");
        await pane("Text");
        await desk.marksOf("Terekhov").first().hover();
        await desk.card.getByRole("button", { name: /^All it said/ }).click();
        await expect(desk.panel.locator(".said-how").first()).toBeVisible();
        await check(desk, "what a speaker said");
        await pane("Text");
        await desk.marksOf("Tuesday").first().hover();
        await expect(desk.card).toContainText("16 May 2023");
        await check(desk, "the card of a date");

        await desk.drop([textFile("undated.txt", UNDATED), { name: "picture.txt", bytes: Buffer.from("\x89PNG\r\n\x1a\n\0\0", "latin1") }, textFile("turned\u202E.txt", "Khar\u200Bkiv.")]);
        await pane("Articles");
        await expect(desk.refused).toBeVisible();
        await check(desk, "refused and hidden characters");

        await page.getByRole("button", { name: "Help", exact: true }).click();
        await expect(page.getByRole("dialog")).toBeVisible();
        await check(desk, "help");
        await page.keyboard.press("Escape");

        await page.workers()[0]?.evaluate(() => {
          globalThis.onmessage = () => {
            throw new Error("out of memory");
          };
        });
        await desk.paste(UNDATED);
        await expect(page.getByRole("alert")).toBeVisible();
        await check(desk, "error");
      });
    });
  }
}

for (const colorScheme of ["light", "dark"] as const) {
  for (const [size, viewport] of Object.entries(SIZES)) {
    test.describe(`${colorScheme}, ${size}`, () => {
      test.use({ colorScheme, viewport });

      test("a saved page that was changed, and what it says of itself, is accessible and worked by keyboard", async ({ desk, page }, info) => {
        await withoutPicker(page);
        await page.addInitScript({ path: AXE });
        await page.reload();
        await desk.paste(BUNDLE);
        await expect(desk.text).toContainText("Kharkiv");
        const html = await savePage(desk);
        await openSaved(page, info.outputPath("changed.html"), html.replace(/("text": "[^"]*?)Kharkiv/, "$1Kharkov"));
        await expect(page.getByRole("region", { name: "Saved page" }).getByRole("alert")).toBeVisible();
        await check(desk, "a saved page that was changed");
        const about = page.getByRole("button", { name: "About this file" });
        await about.focus();
        await page.keyboard.press("Enter");
        const dialog = page.getByRole("dialog", { name: "About this file" });
        await expect(dialog.locator(".sums")).toBeVisible();
        await check(desk, "about this file");
        await dialog.getByRole("button", { name: "Check" }).focus();
        await page.keyboard.press("Enter");
        await expect(dialog.locator(".file-verdict")).toContainText("The file is not as it was saved.");
        await page.keyboard.press("Escape");
        await expect(dialog).toBeHidden();
        await expect(about).toBeFocused();
        await page.getByRole("button", { name: "Nothing leaves this page" }).focus();
        await page.keyboard.press("Enter");
        await expect(page.getByRole("checkbox", { name: /^Keep the articles/ })).toBeVisible();
        await check(desk, "the promise, with keeping");
      });
    });
  }
}
