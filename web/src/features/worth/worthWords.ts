import type { WorthExpectation as Expectation, Warning, Worth } from "../../client/types.gen";

/** A decimal as it travels, as a number to draw or compare with; never to add money up. */
export const numberOf = (decimal: string | number): number => Number(decimal);

/** At most one digit behind the point: nobody expects 1.2628 purchases. */
export function rounded(decimal: string | number): number {
  const value = numberOf(decimal);
  return value >= 10 ? Math.round(value) : Math.round(value * 10) / 10;
}

/** Weeks as people say them: three months rather than thirteen weeks. */
export function span(weeks: number): { unit: "weeks" | "months" | "years"; count: number } {
  if (weeks >= 104) return { unit: "years", count: Math.round(weeks / 52) };
  if (weeks >= 13) return { unit: "months", count: Math.round(weeks / (52 / 12)) };
  return { unit: "weeks", count: Math.max(1, Math.round(weeks)) };
}

/** Money of a forecast: cents would claim more than anybody knows. */
export function wholeMoney(money: { amount: string; currency: string }): { amount: string; currency: string } {
  return { amount: String(Math.round(numberOf(money.amount))), currency: money.currency };
}

/** What to do next, from what is known; the first that applies. */
export function adviceOf(worth: Worth): "call" | "win-back" | "second" | "thank" | "none" {
  const expectation: Expectation | undefined = worth.expectation;
  if (!expectation) return "none";
  const alive = numberOf(expectation.alive);
  if (worth.past.purchases > 2 && numberOf(expectation.silence) < 0.05) return alive < 20 ? "win-back" : "call";
  if (worth.trend?.direction === "falling") return "call";
  if (worth.past.purchases === 1) return "second";
  return worth.quadrant === "bosom-friend" ? "thank" : "none";
}

/** How surprising a silence is, as the odds people know. */
export function oneIn(silence: string): number {
  const value = numberOf(silence);
  return value > 0 ? Math.max(1, Math.round(1 / value)) : 1_000_000;
}

/** The warnings that remain when some were put aside on this page. */
export function without(warnings: readonly Warning[], gone: ReadonlySet<string>): Warning[] {
  return warnings.filter((it) => !gone.has(it.partyId));
}
