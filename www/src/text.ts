// Numbers, dates and sizes as a reader likes them.

const whole = new Intl.NumberFormat("en-GB");
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

export function number(value: number): string {
  return whole.format(value);
}

/** `1 article`, `3 articles`. */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

/** `7 June 2022` for `2022-06-07`; the value itself when it is no full date. */
export function date(value: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  return match ? day.format(new Date(`${value}T00:00:00Z`)) : value;
}

export function publishedFrom(from: string, byCaption: boolean): string {
  if (from === "given") return "as given";
  return byCaption ? "from a caption, may be later" : "from the text";
}

/** `3.2 MB`. */
export function size(bytes: number): string {
  if (bytes < 1000) return count(bytes, "byte");
  if (bytes < 1_000_000) return `${number(Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** `0.21 s`, `12 ms`. */
export function duration(milliseconds: number): string {
  if (milliseconds < 1000) return `${number(Math.max(1, Math.round(milliseconds)))} ms`;
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** `48.948° N, 38.492° E`, to so many digits. */
export function coordinates(lat: number, lon: number, digits = 3): string {
  const part = (value: number, plus: string, minus: string) => `${Math.abs(value).toFixed(digits)}° ${value < 0 ? minus : plus}`;
  return `${part(lat, "N", "S")}, ${part(lon, "E", "W")}`;
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
