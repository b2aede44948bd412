// What the page is when it is opened, and what it never does.

import { expect, test } from "./test";
import { BUNDLE } from "./stories";
import { tour } from "./tour";

test("the opened page says what it does, what it promises, and offers three ways in", async ({ desk }) => {
  const start = desk.page.getByRole("region", { name: "Start" });
  await expect(start.getByRole("heading")).toHaveText(/Who, where, when, how many/);
  await expect(start.getByText("Nothing leaves this page.")).toBeVisible();
  for (const way of ["Open files", "Paste", "Try the samples"]) {
    await expect(start.getByRole("button", { name: way })).toBeEnabled();
  }
});

test("the promise says how to check it and what it does not cover", async ({ desk }) => {
  await desk.page.getByRole("button", { name: "How to check that" }).click();
  const promise = desk.page.getByRole("dialog", { name: "Nothing leaves this page" });
  await expect(promise.getByRole("heading", { name: "How to check it" })).toBeVisible();
  await expect(promise).toContainText("connect-src 'none'");
  await expect(promise).toContainText("WebRTC");
  await promise.getByRole("button", { name: "Close" }).click();
  await expect(promise).toBeHidden();
});

test("a whole tour opens no connection and breaks no rule of the policy", async ({ desk, watch, wire }) => {
  const address = desk.page.url();
  await tour(desk);
  expect(watch.requests).toEqual([address]);
  expect(await watch.violations()).toEqual([]);
  expect(wire.connections).toEqual([]);
});

test("the counter of connections counts: an address outside is noticed", async ({ page, wire }) => {
  await page.goto("http://dateline.example/").catch(() => null);
  expect(wire.connections).toContainEqual(expect.stringContaining("dateline.example"));
});

test("a whole tour stores nothing on the computer", async ({ desk }) => {
  await tour(desk);
  const stored = await desk.page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: (await indexedDB.databases()).map((database) => database.name),
    cookies: document.cookie,
    caches: await caches.keys().catch(() => []),
  }));
  expect(stored).toEqual({ local: {}, session: {}, databases: [], cookies: "", caches: [] });
  expect(await desk.page.context().cookies()).toEqual([]);
});

test("closing the page forgets everything that was read", async ({ desk }) => {
  await desk.paste(BUNDLE);
  await desk.holds(3);
  await desk.page.reload();
  await expect(desk.page.getByRole("region", { name: "Start" })).toBeVisible();
  await expect(desk.articles).toHaveCount(0);
});
