// Long work, Cancel, and an engine that breaks down: what was there stays, and the page goes on.

import { expect, test } from "./test";
import type { Desk } from "./desk";
import { SHELLING, TALKS } from "./stories";

/** Articles of nearly the largest size, which take long enough to be stopped. */
async function startLongWork(desk: Desk): Promise<void> {
  await desk.page.evaluate(() => {
    const article = "President Volodymyr Zelenskiy said in Kyiv on Tuesday that 11 people died in Kharkiv. ".repeat(56_000);
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", Array<string>(4).fill(article).join("\n\n=====\n"));
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
}

test("long work shows what it does and can be stopped; the earlier result stands", async ({ desk }) => {
  await desk.paste(SHELLING);
  await desk.holds(1);
  await startLongWork(desk);
  const work = desk.page.getByRole("group", { name: "Work under way" });
  await expect(work).toContainText("Reading");
  await expect(work.getByRole("progressbar")).toBeVisible();
  await work.getByRole("button", { name: "Cancel" }).click();
  await expect(work).toBeHidden({ timeout: 2_000 });
  await expect(desk.page.getByText("Stopped. The earlier result stands").first()).toBeVisible();
  await desk.holds(1);
  await expect(desk.text).toContainText("Zelenskiy spoke in Kyiv.");

  await desk.paste(TALKS);
  await desk.holds(2);
  await expect(desk.row("Geneva")).toBeVisible();
  await expect(desk.row("Volodymyr Zelenskiy").getByRole("cell").nth(4)).toHaveText("2");
});

test("the page answers while long work is under way", async ({ desk }) => {
  await desk.paste(SHELLING);
  await desk.holds(1);
  await startLongWork(desk);
  const work = desk.page.getByRole("group", { name: "Work under way" });
  await expect(work).toBeVisible();
  await desk.marksOf("Kyiv").click();
  await expect(desk.panel.getByRole("heading", { level: 2 })).toHaveText("Kyiv");
  await expect(work).toBeVisible();
  await work.getByRole("button", { name: "Cancel" }).click();
  await expect(work).toBeHidden();
});

test("an engine that breaks down is said so, and Try again reads with a new one", async ({ desk }) => {
  await desk.paste(SHELLING);
  await desk.holds(1);
  const worker = desk.page.workers()[0];
  await worker?.evaluate(() => {
    globalThis.onmessage = () => {
      throw new Error("out of memory");
    };
  });
  await desk.paste(TALKS);
  const problem = desk.page.getByRole("alert");
  await expect(problem).toContainText("The reading stopped");
  await expect(problem).toContainText("Your texts are still here.");
  await expect(problem).toContainText("out of memory");
  await desk.holds(1);
  await expect(desk.text).toContainText("Zelenskiy spoke in Kyiv.");
  await problem.getByRole("button", { name: "Try again" }).click();
  await desk.holds(2);
  await expect(problem).toBeHidden();
  await expect(desk.row("Geneva")).toBeVisible();
  await expect(desk.row("Volodymyr Zelenskiy")).toBeVisible();
});

test("an engine that was lost between two readings is replaced without a word", async ({ desk }) => {
  await desk.paste(SHELLING);
  await desk.holds(1);
  const worker = desk.page.workers()[0];
  expect(worker).toBeDefined();
  const gone = worker?.waitForEvent("close");
  await worker?.evaluate(() => void setTimeout(() => {
    throw new Error("lost");
  }));
  await gone;
  await desk.paste(TALKS);
  await desk.holds(2);
  await expect(desk.row("Volodymyr Zelenskiy")).toBeVisible();
});
