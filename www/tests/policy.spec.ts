// The content security policy: what it says, and that the browser keeps to it.

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { PAGE_FILE } from "./paths";
import { SHELLING } from "./stories";
import { expect, test } from "./test";

test("the policy is stated before everything it governs, word for word", () => {
  const html = readFileSync(PAGE_FILE, "utf8");
  const policy = /^<!doctype html>\s*<html lang="en">\s*<head>\s*<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)">/i.exec(html)?.[1];
  const text = (element: RegExp) => createHash("sha256").update(element.exec(html)?.[1] ?? "", "utf8").digest("base64");
  expect(policy?.split("; ")).toEqual([
    "default-src 'none'",
    `script-src 'sha256-${text(/<script>(.*?)<\/script>/s)}' 'wasm-unsafe-eval'`,
    `style-src 'sha256-${text(/<style>(.*?)<\/style>/s)}'`,
    "img-src data: blob:",
    "worker-src blob:",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types dateline-worker",
  ]);
});

test("scripts written into a copy of the file do not run, and the page still reads", async ({ page, watch }, info) => {
  const copy = info.outputPath("changed.html");
  const foreign = [
    "<script>window.ran = 'an inline script'</script>",
    "<img src='x' onerror='window.ran = 1'>",
    "<svg onload='window.ran = 1'></svg>",
    "<script src='https://dateline.example/program.js'></script>",
    "<link rel='stylesheet' href='https://dateline.example/look.css'>",
    "<iframe src='https://dateline.example/'></iframe>",
    "<base href='https://dateline.example/'>",
  ];
  writeFileSync(copy, readFileSync(PAGE_FILE, "utf8").replace("</body>", () => `${foreign.join("\n")}\n</body>`));
  await page.goto(pathToFileURL(copy).href);
  await expect.poll(() => watch.violations()).toEqual(expect.arrayContaining([
    "script-src-elem: inline",
    "script-src-attr: inline",
    "script-src-elem: https://dateline.example/program.js",
    "style-src-elem: https://dateline.example/look.css",
    expect.stringContaining("frame-src: https://dateline.example"),
    expect.stringContaining("base-uri: https://dateline.example"),
  ]));
  expect(await page.evaluate(() => "ran" in window)).toBe(false);
});

const CONNECTIONS: [string, string, () => unknown][] = [
  ["fetch", "connect-src", () => fetch("https://dateline.example/").catch(() => null)],
  ["a request", "connect-src", () => {
    const request = new XMLHttpRequest();
    request.open("GET", "https://dateline.example/");
    request.onerror = () => null;
    request.send();
  }],
  ["a socket", "connect-src", () => {
    try {
      new WebSocket("wss://dateline.example/");
    } catch {
      // Some versions throw where others only report.
    }
  }],
  ["an event source", "connect-src", () => void new EventSource("https://dateline.example/")],
  ["a beacon", "connect-src", () => navigator.sendBeacon("https://dateline.example/", "text")],
  ["a picture", "img-src", () => {
    new Image().src = "https://dateline.example/dot.png";
  }],
  ["a font", "font-src", () => new FontFace("x", "url(https://dateline.example/font.woff2)").load().catch(() => null)],
];

for (const [what, directive, attempt] of CONNECTIONS) {
  test(`${what} cannot reach out`, async ({ page, watch, wire }) => {
    await page.goto(pathToFileURL(PAGE_FILE).href);
    await page.evaluate(attempt);
    await expect.poll(() => watch.violations()).toContainEqual(expect.stringMatching(`^${directive}: https?://|^${directive}: wss://`));
    expect(wire.connections).toEqual([]);
  });
}

test("a form is not sent", async ({ page, watch, wire }) => {
  await page.goto(pathToFileURL(PAGE_FILE).href);
  await page.evaluate(() => {
    const form = document.createElement("form");
    form.action = "http://dateline.example/";
    form.method = "post";
    document.body.append(form);
    form.submit();
  });
  await expect.poll(() => watch.violations()).toEqual(["form-action: http://dateline.example/"]);
  // Chromium may open a connection ahead of the navigation that it then refuses; nothing is sent over it.
  expect(wire.connections.filter((line) => line.startsWith("POST"))).toEqual([]);
  expect(await page.evaluate(() => document.querySelector("h1")?.textContent)).toBe("Dateline");
});

const WAYS_TO_RUN: [string, () => unknown][] = [
  ["eval", () => (0, eval)("window.ran = true")],
  ["a function made of text", () => new Function("window.ran = true")()],
  ["a script element", () => {
    const script = document.createElement("script");
    script.append("window.ran = true");
    document.body.append(script);
  }],
  ["markup", () => {
    document.body.innerHTML = "<img src=x onerror='window.ran = true'>";
  }],
  ["a handler attribute", () => {
    document.body.setAttribute("onclick", "window.ran = true");
    document.body.click();
  }],
  ["a worker from elsewhere", () => new Worker("data:text/javascript,postMessage(1)")],
  ["a policy of its own", () => (globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }).trustedTypes.createPolicy("other", {})],
];

for (const [what, attempt] of WAYS_TO_RUN) {
  test(`${what} is refused in the page`, async ({ page, watch }) => {
    await page.goto(pathToFileURL(PAGE_FILE).href);
    const before = await watch.violations();
    // A timer runs it as the page's own code would: what the test driver calls itself may do more.
    await page.evaluate(`void setTimeout(() => { (${attempt.toString()})(); })`).catch(() => null);
    await expect.poll(() => watch.violations()).not.toEqual(before);
    expect(await page.evaluate(() => "ran" in window)).toBe(false);
  });
}

test("the worker inherits the policy: it cannot fetch", async ({ page, wire }) => {
  await page.goto(pathToFileURL(PAGE_FILE).href);
  const worker = page.workers()[0] ?? (await page.waitForEvent("worker"));
  const outcome = await worker.evaluate(() => fetch("https://dateline.example/").then(() => "reached", () => "refused"));
  expect(outcome).toBe("refused");
  expect(wire.connections).toEqual([]);
});

test("an article is read under this policy", async ({ desk }) => {
  await desk.paste(SHELLING);
  await expect(desk.marksOf("Kharkiv").first()).toBeVisible();
});
