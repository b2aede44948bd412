// What is kept in the browser: nothing, unless the reader has switched it on; and then only while it is on.

import type { Page } from "@playwright/test";
import { expect, test } from "./test";
import { BUNDLE, SHELLING } from "./stories";
import { openSaved, savePage, withoutPicker } from "./saved";

/** Everything that a page can leave in a browser. */
async function stored(page: Page): Promise<object> {
  return page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    cookies: document.cookie.length,
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys().then((keys) => keys.length, () => 0),
    files: await navigator.storage.getDirectory().then(() => 1, () => 0),
  }));
}

const NOTHING = { local: 0, session: 0, cookies: 0, databases: [], caches: 0, files: 0 };

/** Every value in the page's database. */
async function values(page: Page): Promise<unknown[]> {
  return page.evaluate(
    () =>
      new Promise<unknown[]>((resolve, reject) => {
        const request = indexedDB.open("dateline");
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const all = request.result.transaction("desks").objectStore("desks").getAll();
          all.onsuccess = () => {
            request.result.close();
            resolve(all.result);
          };
        };
      }),
  );
}

test.beforeEach(({ page }) => withoutPicker(page));

test("nothing is stored by reading, saving and opening", async ({ desk, page }, info) => {
  expect(await stored(page)).toEqual(NOTHING);
  await desk.paste(BUNDLE);
  await desk.holds(3);
  await page.getByRole("combobox", { name: "Colours" }).selectOption("dark");
  await desk.export("Everything as JSON");
  const html = await savePage(desk);
  await openSaved(page, info.outputPath("saved.html"), html);
  await expect(desk.status).toHaveText("The file is as it was saved.");
  expect(await stored(page)).toEqual(NOTHING);
});

test("switched on it keeps texts alone and brings them back; switched off it deletes them", async ({ desk, page }) => {
  await desk.paste(BUNDLE);
  await desk.holds(3);
  await page.getByRole("button", { name: /^Rename/ }).nth(1).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Another name");
  await page.keyboard.press("Enter");
  await expect(desk.article("Another name")).toBeVisible();
  const promise = page.getByRole("button", { name: "Nothing leaves this page" });
  const keep = page.getByRole("checkbox", { name: "Keep the articles of this page on this computer" });
  await promise.click();
  await expect(page.getByRole("dialog")).toContainText("any other web page that is opened from this computer's disk can read them");
  await expect(keep).not.toBeChecked();
  await keep.check();
  await expect(desk.status).toHaveText("This page's articles are kept in this browser from now on.");
  expect((await values(page)).map((value) => typeof value)).toEqual(["string"]);
  await page.keyboard.press("Escape");
  const names = await desk.articles.locator(".article-name").allInnerTexts();

  await page.reload();
  await desk.holds(3);
  expect(await desk.articles.locator(".article-name").allInnerTexts()).toEqual(names);
  await desk.paste(SHELLING);
  await desk.holds(4);
  await expect.poll(async () => JSON.parse(String((await values(page))[0])).project.articles.length).toBe(4);
  await page.reload();
  await desk.holds(4);

  // What is kept is not lost by closing: nothing asks whether to leave.
  await promise.click();
  await expect(keep).toBeChecked();
  await keep.uncheck();
  await expect(desk.status).toHaveText("What this browser kept for this page has been deleted.");
  await page.keyboard.press("Escape");
  expect(await stored(page)).toEqual(NOTHING);
  await desk.paste(UNREAD);
  await desk.holds(5);
  await page.reload();
  await expect(page.getByRole("button", { name: "Try the samples" })).toBeVisible();
  expect(await stored(page)).toEqual(NOTHING);
});

const UNREAD = "A late story from Lviv.";

test("what somebody else wrote into the store harms nothing", async ({ desk, page }) => {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open("dateline", 1);
        request.onupgradeneeded = () => {
          request.result.createObjectStore("desks").put('{"schema":"dateline-kept/1","base":null,"project":{"__proto__":{"ran":1},"articles":[{"text":7},{"name":"<img src=x onerror=window.ran=1>","text":"<script>window.ran=1</script> in Kyiv","published":{"from":"given","value":"2022-99-99"}}],"corrections":[1,{"do":"__proto__"}]},"settings":{"warnings":"no","left":{"filter":{"query":5,"entity":"e9999","__proto__":{}},"off":["__proto__"]}}}', `file:${window.location.pathname}`);
        };
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
  );
  await page.reload();
  await desk.holds(1);
  await expect(desk.articles.first()).toContainText("<img src=x onerror=window.ran=1>");
  await expect(desk.text).toContainText("<script>window.ran=1</script> in Kyiv");
  expect(await page.evaluate(() => "ran" in window || "ran" in {})).toBe(false);
});
