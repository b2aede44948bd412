// The menu of what can be saved: a button that opens a list of buttons in groups. Tab goes through it as through the page,
// arrow keys, Home and End go faster.

import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Group, Wish } from "../exports";

interface Props {
  groups: Group[];
  onExport: (wish: Wish) => void;
}

export function ExportMenu({ groups, onExport }: Props): JSX.Element {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener("pointerdown", outside);
    document.addEventListener("focusin", outside);
    return () => {
      document.removeEventListener("pointerdown", outside);
      document.removeEventListener("focusin", outside);
    };
  }, [open]);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const choose = (wish: Wish) => {
    close();
    onExport(wish);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape" && open) {
      event.stopPropagation();
      close();
      return;
    }
    const entries = [...(root.current?.querySelectorAll<HTMLElement>(".export-ways button") ?? [])];
    const to = destination(event.key, entries.indexOf(document.activeElement as HTMLElement), entries.length);
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    setOpen(true);
    // A hidden entry takes no focus: the list has to be open first.
    setTimeout(() => entries[to]?.focus());
  };
  return (
    <div class="export" ref={root} onKeyDown={onKey}>
      <button type="button" ref={opener} aria-expanded={open} aria-controls="export-ways" onClick={() => setOpen(!open)}>
        Export
      </button>
      <div id="export-ways" class="export-ways" hidden={!open}>
        {groups.map(({ words, ways }, at) => (
          <section key={words} aria-labelledby={`export-group-${at}`}>
            <h2 id={`export-group-${at}`}>{words}</h2>
            <ul>
              {ways.map((way) => (
                <li key={way.words}>
                  <button type="button" class="quiet" onClick={() => choose(way.wish)}>
                    {way.words}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

/** The entry that a key leads to from the one at `at` (-1: the button before the list); null for other keys. */
function destination(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowUp") return at <= 0 ? count - 1 : at - 1;
  if (at < 0) return null;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return null;
}
