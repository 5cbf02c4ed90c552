import type { GetQualityResponse } from "../../client/types.gen";

export type Report = GetQualityResponse;
export type Measure = Report["measures"][number];

type Condition = { field: string; op: "eq" | "lt" | "empty"; value?: string };
type Part = Condition | { has: string; where: Condition };
export type ListFilter = Part | { and: Part[] };

/** Owners in the order of how much they own; nobody last. */
export function ownersOf(report: Report) {
  const parties = report.measures.find((it) => it.name === "parties");
  return (parties?.shares ?? []).map((it) => it.owner ?? undefined);
}

export function ownedBy(measure: Measure, owner: string | undefined): number {
  return measure.shares.find((it) => (it.owner?.id ?? undefined) === owner)?.value ?? 0;
}

/** The condition of the list behind a number; `owner` is undefined for all, null for those without one. */
export function filterOf(name: string, owner: string | null | undefined, staleBefore: string): ListFilter {
  const parts: Part[] = [];
  if (name === "stale") parts.push({ field: "updated", op: "lt", value: staleBefore });
  else if (name !== "parties") parts.push({ has: "findings", where: { field: "kind", op: "eq", value: name } });
  if (owner === null) parts.push({ field: "owner", op: "empty" });
  else if (owner !== undefined) parts.push({ field: "owner", op: "eq", value: owner });
  const [first, ...rest] = parts;
  return rest.length === 0 && first ? first : { and: parts };
}

/** The course of a measure as the points of a line in a box of 96 by 24. */
export function courseOf(report: Report, name: string): string {
  const values = report.days.filter((it) => it.measure === name).map((it) => it.value);
  if (values.length < 2) return "";
  const most = Math.max(...values);
  const least = Math.min(...values);
  const range = most - least || 1;
  return values.map((it, at) => `${(at * 96) / (values.length - 1)},${22 - ((it - least) * 20) / range}`).join(" ");
}
