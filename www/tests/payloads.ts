// Words written to do harm where something takes them for more than words; the native tests read the same list.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const FILE = resolve(import.meta.dirname, "../../tests/hostile/payloads.txt");

const ESCAPES: Record<string, string> = { n: "\n", r: "\r", t: "\t", "\\": "\\" };

export const PAYLOADS: string[] = readFileSync(FILE, "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.replace(/\\(?:u\{([0-9a-f]+)\}|(.))/g, (_, code: string | undefined, letter: string) => (code ? String.fromCodePoint(Number.parseInt(code, 16)) : (ESCAPES[letter] ?? letter))));
