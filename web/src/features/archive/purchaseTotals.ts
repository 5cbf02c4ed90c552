import type { ListPurchaseTotalsResponse } from "../../client/types.gen";

type Total = ListPurchaseTotalsResponse["items"][number];

/** What a list says of one party; the amount only when everything was paid in one currency. */
export type PurchaseTotal = { count: number; amount?: Total["amount"]; last?: string };

const later = (one: string | undefined, other: string | undefined) =>
  one && other ? (one > other ? one : other) : (one ?? other);

/** The server answers once for each party and currency. */
export function totalsByParty(totals: readonly Total[]): ReadonlyMap<string, PurchaseTotal> {
  const byParty = new Map<string, PurchaseTotal>();
  for (const { partyId, count, amount, last } of totals) {
    const before = byParty.get(partyId);
    const latest = later(before?.last, last ?? undefined);
    byParty.set(partyId, {
      count: (before?.count ?? 0) + count,
      ...(before ? {} : { amount }),
      ...(latest ? { last: latest } : {}),
    });
  }
  return byParty;
}
