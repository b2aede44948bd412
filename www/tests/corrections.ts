// Corrections as a reader makes them: every spec that corrects speaks through this.

import { expect, type Locator } from "@playwright/test";
import type { Desk } from "./desk";

export interface Mention {
  start: number;
  end: number;
  text: string;
  label: string;
  entity: string | null;
  score: number;
  checked: boolean;
}

export interface Analysis {
  articles: { id: string; name: string; text: string; sha256: string; mentions: Mention[]; quotes: { entity: string | null; speaker: { text: string } | null }[]; times: { text: string; value: string }[] }[];
  entities: { id: string; name: string; label: string; mentions: number; place: { name: string | null; lat: number; lon: number; geonames: number | null } | null; description: { role: string | null } | null }[];
  corrections: { id: string; do: string; scope: string; words: string; changed: number }[];
}

/** The bytes that "Everything as JSON" saves. */
export async function bytes(desk: Desk): Promise<string> {
  return (await desk.export("Everything as JSON")).text;
}

export async function analysis(desk: Desk): Promise<Analysis> {
  return JSON.parse(await bytes(desk)) as Analysis;
}

export function editor(desk: Desk): Locator {
  return desk.page.getByRole("dialog", { name: /^(Correct|Mark) / });
}

/** Opens the editor at the n-th mark of these words, by keyboard. */
export async function correct(desk: Desk, words: string, nth = 0): Promise<Locator> {
  await desk.marksOf(words).nth(nth).focus();
  await desk.page.keyboard.press("c");
  await expect(editor(desk)).toBeVisible();
  return editor(desk);
}

export async function task(desk: Desk, name: string): Promise<void> {
  await editor(desk).getByRole("group", { name: "What to correct" }).getByRole("button", { name, exact: true }).click();
}

export type Scope = "This mention" | "Only here" | "This article" | "All 3 articles, later ones too" | "Everywhere, later articles too";

/** Chooses how far, and gives the number that stands beside it. */
export async function reach(desk: Desk, scope: Scope): Promise<number> {
  const choice = editor(desk).getByRole("group", { name: "How far" }).locator("label").filter({ hasText: scope });
  await expect(choice.locator(".choice-count")).toHaveText(/^\d+$/);
  await choice.getByRole("radio").check();
  return Number(await choice.locator(".choice-count").innerText());
}

export async function apply(desk: Desk): Promise<void> {
  await editor(desk).getByRole("button", { name: "Apply" }).click();
  await expect(editor(desk)).toBeHidden();
}

/** Waits for what the status says of the step that was made last. */
export async function said(desk: Desk, words: string | RegExp): Promise<void> {
  await expect(desk.status).toContainText(words);
}

export function labels(found: Analysis, words: string): string[] {
  return found.articles.flatMap(({ mentions }) => mentions.filter(({ text }) => text === words).map(({ label }) => label));
}
