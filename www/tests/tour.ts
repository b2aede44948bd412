// Everything a reader does in one sitting, from the first article to the last export.

import { expect } from "./test";
import type { Desk } from "./desk";
import { textFile } from "./desk";
import { BUNDLE, UNDATED } from "./stories";

export async function tour(desk: Desk): Promise<void> {
  const { page } = desk;
  await desk.samples();
  const samples = await desk.articles.count();
  await desk.paste(BUNDLE);
  await desk.holds(samples + 3);
  await desk.drop([textFile("undated.txt", UNDATED), { name: "picture.txt", bytes: Buffer.from("\x89PNG\r\n\x1a\n\0\0") }]);
  await desk.holds(samples + 4);
  await expect(desk.refused).toContainText("picture.txt");

  await desk.marks.first().hover();
  await expect(desk.card).toBeVisible();
  await desk.article("Shells fall").getByRole("button").first().click();
  await desk.marksOf("Kharkiv").last().click();
  await expect(desk.panel).toContainText("Kharkiv");
  await desk.panel.getByRole("button", { name: "Next mention" }).click();
  await page.keyboard.press("p");

  await page.getByRole("button", { name: "Table", exact: true }).click();
  await desk.table.getByRole("button", { name: "Name" }).click();
  await page.getByRole("searchbox", { name: "Find a name, role or country" }).fill("Geneva");
  await desk.row("Geneva").click();
  await page.getByRole("button", { name: "Back to the table" }).click();
  await page.getByRole("button", { name: "Whole width" }).click();
  await page.getByRole("button", { name: "Beside the text" }).click();

  await desk.beside("Quotes");
  await page.getByRole("combobox", { name: "Speaker" }).selectOption({ index: 1 });
  await desk.rows.first().click();
  await page.getByRole("button", { name: "Back to the quotes" }).click();
  await desk.beside("Figures");
  await desk.ledger.getByRole("listitem").first().getByRole("button").click();
  await expect(desk.text.locator(".evidence").first()).toBeInViewport();
  await page.keyboard.press("q");
  await desk.text.locator("mark.DATE").first().hover();
  await expect(desk.card).toBeVisible();

  await page.getByRole("group", { name: "Marks by kind" }).getByRole("button", { name: "Plain reading" }).click();
  await page.getByRole("combobox", { name: "Colours" }).selectOption("dark");
  await page.getByRole("button", { name: "Help", exact: true }).click();
  await page.getByRole("dialog", { name: "Help" }).getByRole("button", { name: "Close" }).click();
  for (const way of ["Table as CSV", "Quotes as CSV", "Figures as CSV", "Times as CSV", "Everything as JSON", "Places as GeoJSON"] as const) {
    expect((await desk.export(way)).text).not.toBe("");
  }
  await page.getByRole("button", { name: "Remove undated.txt" }).click();
  await desk.holds(samples + 3);
  await desk.undoToast.click();
  await desk.holds(samples + 4);
}
