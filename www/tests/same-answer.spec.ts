// The page and the command line give the same bytes for the same articles.

import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { dropFiles, expect, exported, ROOT, test } from "./opened";

const CLI = process.env["DATELINE_CLI"] ?? join(ROOT, "target/debug/dateline");

function texts(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith(".txt")).sort().map((name) => join(folder, name));
}

function answer(format: string, files: string[]): string {
  const call = ["--format", format, "--offsets", "utf16", ...files];
  return execFileSync(CLI, call, { encoding: "utf8", maxBuffer: 100_000_000 });
}

test("JSON of the samples equals the command line's", async ({ opened: page }) => {
  const files = texts(join(ROOT, "data/samples"));
  expect(files.length).toBeGreaterThan(2);
  await dropFiles(page, files);
  const json = await exported(page, "Everything as JSON");
  expect(JSON.parse(json).entities.length).toBeGreaterThan(0);
  expect(json.trimEnd()).toBe(answer("json", files).trimEnd());
});

const SEEDS = join(ROOT, "../shared/seeds");

test("JSON of the real articles equals the command line's", async ({ opened: page }) => {
  test.skip(!existsSync(SEEDS), "the folder of real articles is not here");
  const files = texts(SEEDS);
  await dropFiles(page, files);
  expect((await exported(page, "Everything as JSON")).trimEnd()).toBe(answer("json", files).trimEnd());
});
