const two = (value: number) => String(value).padStart(2, "0");

export function dayText(day: Date): string {
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

export function monthText(day: Date): string {
  return dayText(day).slice(0, 7);
}

export type Month = { year: number; month: number };

/** Reads `2026-11`; anything else is the present month. */
export function readMonth(text: string | undefined, now: Date): Month {
  const found = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text ?? "");
  return found
    ? { year: Number(found[1]), month: Number(found[2]) }
    : { year: now.getFullYear(), month: now.getMonth() + 1 };
}

export function shifted({ year, month }: Month, by: number): string {
  return monthText(new Date(year, month - 1 + by, 1));
}

/** The days of a month's sheet: whole weeks from Monday to Sunday. */
export function monthDays({ year, month }: Month): string[] {
  const firstOfMonth = new Date(year, month - 1, 1);
  const before = (firstOfMonth.getDay() + 6) % 7;
  const length = new Date(year, month, 0).getDate();
  const cells = Math.ceil((before + length) / 7) * 7;
  return Array.from({ length: cells }, (_, at) => dayText(new Date(year, month - 1, 1 - before + at)));
}
