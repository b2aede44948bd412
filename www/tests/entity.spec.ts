// The entity beside the text, its card and its row: what it is, where it lies, how it is written, why its names are one,
// and the way from each of these to the words that say so.

import { expect, test } from "./test";
import { say } from "./answers";
import { BUNDLE, SHELLING } from "./stories";

const WOUNDED = "Two men were wounded in Kharkiv on Tuesday";

test.describe("with all that can be known", () => {
  test.beforeEach(async ({ page, desk }) => {
    await say(page, {
      "Volodymyr Zelenskiy": {
        description: { role: "president", of: null, affiliation: "Ukraine", evidence: { article: 0, words: "President Volodymyr Zelenskiy" } },
        united: Array.from({ length: 7 }, (_, at) => ({
          name: "Zelenskiy",
          with: "Volodymyr Zelenskiy",
          reason: at === 0 ? "surname and title" : `reason ${at + 1}`,
          at: { article: 0, words: "Zelenskiy spoke" },
        })),
      },
      "United Nations": {
        description: { role: "international organisation", of: null, affiliation: null, evidence: { article: 1, words: "opened talks about Ukraine" } },
      },
      Kharkiv: { relation: "about 50 km east of Kharkiv" },
      Geneva: { place: null },
      Ukraine: { linked: ["Volodymyr Zelenskiy", "Geneva"] },
    });
    await desk.page.reload();
    await desk.paste(BUNDLE);
    await desk.holds(3);
  });

  test("a description stands in the panel, on the card and in the table", async ({ desk }) => {
    await desk.marksOf("Zelenskiy").click();
    await expect(desk.panel).toContainText("Described asPresident, Ukraine");
    await expect(desk.card).toContainText("President, Ukraine");
    await desk.page.getByRole("button", { name: "Table", exact: true }).click();
    await expect(desk.row("Volodymyr Zelenskiy").getByRole("cell").nth(2)).toHaveText("President, Ukraine");
  });

  test("a description leads to the words that say so, in whatever article they stand", async ({ desk }) => {
    await desk.row("United Nations").getByRole("button").click();
    await desk.articles.nth(2).getByRole("button").first().click();
    await expect(desk.text).toContainText(WOUNDED);
    const way = desk.panel.getByRole("button", { name: "Go to the words that say so: opened talks about Ukraine" });
    await way.focus();
    await desk.page.keyboard.press("Enter");
    const evidence = desk.text.locator(".evidence");
    await expect(evidence).toHaveText(["opened talks about", "Ukraine"]);
    await expect(evidence.first()).toBeInViewport();
    await expect(way).toBeFocused();
    await expect(desk.status).toHaveText("In Talks: opened talks about Ukraine");
    await expect(desk.panel.getByRole("heading", { level: 2 })).toHaveText("United Nations");
    await desk.marksOf("Geneva").first().click();
    await expect(evidence).toHaveCount(0);
  });

  test("reasons are folded when there are many, and each leads to its mention", async ({ desk }) => {
    await desk.row("Volodymyr Zelenskiy").getByRole("button").click();
    const ways = desk.panel.getByRole("button", { name: "Zelenskiy = Volodymyr Zelenskiy" });
    await expect(ways).toHaveCount(4);
    await expect(desk.panel).toContainText("surname and title, in Pasted text 1 (1 of 3)");
    await desk.panel.getByText("3 more reasons").click();
    await expect(ways).toHaveCount(7);
    await desk.articles.nth(1).getByRole("button").first().click();
    await ways.last().click();
    await expect(desk.text.locator(".evidence")).toHaveText(["Zelenskiy", "spoke"]);
  });

  test("what an entity belongs with leads there, and the focus goes along", async ({ desk }) => {
    await desk.row("Ukraine").getByRole("button").click();
    await desk.panel.getByRole("button", { name: "Geneva", exact: true }).focus();
    await desk.page.keyboard.press("Enter");
    const heading = desk.panel.getByRole("heading", { level: 2 });
    await expect(heading).toHaveText("Geneva");
    await expect(heading).toBeFocused();
  });

  test("a place known by its neighbour alone, and one not known at all, are said to be so", async ({ desk }) => {
    await desk.row("Kharkiv").getByRole("button").click();
    await expect(desk.panel).toContainText("About 50 km east of Kharkiv, by the text");
    await desk.page.getByRole("button", { name: "Table", exact: true }).click();
    const geneva = desk.row("Geneva");
    await expect(geneva.getByRole("cell").nth(3)).toHaveText("not in the gazetteer");
    await geneva.getByRole("button").click();
    await expect(desk.panel).toContainText("PlaceNot in the gazetteer");
  });

  test("the search finds descriptions and countries", async ({ desk }) => {
    const field = desk.page.getByRole("searchbox", { name: "Find a name, role or country" });
    await field.fill("international org");
    await expect(desk.rows).toHaveCount(1);
    await expect(desk.row("United Nations")).toBeVisible();
    await field.fill("ukraine");
    await expect(desk.row("Kyiv")).toBeVisible();
    await expect(desk.row("Volodymyr Zelenskiy")).toBeVisible();
    await expect(desk.row("Geneva")).toHaveCount(0);
  });

  test("what has no description stands last, whichever way the column is turned", async ({ desk }) => {
    const header = desk.table.getByRole("columnheader", { name: "Description" });
    await header.getByRole("button").click();
    await expect(header).toHaveAttribute("aria-sort", "ascending");
    expect((await desk.column(3)).slice(0, 3)).toEqual(["International organisation", "President, Ukraine", ""]);
    await header.getByRole("button").click();
    await expect(header).toHaveAttribute("aria-sort", "descending");
    expect((await desk.column(3)).slice(0, 3)).toEqual(["President, Ukraine", "International organisation", ""]);
  });
});

test("a place has its kind, country, coordinates, inhabitants and GeoNames number", async ({ desk }) => {
  await desk.paste(SHELLING);
  await desk.row("Kharkiv").getByRole("button").click();
  await expect(desk.panel).toContainText(/PlaceCity, Ukraine/);
  await expect(desk.panel).toContainText(/49\.\d{3}° N, 36\.\d{3}° E/);
  await expect(desk.panel).toContainText(/[\d,]{7,} inhabitants/);
  await expect(desk.panel).toContainText(/GeoNames \d+/);
});

test("every spelling has its count in each article", async ({ desk }) => {
  await desk.paste(BUNDLE);
  await desk.holds(3);
  await desk.paste("KHARKIV, May 18, 2023 - Shells fell on Kharkiv again. Kharkov is the Russian name of Kharkiv.");
  await desk.holds(4);
  await desk.row("Kharkiv").getByRole("button").click();
  const written = desk.panel.locator(".fact-lines > li");
  const line = (spelling: string) => written.filter({ has: desk.page.locator(".spelling").getByText(spelling, { exact: true }) });
  await expect(line("Kharkiv")).toHaveText(/^Kharkiv \d+×: 3 in Pasted text 1 \(1 of 3\), 1 in Pasted text 1 \(3 of 3\), 2 in Pasted text 2$/);
  await expect(line("KHARKIV")).toContainText("2×: 1 in Pasted text 1 (1 of 3), 1 in Pasted text 2");
  await expect(line("Kharkov")).toHaveText("Kharkov 1× in Pasted text 2");
});

test("the table sorts by place and keeps the places of one country", async ({ desk }) => {
  await desk.paste(BUNDLE);
  await desk.holds(3);
  const header = desk.table.getByRole("columnheader", { name: "Place" });
  await header.getByRole("button").click();
  await expect(header).toHaveAttribute("aria-sort", "ascending");
  const places = (await desk.column(4)).filter((words) => words !== "");
  expect(places).toContain("Switzerland");
  expect((await desk.column(4)).slice(0, places.length), "what lies nowhere stands last").toEqual(places);

  const countries = desk.page.getByRole("combobox", { name: "Country" });
  await countries.selectOption("Switzerland");
  await expect(desk.rows).toHaveCount(1);
  await expect(desk.row("Geneva")).toBeVisible();
  await countries.selectOption("");
  await expect(desk.row("Kharkiv")).toBeVisible();
});

const VILLAGE =
  "KHARKIV, May 16, 2023 (Meridian Wire) - Shells hit the village of Pidkovynka, about 20 km east of Kharkiv, Kharkiv region Governor Andrii Holovchenko said.";

test("the engine reads a governor's office out of his title, and the page leads to it", async ({ desk }) => {
  await desk.paste(VILLAGE);
  const row = desk.row("Andrii Holovchenko");
  await expect(row.getByRole("cell").nth(2)).toHaveText("Governor of Kharkiv region");
  await row.getByRole("button").click();
  await desk.panel.getByRole("button", { name: /^Go to the words that say so: .*Governor/ }).click();
  await expect(desk.text.locator(".evidence")).toHaveText(["Kharkiv region", /Governor/, "Andrii Holovchenko"]);
});

test("the engine puts a village where the text says it lies", async ({ desk }) => {
  await desk.paste(VILLAGE);
  await desk.row("Pidkovynka").getByRole("button").click();
  await expect(desk.panel).toContainText("About 20 km east of Kharkiv, by the text");
  await expect(desk.panel).toContainText(/About 50\.0° N, 36\.5° E/);
});
