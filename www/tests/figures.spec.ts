// Figures: lightly marked in the text, on the card of a number, and side by side in the ledger.

import { expect, test } from "./test";
import { ACCOUNTS, CLAIMS, TALKS, TOLL } from "./stories";

test("the ledger sets accounts of one thing side by side, and says soberly that they differ", async ({ desk }) => {
  await desk.paste(ACCOUNTS);
  await desk.holds(2);
  await desk.beside("Figures");
  const killed = desk.rows.filter({ hasText: "Killed" });
  await expect(killed).toHaveCount(1);
  await expect(killed.getByRole("cell").nth(0)).toContainText("people");
  await expect(killed.getByRole("cell").nth(1)).toHaveText("Kharkiv");
  await expect(killed.getByRole("cell").nth(2)).toHaveText("16 May 2023");
  const accounts = killed.getByRole("listitem");
  await expect(accounts).toHaveText([/^At least 11Ihor TerekhovPasted text 1/, /^NinepoliceToll$/]);
  await expect(killed).toContainText("These accounts differ.");
  const wounded = desk.rows.filter({ hasText: "Wounded" });
  await expect(wounded.getByRole("listitem")).toHaveText([/^About 200not attributedToll$/]);
  await expect(wounded).not.toContainText("differ");
});

test("accounts that can both be right do not differ", async ({ desk }) => {
  await desk.paste(`${CLAIMS}\n===== Toll =====\n${TOLL.replace("Nine people", "Fourteen people").replace("nine people", "fourteen people")}`);
  await desk.holds(2);
  await desk.beside("Figures");
  const killed = desk.rows.filter({ hasText: "Killed" });
  await expect(killed.getByRole("listitem")).toHaveCount(2);
  await expect(killed).not.toContainText("differ");
});

test("a toll told twice in an article counts once, and its second mention says so", async ({ desk }) => {
  await desk.paste(TOLL);
  await desk.beside("Figures");
  await expect(desk.rows.filter({ hasText: "Killed" }).getByRole("listitem")).toHaveCount(1);
  await desk.marksOf("nine").hover();
  await expect(desk.card).toContainText("Killed: people; Kharkiv, 16 May 2023");
  await expect(desk.card).toContainText("Told earlier in this article: counted once");
});

test("what words leave vague is told in bounds too, and digits are not told twice", async ({ desk }) => {
  await desk.paste("KHARKIV, Ukraine, May 16, 2023 (Wire) - Dozens of people were killed in Kharkiv on Tuesday, police said. More than 300 people were wounded, police said.");
  await desk.beside("Figures");
  await expect(desk.rows.filter({ hasText: "Killed" }).getByRole("listitem")).toContainText("Dozens (at least 24)");
  await expect(desk.rows.filter({ hasText: "Wounded" }).getByRole("listitem")).toContainText("More than 300police");
});

test("each account leads to its sentence, and the way back to the account", async ({ desk }) => {
  await desk.paste(ACCOUNTS);
  await desk.holds(2);
  await desk.beside("Figures");
  const account = desk.rows.filter({ hasText: "Killed" }).getByRole("listitem").last().getByRole("button");
  await account.click();
  await expect(desk.text).toContainText("Police count the dead");
  const evidence = desk.text.locator(".evidence").first();
  await expect(evidence).toHaveText("Nine");
  await expect(evidence).toBeInViewport();
  await expect(evidence).toBeFocused();
  await desk.page.getByRole("button", { name: "Back to the figures" }).click();
  await expect(account).toBeFocused();
});

test("the ledger is filtered by what is counted, by words, and to accounts that differ", async ({ desk }) => {
  const { page } = desk;
  await desk.paste(ACCOUNTS);
  await desk.holds(2);
  await desk.beside("Figures");
  const all = await desk.rows.count();
  expect(all).toBeGreaterThanOrEqual(2);
  const count = desk.ledger.locator("output");
  const counted = page.getByRole("combobox", { name: "What is counted" });
  await counted.selectOption({ label: "Wounded (1)" });
  await expect(desk.rows).toHaveCount(1);
  await expect(count).toHaveText(`1 of ${all}`);
  await counted.selectOption("");
  await page.getByRole("combobox", { name: "Accounts" }).selectOption({ label: "Accounts differ (1)" });
  await expect(desk.rows).toHaveCount(1);
  await expect(desk.rows).toContainText("Killed");
  await page.getByRole("combobox", { name: "Accounts" }).selectOption("");
  const words = page.getByRole("searchbox", { name: "Find a thing, a place or a source" });
  await words.fill("terekhov");
  await expect(desk.rows).toHaveCount(1);
  await words.fill("nobody counted this");
  await expect(desk.rows).toHaveCount(0);
  await expect(page.getByText("No row matches.")).toBeVisible();
});

test("a number's card and panel say what it counts and who says so", async ({ desk }) => {
  await desk.paste(CLAIMS);
  const number = desk.text.locator("mark.CARDINAL").first();
  await number.hover();
  await expect(desk.card).toContainText("Killed: people; Kharkiv, 16 May 2023");
  await expect(desk.card).toContainText("At least 11, Ihor Terekhov");
  await number.click();
  await expect(desk.page.getByRole("region", { name: "Mention", exact: true })).toContainText("Killed: people; Kharkiv, 16 May 2023");
});

test("figures are marked lightly in the text, and the layer can be hidden", async ({ desk }) => {
  await desk.paste(CLAIMS);
  const figure = desk.text.locator(".figure").first();
  await expect(figure).toContainText("11");
  const layer = desk.page.getByRole("button", { name: /^Figures \d/ });
  await layer.click();
  await expect(desk.status).toHaveText("Figures are hidden in the text.");
  await expect(desk.text).toHaveClass(/no-figures/);
});

test("without figures the ledger says so in words", async ({ desk }) => {
  await desk.paste(TALKS);
  await desk.beside("Figures");
  await expect(desk.ledger).toContainText("No number of people killed, wounded, captured, displaced or missing, of weapons or of territory was found.");
});
