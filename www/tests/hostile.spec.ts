// Articles, names and bundles written to break the page: they are shown as they are, and nothing in them runs.

import { expect, test } from "./test";
import { type Desk, textFile } from "./desk";

const MARKUP = [
  "<script>window.ran = 1; alert(1)</script>",
  "</script><script>alert(2)</script>",
  "<!--<script>",
  "--><img src=x onerror=alert(3)>",
  "<img src=x onerror=\"window.ran=1\">",
  "<svg/onload=alert(4)>",
  "<svg><animate onbegin=alert(5) attributeName=x dur=1s>",
  "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(6)&gt;\">",
  "<iframe srcdoc=\"<script>parent.ran=1</script>\">",
  "<a href=\"javascript:alert(7)\">Kyiv</a>",
  "javascript:alert(8)//",
  "<details open ontoggle=alert(9)>",
  "<body onload=alert(10)>",
  "<form><button formaction=javascript:alert(11)>x",
  "<input autofocus onfocus=alert(12)>",
  "<link rel=stylesheet href=//dateline.example/x.css>",
  "<meta http-equiv=refresh content=\"0;url=//dateline.example\">",
  "<style>*{display:none}</style>",
  "\"><script>alert(13)</script>",
  "'-alert(14)-'",
  "{{constructor.constructor('alert(15)')()}}",
  "${alert(16)}",
  "&lt;script&gt;alert(17)&lt;/script&gt;",
  "&#60;img src=x onerror=alert(18)&#62;",
  "%3Cscript%3Ealert(19)%3C/script%3E",
  "\\u003cscript\\u003ealert(20)\\u003c/script\\u003e",
  "<scr<script>ipt>alert(21)</scr</script>ipt>",
  "]]><script>alert(22)</script>",
  "<template><script>alert(23)</script></template>",
  "=cmd|' /C calc'!A0",
  "__proto__",
  "constructor",
  "{\"__proto__\":{\"ran\":1}}",
  "../../../etc/passwd",
  "$&$`$'$$",
];

const LETTERS = [
  "مرحبا بالعالم",
  "שלום עולם",
  "Київ, Харків і Одеса",
  "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇺🇦 👍🏽",
  "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘",
  "田中さんにあげて下さい",
  "ﷺ ﷽",
  "🄰🄱 𝕬𝖇𝖈 ① ½ Ⅷ",
];

/** Nothing in the page stems from what came in, but text. */
async function nothingRan(desk: Desk): Promise<void> {
  expect(await desk.page.evaluate(() => "ran" in window)).toBe(false);
  await expect(desk.page.locator("#page").locator("script, img, iframe, svg, math, style, link, meta, a[href]:not([href='#text']), form, template, object, embed")).toHaveCount(0);
}

/** The text as it is shown, with hidden characters put back for the boxes that stand for them. */
async function shown(desk: Desk): Promise<string> {
  return desk.text.evaluate((text) => {
    const copy = text.cloneNode(true) as Element;
    for (const box of copy.querySelectorAll(".hidden-character")) {
      box.replaceWith(String.fromCodePoint(Number.parseInt((box.textContent ?? "").replace("U+", ""), 16)));
    }
    return copy.textContent ?? "";
  });
}

test("pasted markup is shown as it was written and runs nowhere", async ({ desk }) => {
  await desk.paste(`${[...MARKUP, ...LETTERS].map((payload) => `${payload} fell on Kharkiv, officials said.`).join("\n\n")}\n`);
  await desk.holds(1);
  const text = await shown(desk);
  for (const payload of [...MARKUP, ...LETTERS]) expect.soft(text).toContain(payload);
  await desk.marksOf("Kharkiv").first().click();
  await expect(desk.panel).toBeVisible();
  for (const mention of (await desk.panel.locator(".mention-go").all()).slice(0, 3)) await mention.click();
  await nothingRan(desk);
});

test("file names are shown as they are, in the list, the panel, notices and exports", async ({ desk }) => {
  const names = MARKUP.filter((name) => !name.includes("/")).map((name) => `${name}.txt`);
  expect(names.length).toBeGreaterThan(12);
  await desk.drop(names.map((name, at) => textFile(name, `Shells fell on Kharkiv near ${at + 2} houses.`)));
  await desk.holds(names.length);
  const listed = await desk.articles.locator(".article-name").allInnerTexts();
  expect(listed).toEqual(names);
  await desk.row("Kharkiv").click();
  await expect(desk.panel.locator(".mentions h3")).toHaveText(names);
  const { text } = await desk.export("Everything as JSON");
  expect(JSON.parse(text).articles.map((article: { name: string }) => article.name)).toEqual(names);
  await nothingRan(desk);
});

test("names of refused files and of bundled articles are shown as they are", async ({ desk }) => {
  const name = "<img src=x onerror=alert(1)>";
  await desk.drop([{ name, bytes: Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1") }]);
  await expect(desk.refused).toContainText(name);
  await desk.paste(`===== ${name} =====\nOne in Kyiv.\n\n===== <script>alert(2)</script> =====\nTwo in Kyiv.`);
  await desk.holds(2);
  await expect(desk.articles.nth(0)).toContainText(name);
  await expect(desk.articles.nth(1)).toContainText("<script>alert(2)</script>");
  await nothingRan(desk);
});

test("a name that turns the writing round is shown with its codes", async ({ desk }) => {
  await desk.drop([textFile("report\u202Etxt.exe", "Shells fell on Kharkiv.")]);
  await desk.holds(1);
  await expect(desk.articles.first().locator(".article-name")).toContainText("U+202E");
  await expect(desk.reading.getByRole("heading", { level: 2 })).toContainText("U+202E");
});

test("a word of 100,000 letters breaks instead of widening the page", async ({ desk }) => {
  await desk.paste(`Shells fell on Kharkiv. ${"x".repeat(100_000)} Kyiv.`);
  await desk.holds(1);
  await expect(desk.text).toContainText("x".repeat(1000));
  const { wide, room } = await desk.page.evaluate(() => {
    const column = document.getElementById("text");
    return { wide: column?.scrollWidth ?? Number.POSITIVE_INFINITY, room: column?.clientWidth ?? 0 };
  });
  expect(wide).toBeLessThanOrEqual(room);
});

test("a date, a rename and a search made of markup stay words", async ({ desk }) => {
  const payload = "<img src=x onerror=alert(1)>";
  await desk.paste("Shells fell on Kharkiv.");
  await desk.holds(1);
  await desk.page.getByRole("button", { name: "Rename Pasted text 1" }).click();
  await desk.page.getByRole("textbox", { name: "New name of Pasted text 1" }).fill(payload);
  await desk.page.keyboard.press("Enter");
  await expect(desk.reading.getByRole("heading", { level: 2 })).toHaveText(payload);
  await desk.page.getByRole("button", { name: `Remove ${payload}` }).click();
  await expect(desk.page.getByText(`${payload} was removed.`).first()).toBeVisible();
  await nothingRan(desk);
});
