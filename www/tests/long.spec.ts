// Long articles and long lists: everything is reached, though not everything is on the page at once.

import { expect, test } from "./test";

const GIVEN = ["Olena", "Peter", "Maria", "Ivan", "Anna", "David", "Sofia", "Paul", "Laura", "Thomas", "Elena", "Robert", "Julia", "Martin", "Karen", "Andrew", "Nina", "Simon", "Irina", "Mark"];
const FAMILY = ["Marchuk", "Hale", "Kovalenko", "Wright", "Petrov", "Lindqvist", "Moreau", "Okafor", "Schneider", "Novak", "Tanaka", "Haddad", "Rossi", "Janssen", "Kelly", "Bondar", "Costa", "Yilmaz", "Farouk", "Berg"];

test("the last mention of a long article is one step back from the first", async ({ desk }) => {
  // A paragraph that repeats another would not count.
  const paragraph = (at: number) => `Report ${at} said that shells fell near Kharkiv, and nobody came from Geneva to see it.`;
  await desk.paste(Array.from({ length: 3000 }, (_, at) => paragraph(at)).join("\n\n"));
  await desk.holds(1);
  await desk.row("Kharkiv").click();
  const steps = desk.panel.getByRole("group", { name: "Step through the mentions" });
  await expect(steps).toContainText("1 of 3,000");
  // What was put on the page for this step must not be taken off again while the rest of the article comes.
  const removed = await desk.text.evaluateHandle((text) => {
    const seen = { chunks: 0 };
    const gone = (record: MutationRecord) => [...record.removedNodes].filter((node) => node instanceof Element && node.matches(".chunk")).length;
    new MutationObserver((records) => {
      for (const record of records) seen.chunks += gone(record);
    }).observe(text, { childList: true });
    return seen;
  });
  await desk.page.keyboard.press("p");
  await expect(steps).toContainText("3,000 of 3,000");
  const here = desk.text.locator("mark[data-here]");
  await expect(here).toHaveText("Kharkiv");
  await expect(here).toBeInViewport();
  expect((await removed.jsonValue()).chunks).toBe(0);
  await expect(desk.panel.locator(".mention-go")).toHaveCount(100);
  await desk.panel.getByRole("button", { name: "Show more mentions, 2,900 left" }).click();
  await expect(desk.panel.locator(".mention-go")).toHaveCount(200);
});

test("a long table shows its first rows and, when asked, the rest", async ({ desk }) => {
  const people = GIVEN.flatMap((given) => FAMILY.map((family) => `Capt. ${given} ${family} spoke to reporters.`));
  await desk.paste(people.join("\n"));
  await desk.holds(1);
  await expect(desk.rows).toHaveCount(300);
  const more = desk.page.getByRole("button", { name: /^Show more rows, \d+ left$/ });
  const left = Number(/\d+/.exec((await more.textContent()) ?? "")?.[0]);
  expect(left).toBeGreaterThan(0);
  await more.click();
  await expect(desk.rows).toHaveCount(300 + left);
  await expect(more).toBeHidden();
});
