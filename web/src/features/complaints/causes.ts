import type { CauseReport, CauseRow } from "../../client/types.gen";

export const causeGroups = ["cause", "category", "product", "batch", "shop", "desk"] as const;
export type CauseGroup = (typeof causeGroups)[number];
export const causeDays = [30, 90, 180, 365] as const;

const usualDays = 90;
const level = 0.05;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** What the address of the page says; whatever is absent is as usual. */
export type CausesSearch = { by?: CauseGroup; from?: string; until?: string; view?: "table" };

export function parseCausesSearch(search: Record<string, unknown>): CausesSearch {
  const by = causeGroups.find((it) => it === search.by);
  const { from, until } = search;
  const isSpan = typeof from === "string" && typeof until === "string" && day.test(from) && day.test(until);
  return {
    ...(by ? { by } : {}),
    ...(isSpan && from <= until ? { from, until } : {}),
    ...(search.view === "table" ? { view: "table" as const } : {}),
  };
}

export function dayOf(at: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

export type Days = { from: string; until: string };

/** So many days until today. */
export function lastDays(count: number, now: Date): Days {
  const first = new Date(now.getFullYear(), now.getMonth(), now.getDate() - count + 1);
  return { from: dayOf(first), until: dayOf(now) };
}

export const spanOf = ({ from, until }: CausesSearch, now: Date): Days =>
  from && until ? { from, until } : lastDays(usualDays, now);

/** Which of the usual spans it is, if any. */
export const usualSpan = (span: Days, now: Date) =>
  causeDays.find((count) => {
    const usual = lastDays(count, now);
    return usual.from === span.from && usual.until === span.until;
  });

export type Trend = "more" | "fewer" | "chance";

/** Whether there are more or fewer than before, beyond chance. */
export function trendOf({ count, before, pValue }: Pick<CauseRow, "count" | "before" | "pValue">): Trend {
  if (pValue >= level) return "chance";
  return count > before ? "more" : "fewer";
}

/** How many of the rows make four in five. */
export function vitalFew(rows: readonly Pick<CauseRow, "cumulative">[]): number {
  const place = rows.findIndex((row) => row.cumulative >= 0.8);
  return place < 0 ? rows.length : place + 1;
}

/** Small probabilities with one figure that counts. */
export function probability(p: number): string {
  if (p < 0.001) return "< 0.1%";
  return p < 0.1 ? `${(p * 100).toFixed(1)}%` : `${Math.round(p * 100)}%`;
}

type Span = Pick<CauseReport, "begin" | "end">;

/** The equally long span right before. */
export function spanBefore({ begin, end }: Span): Span {
  const length = new Date(end).getTime() - new Date(begin).getTime();
  return { begin: new Date(new Date(begin).getTime() - length).toISOString(), end: begin };
}

const within = ({ begin, end }: Span) => [
  { field: "created", op: "ge" as const, value: begin },
  { field: "created", op: "lt" as const, value: end },
];

/** The complaints of a value and a span, as lists filter them. */
export const casesOf = (by: CauseGroup, key: string, span: Span) => ({
  and: [{ field: by, op: "eq" as const, value: key }, ...within(span)],
});

export const casesWithout = (by: CauseGroup, span: Span) => ({
  and: [{ field: by, op: "empty" as const }, ...within(span)],
});

export const allCases = (span: Span) => ({ and: within(span) });

/** With what an improvement of a row begins; batches and desks say nothing that could be compared. */
export function improvementOf(by: CauseGroup, key: string): Record<string, string> | undefined {
  return by === "batch" || by === "desk" ? undefined : { [by]: key };
}
