// What leaves the page, and only by the reader's wish: files for spreadsheets, programs and maps.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "./test";
import { textFile } from "./desk";
import { COMMAND_LINE, SAMPLES, SEEDS, textsIn } from "./paths";
import { ACCOUNTS, BUNDLE, SHELLING } from "./stories";
import { unzipped } from "./zip";

/** A CSV text as rows of cells (RFC 4180). */
function cells(csv: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < csv.length; at += 1) {
    const character = csv.charAt(at);
    if (quoted && character === '"' && csv.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (character === '"') quoted = !quoted;
    else if (quoted || !/[,\r\n]/.test(character)) cell += character;
    else if (character !== "\r") {
      rows.at(-1)?.push(cell);
      cell = "";
      if (character === "\n") rows.push([]);
    }
  }
  return rows.slice(0, -1);
}

test("the CSV holds the table: one row an entity under a header", async ({ desk }) => {
  await desk.paste(BUNDLE);
  await desk.holds(3);
  const { name, text } = await desk.export("Table as CSV");
  expect(name).toBe("dateline-table.csv");
  // Without the mark Excel takes the table for the computer's own eight-bit encoding.
  expect(text.startsWith("\uFEFFname,")).toBe(true);
  const [header, ...rows] = cells(text.slice(1));
  expect(header?.slice(0, 4)).toEqual(["name", "kind", "label", "mentions"]);
  expect(header?.slice(-3)).toEqual(["lowest score", "highest score", "id"]);
  for (const row of rows) expect(row.at(-2)).toMatch(/^(0\.\d+|1)$/);
  expect(rows).toHaveLength(await desk.rows.count());
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([header?.length]));
  const person = rows.find(([name]) => name === "Volodymyr Zelenskiy");
  expect(person?.slice(1, 4)).toEqual(["person", "PERSON", "2"]);
});

test("no cell of the CSV is taken for a formula", async ({ desk }) => {
  await desk.drop([
    textFile("=HYPERLINK(0).txt", SHELLING),
    textFile("+1.txt", '=SUM(A1:A9) was said in Geneva, and "quotes, with commas" stand here.'),
    textFile("@cmd.txt", "-2+3 fell on Odesa, Ukraine."),
  ]);
  await desk.holds(3);
  const rows = cells((await desk.export("Table as CSV")).text);
  expect(rows.flat().filter((cell) => cell.startsWith("'=") || cell.startsWith("'+") || cell.startsWith("'@"))).not.toEqual([]);
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/);
});

test("the JSON is dateline/1, and its offsets cut the words out of the text", async ({ desk }) => {
  await desk.paste(`\u{1F6A8}\u{1F468}\u200D\u{1F469}\u200D\u{1F467} Aléria — ${SHELLING}\n=====\n\n${SHELLING}`);
  await desk.holds(2);
  const { name, text } = await desk.export("Everything as JSON");
  expect(name).toBe("dateline.json");
  const analysis = JSON.parse(text);
  expect(analysis).toMatchObject({ schema: "dateline/1", offsets: "utf16" });
  expect(analysis.articles).toHaveLength(2);
  for (const article of analysis.articles) {
    expect(article.mentions.length).toBeGreaterThan(8);
    for (const mention of article.mentions) {
      expect(article.text.slice(mention.start, mention.end)).toBe(mention.text);
    }
  }
  const ids = new Set(analysis.entities.map((entity: { id: string }) => entity.id));
  expect(ids.size).toBe(analysis.entities.length);
});

test("quotes, figures and times are tables of their own, safe to open", async ({ desk }) => {
  await desk.paste(ACCOUNTS.replace("We need help", "=SUM(A1:A9) is what we need"));
  await desk.holds(2);
  for (const [way, file, column, words] of [
    ["Quotes as CSV", "dateline-quotes.csv", "speaker", "Ihor Terekhov"],
    ["Figures as CSV", "dateline-figures.csv", "text", "At least 11"],
    ["Times as CSV", "dateline-times.csv", "value", "2023-05-16"],
  ] as const) {
    const { name, text } = await desk.export(way);
    expect(name).toBe(file);
    const [header = [], ...rows] = cells(text.slice(1));
    expect(rows.map((row) => row[header.indexOf(column)])).toContain(words);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([header.length]));
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+@\t\r]/);
  }
});

test("the GeoJSON sets the places on the globe", async ({ desk }) => {
  await desk.paste(BUNDLE);
  await desk.holds(3);
  const { name, text } = await desk.export("Places as GeoJSON");
  expect(name).toBe("dateline-places.geojson");
  const places = JSON.parse(text);
  expect(places.type).toBe("FeatureCollection");
  const geneva = places.features.find((feature: { properties: { name: string } }) => feature.properties.name === "Geneva");
  expect(geneva.geometry.type).toBe("Point");
  expect(geneva.geometry.coordinates[0]).toBeCloseTo(6.15, 0);
  expect(geneva.geometry.coordinates[1]).toBeCloseTo(46.2, 0);
});

for (const [what, folder] of [["samples", SAMPLES], ["real articles beside the project", SEEDS]] as const) {
  test(`the page and the command line write the same about the ${what}`, async ({ desk }, info) => {
    const files = textsIn(folder);
    test.skip(files.length === 0 && folder === SEEDS, "the folder of real articles is not here");
    expect(files.length).toBeGreaterThan(2);
    await desk.choose(files);
    await desk.holds(files.length);
    for (const [way, format] of [
      ["Everything as JSON", "json"],
      ["Table as CSV", "csv"],
      ["Quotes as CSV", "csv-quotes"],
      ["Figures as CSV", "csv-figures"],
      ["Times as CSV", "csv-times"],
      ["Places as GeoJSON", "geojson"],
      ["Report as a web page", "html"],
      ["All tables with a data dictionary, zipped", "csv-pack"],
      ["Mentions as CSV", "csv-mentions"],
      ["Articles as CSV", "csv-articles"],
      ["Brief in Markdown", "markdown"],
      ["Summary as plain text", "summary"],
      ["W3C Web Annotations (JSON-LD)", "jsonld"],
      ["brat standoff, zipped", "brat"],
      ["CoNLL 2003 columns", "conll"],
      ["spaCy displaCy JSON", "spacy"],
    ] as const) {
      // What formats share is compared once with the long texts.
      if (folder === SEEDS && !["json", "csv-pack", "html", "jsonld"].includes(format)) continue;
      const { name, bytes } = await desk.save(way);
      const written = info.outputPath(name);
      execFileSync(COMMAND_LINE, ["--offsets", "utf16", "--format", format, "--output", written, ...files]);
      expect(bytes.equals(readFileSync(written)), `${way} is the same, byte for byte`).toBe(true);
    }
  });
}

test("the pack of tables holds each of them with the mark that spreadsheets need, and says what stands in the columns", async ({ desk }) => {
  await desk.paste(ACCOUNTS);
  await desk.holds(2);
  const { name, bytes } = await desk.save("All tables with a data dictionary, zipped");
  expect(name).toBe("dateline-tables.zip");
  const files = unzipped(bytes);
  for (const table of ["entities", "mentions", "quotes", "figures", "times", "timeline", "articles"]) expect([...files.keys()]).toContain(`${table}.csv`);
  expect([...files.keys()].at(-1)).toBe("README.txt");
  const dictionary = files.get("README.txt")?.toString("utf8") ?? "";
  for (const [file, content] of files) {
    if (!file.endsWith(".csv")) continue;
    const text = content.toString("utf8");
    expect(text.startsWith("\uFEFF")).toBe(true);
    for (const column of cells(text.slice(1))[0] ?? []) expect(dictionary).toContain(`  ${column} `);
  }
});

test("the list in view is copied as a table, without a formula", async ({ desk }) => {
  await desk.paste(ACCOUNTS.replace("We need help", "=SUM(A1:A9) is what we need").replace('"=SUM', "=SUM"));
  await desk.holds(2);
  await desk.beside("Quotes");
  const copied = await desk.page.evaluateHandle(() => {
    const forms: Record<string, string> = {};
    document.addEventListener("copy", (event) => {
      for (const type of event.clipboardData?.types ?? []) forms[type] = event.clipboardData?.getData(type) ?? "";
    });
    const put = DataTransfer.prototype.setData;
    DataTransfer.prototype.setData = function (type, content) {
      forms[type] = content;
      put.call(this, type, content);
    };
    return forms;
  });
  await desk.page.getByRole("button", { name: "Export", exact: true }).click();
  await desk.page.getByRole("button", { name: "Copy as table", exact: true }).click();
  await expect(desk.page.getByText(/^\d+ rows? copied as a table\.$/).first()).toBeVisible();
  const forms = await copied.jsonValue();
  const rows = (forms["text/plain"] ?? "").split("\n").map((row) => row.split("\t"));
  expect(rows[0]).toEqual(["Speaker", "Stance", "Words", "Kind", "Article"]);
  expect(rows).toHaveLength(1 + (await desk.quotes.locator("tbody tr").count()));
  expect(rows.some(([who, stance]) => who === "Ihor Terekhov" && stance === "Asserts")).toBe(true);
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+@]|^-(?!\d)/);
  expect(forms["text/html"]).toMatch(/^<table>.*<th>Speaker<\/th>.*<\/table>$/s);
});

test("the menu of what can be saved is gone through by keys and closes behind", async ({ desk }) => {
  await desk.paste(SHELLING);
  await desk.holds(1);
  const { page } = desk;
  const opener = page.getByRole("button", { name: "Export", exact: true });
  await opener.focus();
  await page.keyboard.press("ArrowDown");
  const entries = page.locator("#export-ways button");
  await expect(entries.first()).toBeFocused();
  await page.keyboard.press("End");
  await expect(entries.last()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(entries.first()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(opener).toBeFocused();
  await expect(entries.first()).toBeHidden();
  await page.keyboard.press("ArrowUp");
  await expect(entries.last()).toBeFocused();
  const coming = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  await coming;
  await expect(opener).toBeFocused();
});

test("reading the same articles again gives the same JSON", async ({ desk }) => {
  const files = textsIn(SAMPLES);
  await desk.choose(files);
  await desk.holds(files.length);
  const first = await desk.export("Everything as JSON");
  await desk.page.reload();
  await desk.choose(files);
  await desk.holds(files.length);
  expect((await desk.export("Everything as JSON")).text === first.text).toBe(true);
});
