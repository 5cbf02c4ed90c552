import type { OwnAllowance, RecoveryCase, RemedyView } from "../../client/types.gen";
import type { MoneyValue } from "../../ui/formats";

export type { RecoveryCase, RemedyView };
export type RemedyKind = RemedyView["kind"];
export type Progress = RecoveryCase["standing"];

export const remedyKinds: readonly RemedyKind[] = ["refund", "voucher", "gift", "redo", "apology"];
export const results = ["saved", "lost", "unknown"] as const;

export const standingTone: Record<Progress, "blue" | "amber" | "green" | "red" | "plain"> = {
  open: "blue",
  awaiting: "amber",
  saved: "green",
  lost: "red",
  unknown: "plain",
};

export const remedyTone: Record<RemedyView["state"], "green" | "amber" | "plain"> = {
  given: "green",
  awaiting: "amber",
  declined: "plain",
  reversed: "plain",
};

/** A refund or voucher is nothing without an amount; an apology never has one. */
export const needsAmount = (kind: RemedyKind | undefined) => kind === "refund" || kind === "voucher";
export const mayCost = (kind: RemedyKind | undefined) => kind !== undefined && kind !== "apology";

/** Whether somebody else must approve that much. */
export function isBeyond(amount: string | number | null | undefined, own: OwnAllowance | undefined): boolean {
  const wanted = Number(amount ?? 0);
  if (!wanted || !own) return false;
  return wanted > Number(own.single?.amount ?? 0) || wanted > Number(own.left?.amount ?? 0);
}

/** Whether the customer has, or may yet get, one of that kind. */
export const isGiven = (remedies: readonly RemedyView[], kind: RemedyKind | undefined) =>
  remedies.some((one) => one.kind === kind && (one.state === "given" || one.state === "awaiting"));

/** The day on which to ask has come, and nobody has. */
export const isDue = (recovery: Pick<RecoveryCase, "checkBack" | "check">, today: string) =>
  !recovery.check && recovery.checkBack <= today;

/** How much of an allowance is used, from 0 to 1. */
export function usedShare(spent: MoneyValue, granted: MoneyValue): number {
  const all = Number(granted.amount);
  return all > 0 ? Math.min(Math.max(Number(spent.amount) / all, 0), 1) : 0;
}

/** The day as the server writes days, where the reader is. */
export function dayOf(now: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Names one attempt, so that a repeated request gives nothing twice; works without https too. */
export function attemptKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
