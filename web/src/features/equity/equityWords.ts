import type { EquityCohort, EquityMove } from "../../client/types.gen";

/** Of a cohort, which share bought in each quarter since its first. */
export function shares(cohort: EquityCohort): number[] {
  const all = cohort.later[0] ?? 0;
  return cohort.later.map((count) => (all === 0 ? 0 : count / all));
}

/** How dark a cell is, so that the text on it stays readable. */
export const shade = (share: number): string => `${Math.round(Math.min(1, share) * 55)}%`;

/** Year and quarter of a first day of one. */
export function quarterOf(day: string): { year: string; quarter: string } {
  const [year = "", month = "1"] = day.split("-");
  return { year, quarter: String(Math.floor((Number(month) - 1) / 3) + 1) };
}

/** The groups that appear on either side of the moves, in the order of the known ones, whatever else there is after them. */
export function groupsOf(moves: readonly EquityMove[], known: readonly string[]): (string | undefined)[] {
  const found = new Set(moves.flatMap((it) => [it.from, it.to]));
  const named = [...found].filter((it): it is string => it !== undefined);
  const ordered = [
    ...known.filter((it) => found.has(it)),
    ...named.filter((it) => !known.includes(it)).sort((one, other) => one.localeCompare(other)),
  ];
  return found.has(undefined) ? [...ordered, undefined] : ordered;
}

/** How many went one way. */
export const countOf = (moves: readonly EquityMove[], from: string | undefined, to: string | undefined): number =>
  moves.find((it) => it.from === from && it.to === to)?.customers ?? 0;
