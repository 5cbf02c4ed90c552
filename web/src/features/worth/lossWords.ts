import type { LossContent, LossTableRow } from "../../client/types.gen";

export type Cause = LossContent["cause"];
export type Detail = NonNullable<LossContent["detail"]>;

export const causes: readonly Cause[] = ["competitor", "theirs", "ours", "unknown"];

const details: Record<Cause, readonly Detail[]> = {
  competitor: ["price", "better-product", "better-service", "relationship", "nearer"],
  theirs: ["closed", "moved", "no-need", "no-money", "contact-left"],
  ours: ["quality", "delivery", "service", "our-price", "promise-broken", "complaint-unsolved", "neglect"],
  unknown: [],
};

export const detailsOf = (cause: Cause): readonly Detail[] => details[cause];

/** What stands in a line of the table: a cause as a whole, or one of its details. */
export type LossLine = {
  cause: Cause;
  detail?: Detail | "none";
  customers: number;
  byQuadrant: Record<string, number>;
  valueLost: { amount: string; currency: string }[];
};

function added(line: LossLine, row: LossTableRow): void {
  const quadrant = row.quadrant ?? "unscored";
  line.customers += row.customers;
  line.byQuadrant[quadrant] = (line.byQuadrant[quadrant] ?? 0) + row.customers;
  const { valueLost } = row;
  if (!valueLost) return;
  const same = line.valueLost.find((it) => it.currency === valueLost.currency);
  // Rounded sums to be looked at; nothing is computed from them.
  if (same) same.amount = String(Number(same.amount) + Number(valueLost.amount));
  else line.valueLost.push({ ...valueLost });
}

/** Every cause with its details below it, the most frequent first. */
export function lossLines(rows: readonly LossTableRow[]): LossLine[] {
  const lines = causes.flatMap((cause) => {
    const own = rows.filter((row) => row.cause === cause);
    if (own.length === 0) return [];
    const whole: LossLine = { cause, customers: 0, byQuadrant: {}, valueLost: [] };
    const parts = new Map<string, LossLine>();
    for (const row of own) {
      const detail = (row.detail ?? "none") as Detail | "none";
      const part = parts.get(detail) ?? { cause, detail, customers: 0, byQuadrant: {}, valueLost: [] };
      parts.set(detail, part);
      added(whole, row);
      added(part, row);
    }
    return [{ whole, parts: [...parts.values()].sort((one, other) => other.customers - one.customers) }];
  });
  return lines
    .sort((one, other) => other.whole.customers - one.whole.customers)
    .flatMap(({ whole, parts }) => (parts.length === 1 && parts[0]?.detail === "none" ? [whole] : [whole, ...parts]));
}
