/** Special days as people write them, one a line: a date, and its shifts unless it is free. */
export function daysText(days: Record<string, string>): string {
  return Object.keys(days)
    .sort()
    .map((day) => `${day} ${days[day] ?? ""}`.trim())
    .join("\n");
}

const line = /^(\d{4}-\d{2}-\d{2})(?:\s+(.*))?$/;

/** Back again; the first line that cannot be read, if there is one. */
export function readDays(text: string): { days: Record<string, string>; fault?: string } {
  const days: Record<string, string> = {};
  for (const written of text.split("\n").map((it) => it.trim())) {
    if (written === "") continue;
    const [, day, shifts = ""] = line.exec(written) ?? [];
    if (!day) return { days, fault: written };
    days[day] = shifts.trim();
  }
  return { days };
}
