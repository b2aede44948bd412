// Days as whole numbers, and the names of months: a timeline counts in days.

const DAY = 86_400_000;

/** The day of `2022-06-07`, counted from 1 January 1970. */
export function dayNumber(value: string): number {
  return Math.round(Date.parse(`${value.padStart(10, "0")}T00:00:00Z`) / DAY);
}

export function dayOf(number: number): { year: number; month: number; day: number } {
  const date = new Date(number * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day on which a month begins; months beyond twelve run into the next year. */
export function monthStart(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, 1);
  return Math.round(date.getTime() / DAY);
}

export const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

export function shortMonth(month: number): string {
  return (MONTHS[month - 1] ?? "").slice(0, 3);
}

/** `7 June`, with its year where that is another than the one expected. */
export function shortDate(value: string, year?: number): string {
  const { year: own, month, day } = dayOf(dayNumber(value));
  const words = `${day} ${MONTHS[month - 1] ?? ""}`;
  return own === year ? words : `${words} ${own}`;
}
