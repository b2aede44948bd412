// Reads the reader's work back: `dateline/1` JSON as it was written, or as much of it as is left. It may come from anybody:
// nothing is taken for what it says it is.

/** One article of a file. */
export interface Kept {
  name: string;
  text: string;
  /** The day the reader gave. */
  given: string | null;
  /** What the file says the text's SHA-256 is. */
  sha256: string | null;
}

/** What a file holds. */
export interface Project {
  articles: Kept[];
  corrections: unknown[];
  /** The JSON as it stood in the file. */
  json: string;
  /** What is wrong with it, in words; null for a whole file. */
  broken: string | null;
}

/** The work in a JSON text. What cannot be read whole is read line by line, and it is said what is wrong. */
export function readProject(json: string, missing = 0): Project {
  const gap = missing > 0 ? `${missing === 1 ? "A block" : `${missing} blocks`} of its data ${missing === 1 ? "is" : "are"} missing.` : null;
  let whole: unknown;
  try {
    whole = JSON.parse(json);
  } catch (error) {
    const articles = salvage(json);
    const why = error instanceof Error ? error.message : String(error);
    return { articles, corrections: [], json, broken: `${gap ?? "Its data are cut short or damaged."} (${why})` };
  }
  const { schema, articles, corrections } = record(whole);
  const told = schema === "dateline/1" ? gap : "Its data are not of the form dateline/1.";
  const read = list(articles).map(article).filter((each) => each !== null);
  const lost = list(articles).length - read.length;
  const broken = told ?? (lost > 0 ? `${lost} of its articles have no text.` : null);
  return { articles: read, corrections: list(corrections), json, broken };
}

function article(value: unknown): Kept | null {
  const { name, text, published, sha256 } = record(value);
  if (typeof text !== "string") return null;
  const { value: day, from } = record(published);
  const given = from === "given" && typeof day === "string" && isDay(day) ? day : null;
  return { name: typeof name === "string" ? name : "", text, given, sha256: typeof sha256 === "string" ? sha256 : null };
}

/** Whether the calendar has such a day; the engine knows the years 1 to 9999. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith("0000")) return false;
  const time = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
}

/** Articles whose text is whole in JSON that is not: each fact of an article stands on a line of its own. */
function salvage(json: string): Kept[] {
  const found: Kept[] = [];
  let facts: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const line of json.split("\n")) {
    const fact = /^ {3}"(id|name|text|published|sha256)": (.*?),?$/.exec(line);
    if (!fact?.[1] || !fact[2]) continue;
    if (fact[1] === "id") facts = Object.create(null) as Record<string, unknown>;
    try {
      facts[fact[1]] = JSON.parse(fact[2]);
    } catch {
      continue;
    }
    const last = found.at(-1);
    // The digest stands behind the text.
    if (fact[1] === "sha256" && last && facts["text"] === last.text) last.sha256 = article(facts)?.sha256 ?? null;
    const read = fact[1] === "text" ? article(facts) : null;
    if (read) found.push(read);
  }
  return found;
}

/** The keys of an object, of nothing when it is none. */
export function record(value: unknown): Partial<Record<string, unknown>> {
  const none = Object.create(null) as Partial<Record<string, unknown>>;
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.assign(none, value) : none;
}

export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
