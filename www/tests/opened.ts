// A page opened from disk, with a watch on what it must never do.

import { expect, test as base, type Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The top of the project. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** What went against the page's promises: requests, policy violations, errors. */
export interface Watch {
  broken: string[];
}

const FILE = pathToFileURL(process.env["DATELINE_PAGE"] ?? `${ROOT}dist/dateline.html`).href;

/** A test with the page open; it fails when a promise was broken by its end. */
export const test = base.extend<{ watch: Watch; opened: Page }>({
  watch: async ({}, use) => {
    const watch: Watch = { broken: [] };
    await use(watch);
    expect(watch.broken).toEqual([]);
  },
  opened: async ({ page, watch }, use) => {
    page.on("request", (request) => {
      // Addresses made in the page, of its own data, reach nothing.
      if (request.url() !== FILE && !/^(blob|data):/.test(request.url())) watch.broken.push(`request: ${request.url()}`);
    });
    page.on("pageerror", (error) => watch.broken.push(`error: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error") watch.broken.push(`console: ${message.text()}`);
    });
    await page.exposeFunction("violated", (rule: string) => watch.broken.push(`policy: ${rule}`));
    await page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        (globalThis as unknown as { violated(rule: string): void }).violated(`${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    await page.goto(FILE);
    await use(page);
  },
});

/** Drops files on the page, as bytes, and waits until they are read. */
export async function dropFiles(page: Page, files: string[]): Promise<void> {
  const contents = files.map((file) => ({ name: basename(file), bytes: readFileSync(file).toString("base64") }));
  const dropped = await page.evaluateHandle((contents) => {
    const transfer = new DataTransfer();
    for (const { name, bytes } of contents) {
      transfer.items.add(new File([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], name));
    }
    return transfer;
  }, contents);
  await page.dispatchEvent("body", "drop", { dataTransfer: dropped });
  await expect(page.getByRole("button", { name: "Export" })).toBeVisible();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
}

/** The text of an export, taken through the page's own menu. */
export async function exported(page: Page, choice: string): Promise<string> {
  await page.getByRole("button", { name: "Export" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: choice }).click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

export { expect };
