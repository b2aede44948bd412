// "Nothing leaves this page": the file runs from disk, asks for nothing, and could not send anything.

import { expect, test } from "./opened";

test("the samples are read without a request, a policy violation or an error", async ({ opened: page }) => {
  await page.getByRole("button", { name: "Try the samples" }).click();
  await expect(page.locator("mark").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Export" })).toBeVisible();
});

test("nothing is stored in the browser", async ({ opened: page, context }) => {
  await page.getByRole("button", { name: "Try the samples" }).click();
  await expect(page.locator("mark").first()).toBeVisible();
  const stored = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
  }));
  expect(stored).toEqual({ local: 0, session: 0, databases: 0 });
  expect(await context.cookies()).toEqual([]);
});

test("the policy refuses connections, foreign pictures, new scripts and HTML from text", async ({ opened: page, watch }) => {
  const refused = await page.evaluate(async () => {
    const picture = new Image();
    const pictureRefused = new Promise((resolve) => {
      picture.onerror = () => resolve(true);
      picture.onload = () => resolve(false);
    });
    picture.src = "https://example.invalid/a.png";
    const script = document.createElement("script");
    const throws = (action: () => void) => {
      try {
        action();
        return false;
      } catch {
        return true;
      }
    };
    return {
      connection: await fetch("https://example.invalid/").then(() => false, () => true),
      picture: await pictureRefused,
      script: throws(() => (script.text = "globalThis.ran = true")),
      html: throws(() => (document.createElement("p").innerHTML = "<b>text</b>")),
      evaluation: throws(() => void (0, eval)("1")),
    };
  });
  expect(refused).toEqual({ connection: true, picture: true, script: true, html: true, evaluation: true });
  expect(watch.broken.some((line) => line.startsWith("policy: connect-src"))).toBe(true);
  expect(watch.broken.some((line) => line.startsWith("policy: img-src"))).toBe(true);
  // This test broke the rules itself.
  watch.broken = [];
});
