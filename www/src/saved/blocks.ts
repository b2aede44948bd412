// The reader's work inside the page: JSON in script blocks that no browser runs, none above 1 MB, because one huge block
// stalls WebKit's parser. Written so that nothing in it can end its block or begin a comment.

/** What a block holds: the articles with their analysis, or how the page was left. */
export type Kind = "project" | "settings";

/** UTF-16 units of one block: each takes at most three bytes, so that a block stays below 1 MB. */
const UNITS = 330_000;

/** A text as blocks of a page. */
export function blocks(kind: Kind, json: string): string {
  const text = json.replaceAll("<", "\\u003c");
  const pieces: string[] = [];
  for (let from = 0; from < text.length || pieces.length === 0; ) {
    let to = Math.min(text.length, from + UNITS);
    // A pair of units is one character; cut apart, neither half could be written.
    if (to < text.length && isHigh(text.charCodeAt(to - 1))) to -= 1;
    pieces.push(text.slice(from, to));
    from = Math.max(to, from + 1);
  }
  const block = (piece: string, part: number) =>
    element("script", ` type="application/json" data-${kind} data-part="${part}" data-parts="${pieces.length}"`, piece) + "\n";
  return pieces.map(block).join("");
}

/** An element whose text is written as it is. Its name is put in here alone: the program may hold no tag of its own. */
export function element(name: string, attributes: string, text: string): string {
  return `<${name}${attributes}>${text}</${name}>`;
}

/** What a page carries, put together from its blocks; `missing` counts blocks that are not there. */
export interface Carried {
  text: string;
  missing: number;
}

/** What this page carries of a kind, when it carries any. */
export function carried(kind: Kind, root: ParentNode = document): Carried | null {
  const found = [...root.querySelectorAll<HTMLScriptElement>(`script[type="application/json"][data-${kind}]`)];
  if (found.length === 0) return null;
  const parts = new Map<number, string>();
  let wanted = 0;
  for (const block of found) {
    parts.set(Number(block.dataset.part), block.textContent ?? "");
    wanted = Math.max(wanted, Number(block.dataset.parts) || 0, Number(block.dataset.part) + 1 || 0);
  }
  const inOrder = [...parts.keys()].sort((one, other) => one - other);
  return { text: unescaped(inOrder.map((part) => parts.get(part)).join("")), missing: Math.max(0, wanted - parts.size) };
}

/** JSON as it was before it was put into a block: a backslash that is itself escaped begins nothing. */
function unescaped(text: string): string {
  return text.replace(/(?<!\\)((?:\\\\)*)\\u003c/g, "$1<");
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}
