import type { ListPurchaseMonthsResponse } from "../../client/types.gen";

export type PurchaseMonth = ListPurchaseMonthsResponse["items"][number];
export type MonthPoint = { month: string; count: number; amount: number };

function following(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}

/** Every month from the first to the last, the silent ones at zero; the latest when there are many. */
export function monthSeries(months: readonly PurchaseMonth[], most = 24): MonthPoint[] {
  const known = new Map(months.map((it) => [it.month, it]));
  const sorted = [...known.keys()].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return [];
  const points: MonthPoint[] = [];
  for (let month = first; month <= last; month = following(month)) {
    const found = known.get(month);
    points.push({ month, count: found?.count ?? 0, amount: found ? Number(found.amount.amount) : 0 });
  }
  return points.slice(-most);
}

/** The one currency of the series, or undefined when there are several and nothing may be added up. */
export function oneCurrency(months: readonly PurchaseMonth[]): string | undefined {
  const currencies = new Set(months.map((it) => it.amount.currency));
  return currencies.size === 1 ? [...currencies][0] : undefined;
}
