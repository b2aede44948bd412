// The page as a reader handles it: every spec speaks to it through this. What a reader cannot do from a test, such
// as dragging a file in from another window, is done by the event the browser would send.

import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { expect, type Download, type Locator, type Page } from "@playwright/test";
import { PAGE } from "./paths";

/** A file on its way in. */
export interface Dropped {
  name: string;
  bytes: Buffer;
}

export function textFile(name: string, text: string): Dropped {
  return { name, bytes: Buffer.from(text, "utf8") };
}

export class Desk {
  readonly rail: Locator;
  readonly articles: Locator;
  readonly reading: Locator;
  readonly text: Locator;
  readonly marks: Locator;
  readonly table: Locator;
  readonly rows: Locator;
  readonly panel: Locator;
  /** The card beside words of the text. */
  readonly card: Locator;
  readonly quotes: Locator;
  readonly ledger: Locator;
  /** The handles behind quotes and claims. */
  readonly handles: Locator;
  readonly status: Locator;
  /** What a short word offers to take back. */
  readonly undoToast: Locator;
  readonly refused: Locator;
  readonly line: Locator;

  constructor(readonly page: Page) {
    this.rail = page.getByRole("navigation", { name: "Articles" });
    this.articles = this.rail.locator("ol > li");
    this.reading = page.getByRole("article");
    this.text = page.getByRole("region", { name: "Text", exact: true });
    this.marks = this.text.locator("mark");
    this.table = page.getByRole("table");
    this.rows = this.table.locator("tbody").getByRole("row");
    this.panel = page.getByRole("region", { name: "Entity", exact: true });
    this.card = page.locator(".card");
    this.quotes = page.getByRole("region", { name: "Quotes and claims" });
    this.ledger = page.getByRole("region", { name: "Figures" });
    this.handles = this.text.locator("[data-quote]");
    this.status = page.getByRole("status").last();
    this.undoToast = page.getByRole("region", { name: "Message" }).getByRole("button", { name: "Undo" });
    this.line = page.getByRole("combobox", { name: "Fade marks less certain than" });
    this.refused = page.getByRole("region", { name: "Not read" });
  }

  async open(): Promise<void> {
    await this.page.goto(PAGE);
    await expect(this.page.getByRole("heading", { name: "Dateline", level: 1 })).toBeVisible();
  }

  /** Pastes text by the event that the browser sends for Ctrl+V. */
  async paste(text: string): Promise<void> {
    await this.pasteUnits([...Array(text.length).keys()].map((at) => text.charCodeAt(at)));
  }

  /** Pastes UTF-16 units, which may be no well-formed text. */
  async pasteUnits(units: number[]): Promise<void> {
    await this.page.evaluate((all) => {
      let text = "";
      for (let at = 0; at < all.length; at += 4096) text += String.fromCharCode(...all.slice(at, at + 4096));
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, units);
  }

  /** Pastes `unit` as often as makes `length` units: long texts are made in the page, not sent to it. */
  async pasteRepeated(unit: string, length: number): Promise<void> {
    await this.page.evaluate(({ part, wanted }) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", part.repeat(Math.ceil(wanted / part.length)).slice(0, wanted));
      document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, { part: unit, wanted: length });
  }

  /** Drops files on the page, as from another window. */
  async drop(files: Dropped[]): Promise<void> {
    const sent = files.map(({ name, bytes }) => ({ name, base64: bytes.toString("base64") }));
    await this.page.evaluate((all) => {
      const dataTransfer = new DataTransfer();
      for (const { name, base64 } of all) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        dataTransfer.items.add(new File([bytes], name));
      }
      for (const kind of ["dragenter", "dragover", "drop"]) {
        document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
      }
    }, sent);
  }

  /** Chooses files in the dialog behind "Open files". */
  async choose(files: string[]): Promise<void> {
    const asked = this.page.waitForEvent("filechooser");
    await this.page.getByRole("button", { name: "Open files" }).click();
    await (await asked).setFiles(files);
  }

  async samples(): Promise<void> {
    await this.page.getByRole("button", { name: "Try the samples" }).click();
    await expect(this.articles).not.toHaveCount(0);
    await expect(this.status).toContainText("read in");
  }

  /** Waits until so many articles stand in the list. */
  async holds(articles: number): Promise<void> {
    await expect(this.articles).toHaveCount(articles);
  }

  article(name: string): Locator {
    return this.articles.filter({ hasText: name });
  }

  /** The row of an entity, by its whole name. */
  row(name: string): Locator {
    return this.rows.filter({ has: this.page.getByRole("button", { name, exact: true }) });
  }

  /** The text's marks of the words `name`, whatever they stand for. */
  marksOf(name: string): Locator {
    return this.text.locator("mark").filter({ hasText: new RegExp(`^${name}$`) });
  }

  /** Opens a list beside the text. */
  async beside(list: "Table" | "Quotes" | "Figures" | "Map" | "Timeline" | "Compare" | "Entity" | "Corrections"): Promise<void> {
    const panes = this.page.getByRole("navigation", { name: "Parts of the page" });
    if (await panes.isVisible()) await panes.getByRole("button", { name: "Table" }).click();
    await this.page.getByRole("toolbar", { name: "Beside the text" }).getByRole("button", { name: list, exact: true }).click();
  }

  /** One column of the table, from above. */
  async column(position: number): Promise<string[]> {
    return this.table.locator(`tbody td:nth-child(${position})`).allInnerTexts();
  }

  /** Saves what an entry of the export menu offers. */
  async export(way: string): Promise<{ name: string; text: string }> {
    const { name, bytes } = await this.save(way);
    return { name, text: bytes.toString("utf8") };
  }

  /** The same, for what is no text. */
  async save(way: string): Promise<{ name: string; bytes: Buffer }> {
    await this.page.getByRole("button", { name: "Export", exact: true }).click();
    const coming = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: way, exact: true }).click();
    return contentOf(await coming);
  }
}

async function contentOf(download: Download): Promise<{ name: string; bytes: Buffer }> {
  return { name: basename(download.suggestedFilename()), bytes: await readFile(await download.path()) };
}
