// The map: where places stand on it, how it is moved, its list, and what is saved of it.

import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import type { Download, Locator, Page } from "@playwright/test";
import { expect, test } from "./test";
import type { Desk } from "./desk";
import { textFile } from "./desk";

const WAR = `KYIV, Ukraine, May 16, 2023 (Wire) - Missiles struck Kyiv on Tuesday. Officials in Kyiv said that Kyiv was hit again.

In Kharkiv, in the east, two people were killed. Trains between Kyiv and Kharkiv stood still, and Kharkiv was dark.

Shells fell on Bakhmut. Chasiv Yar and Bakhmut lie close to each other in the Donetsk region. Ukraine and Russia blamed each other.

Workers at Wexlerburg-on-Moor said that they had heard nothing.

Officials in Washington promised help.`;

/** What the map says of itself. */
class Chart {
  readonly view: Locator;
  readonly frame: Locator;
  readonly svg: Locator;
  readonly marks: Locator;
  readonly list: Locator;
  readonly card: Locator;

  constructor(readonly page: Page) {
    this.view = page.getByRole("region", { name: "Map", exact: true });
    this.frame = this.view.getByRole("group", { name: /^Map of / });
    this.svg = this.view.locator("svg.map");
    this.marks = this.svg.locator(".map-mark");
    this.list = this.view.getByRole("region", { name: "Places on the map" });
    this.card = this.view.getByRole("tooltip");
  }

  mark(name: string): Locator {
    return this.svg.getByRole("button", { name: new RegExp(`^${name}\\b`) });
  }

  row(name: string): Locator {
    return this.view.getByRole("listitem").filter({ has: this.page.locator(".map-row-name", { hasText: new RegExp(`^${name}$`) }) });
  }

  /** Where a place stands in the frame. */
  async at(name: string): Promise<{ x: number; y: number }> {
    const [, x, y] = /translate\((\S+) (\S+)\)/.exec((await this.mark(name).getAttribute("transform")) ?? "") ?? [];
    return { x: Number(x), y: Number(y) };
  }

  /** Pixels between two places that stay in the frame: the scale, seen from outside. */
  async apart(): Promise<number> {
    const [one, other] = [await this.at("Kyiv"), await this.at("Kharkiv")];
    return Math.hypot(one.x - other.x, one.y - other.y);
  }

  /** Waits until the map no longer moves and is drawn. */
  async still(): Promise<void> {
    const ground = () => this.svg.locator(".map-moving").getAttribute("transform");
    await expect(async () => {
      const before = await ground();
      await this.page.waitForTimeout(150);
      expect(await ground()).toBe(before);
      expect(before).toMatch(/scale\(1\)$/);
    }).toPass();
  }

  button(name: string): Locator {
    return this.view.getByRole("button", { name, exact: true });
  }
}

async function opened(desk: Desk, text = WAR): Promise<Chart> {
  await desk.paste(text);
  await expect(desk.marks.first()).toBeVisible();
  await desk.beside("Map");
  const chart = new Chart(desk.page);
  await expect(chart.marks.first()).toBeVisible();
  await chart.still();
  return chart;
}

async function bytes(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

test("places stand where they are: in their country, by their river, as far apart as they are", async ({ desk }) => {
  const chart = await opened(desk);
  const [kyiv, kharkiv] = [await chart.at("Kyiv"), await chart.at("Kharkiv")];
  expect(kharkiv.x).toBeGreaterThan(kyiv.x);
  const seen = await chart.svg.evaluate((svg, { kyiv, bakhmut }) => {
    const point = ({ x, y }: { x: number; y: number }) => {
      const made = (svg as SVGSVGElement).createSVGPoint();
      [made.x, made.y] = [x, y];
      return made;
    };
    const within = (path: Element, at: { x: number; y: number }) => (path as SVGGeometryElement).isPointInFill(point(at));
    const tints = [...svg.querySelectorAll(".map-tint")];
    const river = svg.querySelector<SVGPathElement>(".map-rivers");
    let nearest = Number.POSITIVE_INFINITY;
    const length = river?.getTotalLength() ?? 0;
    for (let along = 0; along < length; along += 1) {
      const at = river?.getPointAtLength(along);
      if (at) nearest = Math.min(nearest, Math.hypot(at.x - kyiv.x, at.y - kyiv.y));
    }
    const bar = svg.querySelector<SVGPathElement>(".map-bar");
    const words = bar?.nextElementSibling?.textContent ?? "";
    return {
      kyiv: tints.filter((path) => within(path, kyiv)).length,
      bakhmut: tints.filter((path) => within(path, bakhmut)).length,
      nearest,
      kilometre: (bar?.getBBox().width ?? 0) / Number.parseFloat(words),
    };
  }, { kyiv, bakhmut: await chart.at("Bakhmut") });
  expect(seen.kyiv, "Kyiv lies in Ukraine, which is tinted, and in no tinted region").toBe(1);
  expect(seen.bakhmut, "Bakhmut lies in Ukraine and in the Donetsk region").toBe(2);
  expect(seen.nearest / seen.kilometre, "Kyiv lies on the Dnipro").toBeLessThan(15);
  const kilometres = Math.hypot(kyiv.x - kharkiv.x, kyiv.y - kharkiv.y) / seen.kilometre;
  expect(kilometres, "Kyiv and Kharkiv are 410 km apart").toBeGreaterThan(385);
  expect(kilometres).toBeLessThan(435);
});

test("circles are as large as places are mentioned often, and a country is no circle", async ({ desk }) => {
  const chart = await opened(desk);
  const radius = async (name: string) => Number(await chart.mark(name).locator(".map-circle").getAttribute("r"));
  const mentions = async (name: string) => Number(/(\d+) mentions?/.exec((await chart.mark(name).getAttribute("aria-label")) ?? "")?.[1]);
  const [kyiv, kharkiv] = [await radius("Kyiv"), await radius("Kharkiv")];
  const ratio = (await mentions("Kyiv")) / (await mentions("Kharkiv"));
  expect(ratio).toBeGreaterThan(1);
  expect((kyiv * kyiv) / (kharkiv * kharkiv)).toBeCloseTo(ratio, 1);
  await expect(chart.mark("Ukraine")).toHaveCount(0);
  await expect(chart.row("Ukraine")).toContainText("Drawn as an area");
});

test("one far mention does not shrink the rest, and is told with a way to it", async ({ desk }) => {
  const chart = await opened(desk);
  await expect(chart.mark("Washington")).toHaveCount(0);
  await expect(chart.view).toContainText("Outside this view: Washington.");
  await chart.button("Show all places").click();
  await expect(chart.mark("Washington")).toBeVisible();
  await chart.still();
  await expect(chart.view).not.toContainText("Outside this view");
  await chart.button("Main places").click();
  await expect(chart.mark("Washington")).toHaveCount(0);
});

test("no place is lost: the list has all, those without a position under their own heading", async ({ desk }) => {
  const chart = await opened(desk);
  const unknown = chart.view.getByRole("region", { name: "Places of unknown position" });
  await expect(unknown).toContainText("Wexlerburg");
  await expect(chart.list.getByRole("listitem").first()).toContainText("Kyiv");
  const listed = await chart.view.locator(".map-row-name").allInnerTexts();
  const named: string[] = [];
  await desk.beside("Table");
  for (const row of await desk.rows.all()) {
    const kind = await row.getByRole("cell").nth(1).innerText();
    if (/country or town|other place|building/i.test(kind)) named.push(await row.getByRole("button").first().innerText());
  }
  expect(named.length).toBeGreaterThan(6);
  expect(listed.sort()).toEqual(named.sort());
});

test("places that cannot be told apart share a sign that says how many, and come apart nearer", async ({ desk }) => {
  const chart = await opened(desk);
  await chart.button("World").click();
  await chart.still();
  const together = chart.svg.locator(".map-mark.several").first();
  const said = /^(\S+) and (\d+) places? beside it, (\d+) mentions together/.exec((await together.getAttribute("aria-label")) ?? "");
  expect(Number(said?.[2])).toBeGreaterThan(0);
  await expect(chart.svg.locator(".map-name", { hasText: `${said?.[1]} +${said?.[2]}` })).toBeVisible();
  await together.focus();
  await expect(chart.card).toContainText("too near each other");
  await expect(chart.card.getByRole("listitem")).toHaveCount(Number(said?.[2]) + 1);
  // Every place has a sign or a part of one.
  const places = await chart.marks.evaluateAll((all) => all.reduce((sum, mark) => sum + 1 + Number(/and (\d+) place/.exec(mark.getAttribute("aria-label") ?? "")?.[1] ?? 0), 0));
  expect(places).toBe(5);
  const scale = await chart.svg.locator(".map-bar + text").textContent();
  await desk.page.keyboard.press("Enter");
  await chart.still();
  expect(await chart.svg.locator(".map-bar + text").textContent(), "one came nearer").not.toBe(scale);
});

test("the map is moved by buttons, keys, wheel and mouse", async ({ desk }) => {
  const { page } = desk;
  const chart = await opened(desk);
  const farther = async () => {
    await chart.button("Main places").click();
    await chart.still();
    // Room for Kyiv and Kharkiv to stay in the frame.
    for (let step = 0; step < 2; step += 1) {
      await chart.button("Zoom out").click();
      await chart.still();
    }
  };
  await farther();
  const open = await chart.apart();
  await chart.button("Zoom in").click();
  await chart.still();
  expect((await chart.apart()) / open).toBeCloseTo(1.6, 1);
  await chart.frame.focus();
  await page.keyboard.press("-");
  await chart.still();
  expect((await chart.apart()) / open).toBeCloseTo(1, 2);

  const before = await chart.at("Kyiv");
  await page.keyboard.press("ArrowRight");
  await chart.still();
  expect((await chart.at("Kyiv")).x).toBeLessThan(before.x - 20);
  await page.keyboard.press("ArrowLeft");
  await chart.still();
  expect((await chart.at("Kyiv")).x).toBeCloseTo(before.x, 0);
  await chart.button("Move north").click();
  await chart.still();
  expect((await chart.at("Kyiv")).y).toBeGreaterThan(before.y + 20);
  await chart.frame.focus();
  await page.keyboard.press("0");
  await chart.still();
  expect((await chart.apart()) / open, "0 shows the main places").toBeGreaterThan(1.3);
  await farther();

  // The wheel zooms with Ctrl alone, and what is under the pointer stays there.
  const box = await chart.frame.boundingBox();
  if (!box) throw new Error("the map has no place on the page");
  const kyiv = await chart.at("Kyiv");
  await page.mouse.move(box.x + kyiv.x, box.y + kyiv.y);
  await page.mouse.wheel(0, -40);
  await page.waitForTimeout(300);
  expect((await chart.apart()) / open, "the wheel alone is the page's").toBeCloseTo(1, 2);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -140);
  await page.keyboard.up("Control");
  await chart.still();
  expect((await chart.apart()) / open).toBeCloseTo(2, 1);
  const after = await chart.at("Kyiv");
  const moved = await chart.frame.boundingBox();
  expect(Math.abs(after.x - kyiv.x) + Math.abs(after.y - kyiv.y + ((moved?.y ?? 0) - box.y))).toBeLessThan(6);

  const start = await chart.at("Kyiv");
  const now = (await chart.frame.boundingBox()) ?? box;
  await page.mouse.move(now.x + 200, now.y + 40);
  await page.mouse.down();
  await page.mouse.move(now.x + 230, now.y + 70, { steps: 4 });
  await page.mouse.up();
  await chart.still();
  const dragged = await chart.at("Kyiv");
  expect(dragged.x - start.x).toBeCloseTo(30, -1);
  expect(dragged.y - start.y).toBeCloseTo(30, -1);
});

test.describe("by touch", () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 800 } });

  test("two fingers zoom, and one is left to the page", async ({ desk }) => {
    const { page } = desk;
    const chart = await opened(desk);
    await chart.frame.scrollIntoViewIfNeeded();
    for (let step = 0; step < 2; step += 1) {
      await chart.button("Zoom out").click();
      await chart.still();
    }
    const open = await chart.apart();
    const box = await chart.frame.boundingBox();
    if (!box) throw new Error("the map has no place on the page");
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const devtools = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: [number, number][]) =>
      devtools.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([px, py], id) => ({ x: px, y: py, id })) });
    await touch("touchStart", [[x - 30, y], [x + 30, y]]);
    for (let apart = 35; apart <= 60; apart += 5) await touch("touchMove", [[x - apart, y], [x + apart, y]]);
    await touch("touchEnd", []);
    await chart.still();
    expect((await chart.apart()) / open).toBeCloseTo(2, 0);
    expect(await page.evaluate(() => visualViewport?.scale), "the page itself is not zoomed").toBe(1);
    const zoomed = await chart.at("Kyiv");
    await touch("touchStart", [[x, y]]);
    await touch("touchMove", [[x, y - 60]]);
    await touch("touchEnd", []);
    await chart.still();
    expect((await chart.at("Kyiv")).y).toBeCloseTo(zoomed.y, 0);
  });

  test("a first tap tells of a place, a second leads to the text", async ({ desk }) => {
    const chart = await opened(desk);
    await chart.mark("Kyiv").tap();
    await expect(chart.card).toContainText("Kyiv");
    await chart.mark("Kyiv").tap();
    await expect(desk.text.locator("mark[data-here]")).toHaveText(/kyiv/i);
    await expect(desk.text.locator("mark[data-here]")).toBeInViewport();
  });
});

test("a circle tells of its place and leads to its words; the way back leads to its row", async ({ desk }) => {
  const chart = await opened(desk);
  await chart.mark("Kharkiv").hover();
  await expect(chart.card).toContainText("City, Ukraine");
  await expect(chart.card).toContainText("3 mentions in 1 article");
  await expect(chart.card).toContainText("two people were killed");
  await chart.mark("Kharkiv").click();
  await expect(desk.text.locator("mark[data-here]")).toHaveText("Kharkiv");
  await expect(chart.mark("Kharkiv")).toHaveClass(/chosen/);
  await expect(chart.row("Kharkiv")).toHaveClass(/chosen/);
  await desk.page.getByRole("button", { name: "Back to the map" }).click();
  await expect(chart.row("Kharkiv").getByRole("button")).toBeFocused();
});

test("a row does what its circle does", async ({ desk }) => {
  const chart = await opened(desk);
  await chart.row("Bakhmut").hover();
  await expect(chart.mark("Bakhmut")).toHaveClass(/lit/);
  await expect(chart.row("Bakhmut")).toContainText("48.59");
  await expect(chart.row("Bakhmut")).toContainText("the middle of the settlement");
  await chart.row("Bakhmut").getByRole("button").click();
  await expect(desk.text.locator("mark[data-here]")).toHaveText("Bakhmut");
});

test("all is done by keys alone: to the map, from place to place, to the text", async ({ desk }) => {
  const { page } = desk;
  const chart = await opened(desk);
  await page.getByRole("toolbar", { name: "Beside the text" }).getByRole("button", { name: "Map", exact: true }).focus();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
  for (let step = 0; step < 12 && !(await focused()).startsWith("Map of"); step += 1) await page.keyboard.press("Tab");
  await expect(chart.frame).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(chart.mark("Kyiv")).toBeFocused();
  await expect(chart.card).toContainText("Kyiv");
  await page.keyboard.press("ArrowRight");
  await expect(chart.mark("Kharkiv")).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(chart.mark("Kyiv")).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(chart.frame).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(desk.text.locator("mark[data-here]")).toHaveText(/^kyiv$/i);
});

test("the map shows what the filters leave, and no kind that is switched off", async ({ desk }) => {
  const { page } = desk;
  const chart = await opened(desk);
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  const words = page.getByRole("group", { name: "Filter everything" }).getByRole("searchbox", { name: "Words" });
  await words.fill("Trains");
  await expect(chart.list.getByRole("listitem")).toHaveCount(2);
  await expect(chart.row("Kyiv")).toContainText(/^Kyiv\s*1/);
  await expect(chart.mark("Bakhmut")).toHaveCount(0);
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: /^Save 2 of \d+ places as GeoJSON$/ }).click();
  const saved = JSON.parse((await bytes(await coming)).toString("utf8"));
  expect(saved.features.map((feature: { properties: { name: string } }) => feature.properties.name).sort()).toEqual(["Kharkiv", "Kyiv"]);
  await words.fill("");
  await expect(chart.mark("Bakhmut")).toBeVisible();
  await page.getByRole("button", { name: /country or town/ }).first().click();
  await expect(chart.mark("Kyiv")).toHaveCount(0);
  await expect(chart.row("Kyiv")).toHaveCount(0);
});

test("what is seen is saved as a picture without scripts, sources and articles in it", async ({ desk }) => {
  const { page } = desk;
  await desk.drop([textFile("<img src=x onerror=alert(1)> & more.txt", WAR)]);
  await desk.holds(1);
  await desk.beside("Map");
  const chart = new Chart(page);
  await expect(chart.marks.first()).toBeVisible();
  await chart.still();
  const svgComing = page.waitForEvent("download");
  await chart.button("Save as SVG").click();
  const download = await svgComing;
  expect(download.suggestedFilename()).toBe("dateline-map.svg");
  const text = (await bytes(download)).toString("utf8");
  // The page itself turns no text into elements: another one does.
  const reader = await page.context().newPage();
  const read = await reader.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, "image/svg+xml");
    const all = [...parsed.querySelectorAll("*")];
    return {
      fault: parsed.querySelector("parsererror")?.textContent ?? null,
      names: [...new Set(all.map(({ localName }) => localName))].sort(),
      attributes: [...new Set(all.flatMap((each) => [...each.attributes].map(({ name }) => name)))],
      words: all.filter(({ localName }) => localName === "text").map((each) => each.textContent).join(" "),
      circles: parsed.querySelectorAll("circle").length,
      bare: all.filter((each) => each.localName === "path" && !each.hasAttribute("fill")).length,
    };
  }, text);
  await reader.close();
  expect(read.fault).toBeNull();
  expect(read.names).toEqual(["circle", "clipPath", "defs", "desc", "g", "line", "path", "rect", "svg", "text", "title"].filter((name) => read.names.includes(name)));
  expect(read.attributes.filter((name) => /^on|href|^class|^style|^data-|tabindex/i.test(name))).toEqual([]);
  expect(read.bare, "each path carries its looks").toBe(0);
  expect(read.circles).toBeGreaterThanOrEqual(await chart.marks.count());
  for (const said of ["Kyiv", "Kharkiv", "<img src=x onerror=alert(1)> & more.txt", "16 May 2023", "Natural Earth", "GeoNames", "found by a program"]) {
    expect(read.words).toContain(said);
  }
  const pngComing = page.waitForEvent("download");
  await chart.button("Save as PNG").click();
  const png = await bytes(await pngComing);
  expect(png.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
  const width = (await chart.svg.boundingBox())?.width ?? 0;
  expect(png.readUInt32BE(16)).toBe(Math.round(width * 2));
  // Its colours are those of the map: the sea, and something on it.
  const colours = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0);
    const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
    const seen = new Set<number>();
    for (let at = 0; at < data.length; at += 4) seen.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
    return seen.size;
  }, png.toString("base64"));
  expect(colours).toBeGreaterThan(50);
});

test("borders in dispute are dashed, and the map says whose they are", async ({ desk }) => {
  const chart = await opened(desk, "SIMFEROPOL, May 16, 2023 (Wire) - Explosions were heard in Simferopol, Sevastopol and Kherson on Tuesday.");
  await expect(chart.svg.locator(".map-disputed")).toHaveCSS("stroke-dasharray", /4px, 3px/);
  expect(((await chart.svg.locator(".map-disputed").getAttribute("d")) ?? "").length).toBeGreaterThan(20);
  await expect(chart.view).toContainText("Crimea as the UN General Assembly has it");
  await expect(chart.view).toContainText("No front line is shown");
});

test("any war has its map: a story of Gaza and one of Darfur open on their countries", async ({ desk }) => {
  const chart = await opened(desk, "GAZA CITY, May 16, 2024 (Wire) - Shells fell on Rafah and Khan Younis. Families left Rafah for Deir al-Balah.\n\nThe Gaza Strip borders Israel and Egypt.");
  await expect(chart.mark("Rafah").or(chart.mark("Khan Younis")).first()).toBeVisible();
  expect(((await chart.svg.locator(".map-coast").getAttribute("d")) ?? "").length).toBeGreaterThan(100);
  expect(((await chart.svg.locator(".map-disputed").getAttribute("d")) ?? "").length).toBeGreaterThan(20);
});

test("the view stays when the reader comes back, and at the whole width", async ({ desk }) => {
  const chart = await opened(desk);
  await chart.button("Zoom out").click();
  await chart.still();
  const zoomed = await chart.apart();
  await desk.beside("Quotes");
  await desk.beside("Map");
  await chart.still();
  expect((await chart.apart()) / zoomed).toBeCloseTo(1, 1);
  const narrow = await chart.frame.boundingBox();
  await desk.page.getByRole("button", { name: "Whole width" }).click();
  await expect.poll(async () => (await chart.frame.boundingBox())?.width ?? 0).toBeGreaterThan((narrow?.width ?? 0) * 1.5);
});

test("without places the map says so in words", async ({ desk }) => {
  await desk.paste("It rained all day, and nobody went out.");
  await desk.holds(1);
  await desk.beside("Map");
  await expect(new Chart(desk.page).view).toContainText("No place is mentioned within the filters.");
});

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

interface Axe {
  run(context: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1440, 320]) {
    test.describe(`${colorScheme}, ${width} wide`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });
      test.beforeEach(({ page }) => page.addInitScript({ path: AXE }));

      test("the map is accessible and fits", async ({ desk }) => {
        const { page } = desk;
        const chart = await opened(desk);
        await chart.mark("Kyiv").focus();
        await expect(chart.card).toBeVisible();
        const violations = await page.evaluate(async (rules) => {
          const { axe } = globalThis as unknown as { axe: Axe };
          const { violations } = await axe.run(document, { runOnly: { type: "tag", values: rules } });
          return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => `${node.html}\n${node.failureSummary ?? ""}`) }));
        }, RULES);
        expect(violations).toEqual([]);
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(beyond, "nothing sticks out sideways").toBeLessThanOrEqual(0);
      });
    });
  }
}
