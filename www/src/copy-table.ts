// The list in view on the clipboard: as text with tabs and as a table of HTML, which spreadsheets, mail and word processors
// take. No cell is a formula to them.

/** Copies the rows that the list in view shows, and says in words what became of it. Must be called by a reader's click. */
export function copyList(): string {
  const table = [...document.querySelectorAll<HTMLTableElement>(".side table")].find((each) => each.checkVisibility());
  if (!table) return "No list is in view: open the table, the quotes or the figures.";
  const rows = [...table.rows].map((row) => [...row.cells].map((cell) => guarded(words(cell))));
  const text = rows.map((row) => row.join("\t")).join("\n");
  const copied = copy({ "text/plain": text, "text/html": markup(rows) });
  const count = Math.max(0, rows.length - 1);
  return copied ? `${count} ${count === 1 ? "row" : "rows"} copied as a table.` : "The browser did not let the page copy. Save the table as CSV instead.";
}

/** By the event of copying: unlike the clipboard's own interface, it asks for no permission and works on pages opened from disk in every browser. */
function copy(forms: Record<string, string>): boolean {
  let done = false;
  const put = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    for (const [type, content] of Object.entries(forms)) event.clipboardData?.setData(type, content);
    done = event.clipboardData !== null;
  };
  document.addEventListener("copy", put, { capture: true });
  const allowed = document.execCommand("copy");
  document.removeEventListener("copy", put, { capture: true });
  return allowed && done;
}

/** What a cell says on one line: entries of a list parted by semicolons, what only screen readers are told left out. */
function words(cell: Element): string {
  const parts: string[] = [];
  gather(cell, parts);
  return parts.join("").replace(/\s+/g, " ").replace(/( ?; ?)+/g, "; ").replace(/^[; ]+|[; ]+$/g, "");
}

function gather(node: Node, parts: string[]): void {
  for (const child of node.childNodes) {
    if (child instanceof Text) parts.push(child.data);
    if (!(child instanceof Element) || child.matches(".unseen, input, [hidden], [aria-hidden=true]")) continue;
    const apart = child.matches("li, p, div, br, .fact-more, .col-unverified");
    if (apart) parts.push("; ");
    gather(child, parts);
    parts.push(apart ? "; " : " ");
  }
}

/** A cell that no spreadsheet takes for a formula, as in the CSV; numbers are none. */
function guarded(cell: string): string {
  return /^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell) && !/^-?[\d.]+$/.test(cell) ? `'${cell}` : cell;
}

/** The rows as HTML, the first one as heads. */
function markup(rows: readonly (readonly string[])[]): string {
  const table = document.createElement("table");
  rows.forEach((row, index) => {
    const line = table.insertRow();
    for (const text of row) {
      const cell = document.createElement(index === 0 ? "th" : "td");
      cell.textContent = text;
      line.append(cell);
    }
  });
  return table.outerHTML;
}
