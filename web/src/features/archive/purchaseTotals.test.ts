import { expect, it } from "vitest";
import { totalsByParty } from "./purchaseTotals";

const total = (partyId: string, currency: string, last?: string) => ({
  partyId,
  count: 2,
  amount: { amount: "5.00", currency },
  ...(last ? { last } : {}),
});

it("adds up counts, and amounts never across currencies", () => {
  const totals = totalsByParty([
    total("a", "CNY", "2026-11-14T02:00:00Z"),
    total("a", "USD", "2026-11-20T02:00:00Z"),
    total("b", "CNY"),
  ]);
  expect(totals.get("a")).toEqual({ count: 4, last: "2026-11-20T02:00:00Z" });
  expect(totals.get("b")).toEqual({ count: 2, amount: { amount: "5.00", currency: "CNY" } });
});
