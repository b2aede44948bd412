// Saved pages: how tests save one, open one, and change one as somebody with an editor would.

import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { expect, type Page } from "@playwright/test";
import { Desk } from "./desk";
import { PAGE_FILE } from "./paths";

/** Without the dialog that asks for a place, which no test can answer, the page uses the browser's downloads. */
export async function withoutPicker(page: Page): Promise<void> {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, "showSaveFilePicker"));
}

/** Saves the page and gives what was written. */
export async function savePage(desk: Desk): Promise<string> {
  const coming = desk.page.waitForEvent("download");
  await desk.page.keyboard.press("Control+s");
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^dateline-\d{4}-\d\d-\d\d-\d{4}\.html$/);
  return readFileSync(await download.path(), "utf8");
}

/** Opens a saved page from disk. */
export async function openSaved(page: Page, path: string, html: string): Promise<Desk> {
  writeFileSync(path, html);
  await page.goto(pathToFileURL(path).href);
  return new Desk(page);
}

/** The data in a saved page, as the text they were before they were put in. */
export function dataOf(html: string, kind: "project" | "settings" = "project"): string {
  const blocks = [...html.matchAll(new RegExp(`<script type="application/json" data-${kind} data-part="(\\d+)" data-parts="(\\d+)">([^<]*)</script>\n`, "g"))];
  expect(blocks.map(([, part]) => Number(part))).toEqual([...blocks.keys()]);
  for (const [, , parts, text] of blocks) {
    expect(Number(parts)).toBe(blocks.length);
    expect(Buffer.byteLength(text ?? "")).toBeLessThanOrEqual(1_000_000);
  }
  return blocks.map(([, , , text]) => text).join("").replace(/(?<!\\)((?:\\\\)*)\\u003c/g, "$1<");
}

/** The page without the data in it. */
export function withoutData(html: string): string {
  return html.replace(/<script type="application\/json" data-(project|settings) [^>]*>[^<]*<\/script>\n/g, "");
}

export const shipped = (): string => readFileSync(PAGE_FILE, "utf8");
