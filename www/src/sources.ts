// Everything the reader brought in, kept on the page: the engine can be thrown away and filled again from here.

/** What one article of a source is to the page. */
export interface Part {
  /** The page's own number, which stays when the engine is filled again. */
  readonly id: number;
  readonly name: string;
  readonly renamed: boolean;
  readonly given: string | null;
  readonly warnings: readonly string[];
  readonly removed: boolean;
}

/** One file, paste or sample; a bundle has several parts. */
export interface Source {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly published: string | null;
  /** What was said of it before, where it was read before: then it is one article, and never cut up. */
  readonly again?: readonly string[];
  readonly parts: readonly Part[];
}

/** Whole files above this are refused unread; articles have their own limit, which the engine names. */
export const MAX_FILE = 20_000_000;

export function source(name: string, content: Uint8Array | string, published: string | null = null): Source {
  return { name, content, published, parts: [] };
}

/** Every article of the sources, removed ones too. */
export function partsOf(sources: readonly Source[]): Part[] {
  return sources.flatMap(({ parts }) => parts);
}

/** Every name that is taken. */
export function takenNames(sources: readonly Source[]): Set<string> {
  return new Set([...sources.map(({ name }) => name), ...partsOf(sources).map(({ name }) => name)]);
}

/** The sources with one article changed. */
export function withPart(sources: readonly Source[], id: number, change: Partial<Part>): readonly Source[] {
  return sources.map((known) => {
    if (!known.parts.some((part) => part.id === id)) return known;
    return { ...known, parts: known.parts.map((part) => (part.id === id ? { ...part, ...change } : part)) };
  });
}

/** `name` itself, or with (2), (3), … before its ending when it is taken. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  const dot = name.lastIndexOf(".");
  const stem = dot > 0 ? name.slice(0, dot) : name;
  const ending = dot > 0 ? name.slice(dot) : "";
  for (let number = 2; ; number += 1) {
    const tried = `${stem} (${number})${ending}`;
    if (!taken.has(tried)) return tried;
  }
}

/** Whether two sources hold the same, unit for unit. */
export function sameContent(one: Source["content"], other: Source["content"]): boolean {
  if (typeof one === "string" || typeof other === "string") return one === other;
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** A file on its way in; `path` tells files of one name in several folders apart. */
export interface Incoming {
  path: string;
  file: File;
}

/** The files of a folder that was chosen, in order of their paths; what begins with a dot is the system's. */
export function chosenFolder(files: readonly File[]): Incoming[] {
  const incoming = files.map((file) => ({ path: file.webkitRelativePath || file.name, file }));
  const wanted = incoming.filter(({ path }) => !path.split("/").some((part) => part.startsWith(".")));
  return wanted.sort((one, other) => one.path.localeCompare(other.path, "en")).slice(0, MAX_FILES);
}

/** At most this many files are taken from a folder. */
const MAX_FILES = 1000;

/** The files of a drop, folders opened. Must be called while the event is handled. */
export async function dropped(data: DataTransfer): Promise<Incoming[]> {
  const entries = [...data.items].map((item) => (item.kind === "file" ? item.webkitGetAsEntry() : null));
  const plain = [...data.files].map((file) => ({ path: file.name, file }));
  if (!entries.some((entry) => entry?.isDirectory)) return plain;
  const found: Incoming[] = [];
  for (const entry of entries) if (entry) await walk(entry, "", found);
  return found;
}

async function walk(entry: FileSystemEntry, folder: string, found: Incoming[]): Promise<void> {
  // Files whose name begins with a dot are the system's own, not the reader's.
  if (found.length >= MAX_FILES || entry.name.startsWith(".")) return;
  const path = folder + entry.name;
  if (entry.isFile) {
    found.push({ path, file: await fileOf(entry as FileSystemFileEntry) });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (batch.length === 0) return;
    batch.sort((a, b) => a.name.localeCompare(b.name, "en"));
    for (const inner of batch) await walk(inner, `${path}/`, found);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}
