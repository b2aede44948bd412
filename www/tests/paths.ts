// Where the tests find the built page, the command line and articles to read.

import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const ROOT = resolve(import.meta.dirname, "../..");

/** The built page as a file. */
export const PAGE_FILE = process.env["DATELINE_PAGE"] ?? join(ROOT, "dist/dateline.html");

/** Its address, as when it is opened by a double click. */
export const PAGE = pathToFileURL(PAGE_FILE).href;

/** The command line program. */
export const COMMAND_LINE = process.env["DATELINE_CLI"] ?? join(ROOT, "target/debug/dateline");

export const SAMPLES = join(ROOT, "data/samples");

/** Real articles beside the project, where they are present. */
export const SEEDS = resolve(ROOT, "../shared/seeds");

/** The text files of a folder, in order; none when there is no such folder. */
export function textsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith(".txt")).sort().map((name) => join(folder, name));
}
