// The search through all articles: words by how they begin, whatever their case and accents; places with their words
// around them; names by all their spellings.

import { expect, test } from "./test";
import type { Desk } from "./desk";
import { BUNDLE } from "./stories";

const field = (desk: Desk) => desk.page.getByRole("searchbox", { name: "Search all articles" });
const hits = (desk: Desk) => desk.page.getByRole("region", { name: "Search", exact: true });
const places = (desk: Desk) => hits(desk).locator("li[data-row]");

/** What the page lights in the text, in the order of the text. */
async function lit(desk: Desk): Promise<string[]> {
  return desk.page.evaluate(() => {
    const ranges = [...(CSS.highlights.get("found") ?? [])] as Range[];
    return ranges.sort((one, other) => one.compareBoundaryPoints(Range.START_TO_START, other)).map(String);
  });
}

const ACCENTS = `Visit of Ambassador Zełenśki

WARSAW, May 16, 2023 (Meridian Wire) - Ambassador Jan Zelenski met the mayor of Łódź. Ambassador Ze\u0301lenski spoke of the café on Main Street.

Nobody was hurt toward the war's end.
`;

test("words are found in all articles, counted, and shown with the words around them", async ({ desk }) => {
  const { page } = desk;
  await desk.paste(BUNDLE);
  await desk.holds(3);
  await page.keyboard.press("/");
  await expect(field(desk)).toBeFocused();
  await page.keyboard.type("kharkiv");
  await expect(hits(desk)).toContainText("5 places in 2 articles.");
  await expect(places(desk)).toHaveCount(5);
  await expect(places(desk).first().locator("strong")).toHaveText("Kharkiv");
  await expect(hits(desk).getByRole("heading", { level: 3 })).toHaveCount(2);
  await expect(desk.status).toHaveText("5 places in 2 articles.");
  expect(new Set((await lit(desk)).map((word) => word.toLowerCase()))).toEqual(new Set(["kharkiv"]));
});

test("case, accents and strokes make no difference, and words begin where words begin", async ({ desk }) => {
  await desk.paste(ACCENTS);
  await desk.holds(1);
  await field(desk).fill("ZELENSKI");
  await expect(places(desk)).toHaveCount(3);
  await expect(places(desk).nth(2).locator("strong")).toHaveText("Ze\u0301lenski");
  await expect.poll(() => lit(desk)).toEqual(["Zełenśki", "Zelenski", "Ze\u0301lenski"]);
  await field(desk).fill("lodz cafe");
  await expect(places(desk)).toHaveCount(1);
  await expect.poll(() => lit(desk)).toEqual(["Łódź", "café"]);
  await field(desk).fill("war");
  await expect(places(desk).locator("strong")).toHaveText(["WAR", "war"]);
});

test("Enter goes from place to place through all articles, and back to the list", async ({ desk }) => {
  const { page } = desk;
  await desk.paste(BUNDLE);
  await desk.holds(3);
  await field(desk).fill("Geneva");
  await expect(places(desk).first()).toBeVisible();
  const all = await places(desk).count();
  await page.keyboard.press("Enter");
  await expect(desk.reading).toHaveAccessibleName("Talks");
  await expect(desk.text.locator(".evidence")).toBeInViewport();
  await expect(page.locator(".search-count")).toHaveText(`1 of ${all}`);
  await page.keyboard.press("Shift+Enter");
  await expect(page.locator(".search-count")).toHaveText(`${all} of ${all}`);
  await page.keyboard.press("Enter");
  await expect(page.locator(".search-count")).toHaveText(`1 of ${all}`);
  await page.keyboard.press("ArrowDown");
  await expect(places(desk).first().getByRole("button")).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Back to the search" }).click();
  await expect(places(desk).first().getByRole("button")).toBeFocused();
});

test("a name's other spellings are offered, and found", async ({ desk }) => {
  await desk.paste(`${BUNDLE}\n=====\nLONDON, May 18, 2023 (Other Wire) - Ukrainian President Volodymyr Zelenskyy arrived in London. Zelenskyy will meet ministers.\n`);
  await desk.holds(4);
  await field(desk).fill("zelenskiy");
  await expect(places(desk)).toHaveCount(2);
  const offer = hits(desk).getByRole("list", { name: "Names with these words" });
  await expect(offer).toContainText("Zelenskyy");
  await offer.getByRole("button").first().click();
  await expect(places(desk)).toHaveCount(4);
  await expect(hits(desk)).toContainText("4 places in 2 articles.");
  await expect(places(desk).last().locator("strong")).toHaveText("Zelenskyy");
  await hits(desk).getByRole("button", { name: /^Only the words/ }).click();
  await expect(places(desk)).toHaveCount(2);
});

test("the search stays within the filters, and says so", async ({ desk }) => {
  await desk.paste(BUNDLE);
  await desk.holds(3);
  await field(desk).fill("kharkiv");
  await expect(places(desk)).toHaveCount(5);
  await desk.page.getByRole("button", { name: "Filter", exact: true }).click();
  await desk.page.getByRole("group", { name: "Filter everything", exact: true }).getByLabel("Words").fill("waits");
  await expect(hits(desk)).toContainText("1 place in 1 article. Only within the filter.");
});

test("what is not there is said, and Escape ends the search", async ({ desk }) => {
  const { page } = desk;
  await desk.paste(BUNDLE);
  await desk.holds(3);
  await page.keyboard.press("Control+Shift+F");
  await expect(field(desk)).toBeFocused();
  await page.keyboard.type("submarine <b>");
  await expect(hits(desk)).toContainText("Found nowhere.");
  await expect(hits(desk)).toContainText("A word is found by how it begins");
  await page.keyboard.press("Escape");
  await expect(field(desk)).toHaveValue("");
  await expect(hits(desk)).toBeHidden();
  expect(await lit(desk)).toEqual([]);
});

test("lit words break no mark and no hidden character", async ({ desk }) => {
  await desk.paste("KYIV, May 16, 2023 (Meridian Wire) - Khar\u200Bkiv and the Red\nCross in Kharkiv waited.\n");
  await desk.holds(1);
  const before = await desk.text.innerHTML();
  await field(desk).fill("“red cross in kharkiv”");
  await expect(places(desk)).toHaveCount(1);
  await expect.poll(() => lit(desk)).toEqual(["Red", "Cross in Kharkiv"]);
  expect(await desk.text.innerHTML()).toBe(before);
});
