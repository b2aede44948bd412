// The page's own parts, as they were in the file: what a saved page is put together from. They are taken from the elements
// that carried them, never from what the page looks like now, so that nothing a browser extension put in is saved along.

import { element } from "./blocks";

/** The texts of a file's parts. */
interface Parts {
  shell: string;
  policy: string;
  styles: string;
  program: string;
  payload: string;
}

/** The SHA-256 of a text, in hexadecimal digits. */
type Digest = (text: string) => Promise<string>;

/** Which script runs can be told only while it begins to run. */
const running = document.currentScript;

/**
 * The file of this page with `data` in it: byte for byte the file that was opened, but for the blocks of data.
 *
 * Throws when a part is not what the page's policy says it is, in words for the reader.
 */
export async function pageWith(data: string, digest: Digest): Promise<string> {
  const { shell, policy, styles, program, payload } = await ownParts(digest);
  return fill(shell, [
    ["policy", policy],
    ["styles", element("style", "", styles)],
    ["program", element("script", "", program)],
    // The reader's work stands before the engine, which is large and can be had anew: a file cut short loses that first.
    ["payload", data + payload],
  ]);
}

async function ownParts(digest: Digest): Promise<Parts> {
  const stated = document.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]')?.content ?? "";
  const programs = running ? [running.textContent ?? ""] : [];
  const styles = [...document.querySelectorAll("style")].map((style) => style.textContent ?? "");
  return {
    shell: JSON.parse(textOf("script[data-shell]")) as string,
    policy: `<meta http-equiv="Content-Security-Policy" content="${stated}">`,
    program: await theOneIn(stated, "script-src", programs, digest),
    styles: await theOneIn(stated, "style-src", styles, digest),
    payload: payload(),
  };
}

/** The text that the policy allows by its hash: no other can be the file's own. */
async function theOneIn(policy: string, rule: string, texts: string[], digest: Digest): Promise<string> {
  const allowed = policy.split("; ").find((stated) => stated.startsWith(`${rule} `)) ?? "";
  for (const text of texts) if (allowed.includes(`'sha256-${base64(await digest(text))}'`)) return text;
  throw new Error("This page is no longer as it was opened: something in the browser, perhaps an extension, has changed its parts. Export your work as JSON and open it in a fresh copy of the page.");
}

function base64(hexadecimal: string): string {
  const bytes = hexadecimal.match(/../g) ?? [];
  return btoa(String.fromCharCode(...bytes.map((digits) => Number.parseInt(digits, 16))));
}

/** The shell, the samples, and what is packed: the engine, its program, the map; in the order of the build. */
function payload(): string {
  const plain = (kind: string) => `${element("script", ` type="application/json" data-${kind}`, textOf(`script[data-${kind}]`))}\n`;
  const packed = new Map<string, HTMLScriptElement[]>();
  for (const block of document.querySelectorAll<HTMLScriptElement>('script[type="text/plain"][data-payload]')) {
    const kind = block.dataset.payload ?? "";
    if (/^[a-z]+$/.test(kind)) packed.set(kind, [...(packed.get(kind) ?? []), block]);
  }
  const written = [...packed].flatMap(([kind, blocks]) => {
    blocks.sort((one, other) => Number(one.dataset.part) - Number(other.dataset.part));
    return blocks.map((block, part) => `${element("script", ` type="text/plain" data-payload="${kind}" data-part="${part}"`, block.textContent ?? "")}\n`);
  });
  return plain("shell") + plain("samples") + written.join("");
}

function textOf(selector: string): string {
  const text = document.querySelector(selector)?.textContent;
  if (text == null) throw new Error("This file is not whole: a part of it is missing, so that it cannot be saved. Export your work as JSON and open it in a fresh copy of the page.");
  return text;
}

/** Puts each part in its place of the shell. What is put in is never searched for places. */
function fill(shell: string, parts: [string, string][]): string {
  const places = parts.map(([name, text]) => {
    const place = ["<", `!-- ${name} --`, ">"].join("");
    const at = shell.indexOf(place);
    if (at < 0) throw new Error("This file is not whole: its frame has lost a place.");
    return { at, end: at + place.length, text };
  });
  places.sort((one, other) => one.at - other.at);
  let page = "";
  let from = 0;
  for (const { at, end, text } of places) {
    page += shell.slice(from, at) + text;
    from = end;
  }
  return page + shell.slice(from);
}
