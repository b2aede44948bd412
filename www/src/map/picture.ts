// The map as a picture of its own: what is seen, with a caption that says what it shows and from where it is. No script,
// no link, no style sheet: every element carries its own looks.

import { download } from "../download";

const SVG = "http://www.w3.org/2000/svg";

/** What decides how an element looks. */
const LOOKS = ["fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-linejoin", "paint-order", "opacity"];
/** The same of words. */
const WORDS = ["font-family", "font-size", "font-style", "font-weight", "letter-spacing", "text-anchor", "dominant-baseline"];
/** What need not be said. */
const DEFAULTS: Readonly<Record<string, string>> = {
  "fill-opacity": "1", "fill-rule": "nonzero", stroke: "none", "stroke-width": "1px", "stroke-opacity": "1", "stroke-dasharray": "none",
  "stroke-linejoin": "miter", "paint-order": "normal", opacity: "1", "font-style": "normal", "font-weight": "400", "letter-spacing": "normal",
  "text-anchor": "start", "dominant-baseline": "auto",
};
/** Attributes that say what an element is, and where. */
const KEPT = new Set(["d", "cx", "cy", "r", "x", "y", "dx", "dy", "x1", "x2", "y1", "y2", "width", "height", "transform", "viewBox", "points"]);
/** Pixels around the caption, between its lines, and of its letters. */
const EDGE = 12;
const LINE = 16;
const LETTERS = 11;
/** Pixels of the picture for each of the screen, so that it can be printed. */
const DENSER = 2;

/** What is written under the picture. */
export interface Caption {
  title: string;
  lines: string[];
}

/** The picture as text, with its size. */
export function picture(svg: SVGSVGElement, caption: Caption): { text: string; width: number; height: number } {
  const { width, height: mapHeight } = svg.getBoundingClientRect();
  const root = document.createElementNS(SVG, "svg");
  const style = getComputedStyle(svg);
  const family = style.fontFamily;
  const title = wrapped(caption.title, width - 2 * EDGE, `600 ${LETTERS + 1}px ${family}`);
  const lines = caption.lines.flatMap((line) => wrapped(line, width - 2 * EDGE, `${LETTERS}px ${family}`));
  const height = mapHeight + 2 * EDGE + LINE * (title.length + lines.length);
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` })) root.setAttribute(name, String(value));
  element(root, "title", {}).textContent = caption.title;
  element(root, "desc", {}).textContent = caption.lines.join(" ");
  element(root, "rect", { width, height, fill: style.getPropertyValue("--paper").trim() || "#fff" });
  const clip = element(element(root, "defs", {}), "clipPath", { id: "frame" });
  element(clip, "rect", { width, height: mapHeight });
  const frame = element(root, "g", { "clip-path": "url(#frame)" });
  for (const child of svg.children) copy(child, frame);
  const words = element(root, "g", { fill: style.color, "font-family": family, "font-size": LETTERS });
  let y = mapHeight + EDGE + LETTERS;
  const write = (line: string, looks: Record<string, string | number>) => {
    element(words, "text", { x: EDGE, y, ...looks }).textContent = line;
    y += LINE;
  };
  for (const line of title) write(line, { "font-weight": 600, "font-size": LETTERS + 1 });
  for (const line of lines) write(line, {});
  return { text: new XMLSerializer().serializeToString(root), width, height };
}

export function saveSvg(svg: SVGSVGElement, caption: Caption, name: string): void {
  download(name, "image/svg+xml", picture(svg, caption).text);
}

/** The same as pixels. */
export async function savePng(svg: SVGSVGElement, caption: Caption, name: string): Promise<void> {
  const { text, width, height } = picture(svg, caption);
  const address = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * DENSER);
    canvas.height = Math.round(height * DENSER);
    const context = canvas.getContext("2d");
    if (!context) throw new Error("This browser gives no canvas to draw on. Save the map as SVG.");
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
    if (!png) throw new Error("The picture is too large for this browser. Make the map smaller, or save it as SVG.");
    download(name, "image/png", new Uint8Array(await png.arrayBuffer()));
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Copies an element with its looks, and without anything that does or leads somewhere. */
function copy(from: Element, into: Element): void {
  if (from.classList.contains("unseen") || from.hasAttribute("data-only-here")) return;
  const looks = getComputedStyle(from);
  if (looks.display === "none") return;
  const made = document.createElementNS(SVG, from.localName);
  for (const { name, value } of from.attributes) if (KEPT.has(name)) made.setAttribute(name, value);
  if (from.localName !== "g") {
    for (const look of from.localName === "text" ? [...LOOKS, ...WORDS] : LOOKS) {
      const value = looks.getPropertyValue(look);
      if (value !== "" && value !== DEFAULTS[look]) made.setAttribute(look, value);
    }
  } else if (looks.opacity !== "1") made.setAttribute("opacity", looks.opacity);
  if (from.childElementCount === 0 && from.textContent) made.textContent = from.textContent;
  for (const child of from.children) copy(child, made);
  into.append(made);
}

function element(into: Element, name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  into.append(made);
  return made;
}

/** A line cut at spaces where it would be wider than the picture. */
function wrapped(line: string, width: number, font: string): string[] {
  const context = document.createElement("canvas").getContext("2d");
  if (context) context.font = font;
  const wide = (text: string) => context?.measureText(text).width ?? text.length * 6;
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(" ")) {
    const longer = current === "" ? word : `${current} ${word}`;
    if (current !== "" && wide(longer) > width) {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  return [...lines, current];
}
