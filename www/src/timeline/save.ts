// The picture as a file of its own: an SVG with its colours, its legend and what it was made from.

import { download } from "../download";

const NS = "http://www.w3.org/2000/svg";

/** Colours of the saved picture: those of the light page, whatever the page's theme. */
const STYLE = `
text{font:12px sans-serif;fill:#201e1a}
.tl-line,.tl-tick{stroke:#5f5a51;fill:none}
.tl-break{fill:#fff;stroke:#5f5a51}
.tl-foot{stroke:#dfdacf}
.tl-issue{fill:#5f5a51}
.tl-outlet{fill:#5f5a51}
.tl-event .tl-dot,.tl-event .tl-bar{fill:#174a7c;stroke:#174a7c}
.tl-said .tl-dot,.tl-said .tl-bar{fill:#fff;stroke:#174a7c;stroke-width:1.5}
.tl-ahead .tl-dot,.tl-ahead .tl-bar{fill:#fff;stroke:#8a4300;stroke-width:1.5;stroke-dasharray:2 2}
.tl-ring{fill:none;stroke:#fff}
.tl-said .tl-ring,.tl-ahead .tl-ring{stroke:#174a7c}
.tl-vague{stroke-dasharray:3 2;fill-opacity:.45}
.tl-caption{font-weight:700}
.tl-small{font-size:11px}
`;

/** What is written under the picture. */
export interface Caption {
  title: string;
  lines: string[];
}

/** The picture with its caption, as text. Words of articles are nodes of text: the serialiser escapes them. */
export function standalone(picture: SVGSVGElement, { title, lines }: Caption): string {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const width = Number(picture.getAttribute("width"));
  const height = Number(picture.getAttribute("height"));
  const whole = height + 30 + lines.length * 16;
  copy.setAttribute("xmlns", NS);
  copy.setAttribute("height", String(whole));
  copy.setAttribute("viewBox", `0 0 ${width} ${whole}`);
  copy.setAttribute("role", "img");
  copy.removeAttribute("class");
  // Roles of the page mean nothing in a file of its own; the titles stay.
  for (const mark of copy.querySelectorAll("[role='option']")) for (const name of ["role", "aria-selected", "aria-label", "id"]) mark.removeAttribute(name);
  const style = element("style", {}, STYLE);
  const ground = element("rect", { width: String(width), height: String(whole), fill: "#fff" });
  const words = lines.map((line, at) => element("text", { class: "tl-small", x: "10", y: String(height + 34 + at * 16) }, line));
  copy.prepend(element("title", {}, title), element("desc", {}, lines.join(" ")), style, ground);
  copy.append(element("text", { class: "tl-caption", x: "10", y: String(height + 16) }, title), ...words);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${allowed(new XMLSerializer().serializeToString(copy))}\n`;
}

export function savePicture(picture: SVGSVGElement, caption: Caption): void {
  download("dateline-timeline.svg", "image/svg+xml", standalone(picture, caption));
}

function element(name: string, attributes: Record<string, string>, words?: string): Element {
  const made = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (words !== undefined) made.textContent = words;
  return made;
}

/** XML knows no control characters, nor any way to escape them. */
function allowed(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "\uFFFD");
}
