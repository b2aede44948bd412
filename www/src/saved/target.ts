// Where a saved page goes: into a file that the reader picks, where the browser has such a dialog and allows it to a page
// opened from disk; else into the browser's downloads.

import { download } from "../download";

/** A place for a page. */
export interface Target {
  /** What is said when it is done. */
  words: string;
  write: (html: string) => Promise<void>;
}

interface FileHandle {
  name: string;
  createWritable(): Promise<{ write(content: Blob): Promise<void>; close(): Promise<void>; abort(): Promise<void> }>;
}

type Picker = (options: object) => Promise<FileHandle>;

/** The file picked last: saving again goes there. */
let last: FileHandle | null = null;

/** Asks for a place, unless one was picked before. Null when the reader turned away. Must be called while a click or key counts. */
export async function target(now: Date, anew: boolean): Promise<Target | null> {
  const name = fileName(now);
  const picker = (window as { showSaveFilePicker?: Picker }).showSaveFilePicker;
  if (!picker) return toDownloads(name);
  if (last && !anew) return toFile(last);
  try {
    last = await picker({ suggestedName: name, id: "dateline", types: [{ description: "Web page", accept: { "text/html": [".html"] } }] });
    return toFile(last);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    // Some browsers have the dialog and refuse it to pages opened from disk.
    return toDownloads(name);
  }
}

/** `dateline-2022-06-07-0915.html`, by the reader's clock: saved files do not take each other's name. */
function fileName(now: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `dateline-${day}-${two(now.getHours())}${two(now.getMinutes())}.html`;
}

function toDownloads(name: string): Target {
  return {
    words: `${name} was handed to your browser's downloads.`,
    write: async (html) => download(name, "text/html", html),
  };
}

function toFile(handle: FileHandle): Target {
  return {
    words: `Saved to ${handle.name}.`,
    write: async (html) => {
      const stream = await handle.createWritable();
      try {
        await stream.write(new Blob([html], { type: "text/html;charset=utf-8" }));
        await stream.close();
      } catch (error) {
        // What was in the file before stays there.
        await stream.abort().catch(() => null);
        throw error;
      }
    },
  };
}
