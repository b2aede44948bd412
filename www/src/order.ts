// How words are compared and found: without regard to case and accents.

const words = new Intl.Collator("en", { sensitivity: "base", numeric: true });

export function byText(one: string, other: string): number {
  return words.compare(one, other);
}

/** Lower case without accents, so that "zelen" finds "Zeleński". */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

export function tally<Key>(all: Key[]): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}
