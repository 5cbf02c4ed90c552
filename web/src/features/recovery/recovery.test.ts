import { describe, expect, it } from "vitest";
import { dayOf, isBeyond, isDue, isGiven, type RemedyView, usedShare } from "./recovery";

const yuan = (amount: string) => ({ amount, currency: "CNY" });
const own = {
  monthly: yuan("500.00"),
  single: yuan("200.00"),
  left: yuan("120.00"),
  approves: false,
  checkBackDays: 7,
};
const remedy = (kind: RemedyView["kind"], state: RemedyView["state"]): RemedyView => ({
  id: "1",
  kind,
  state,
  note: "",
  at: "2026-11-22T00:00:00Z",
});

describe("isBeyond", () => {
  it("keeps to what is left and to what may be spent at one time", () => {
    expect(isBeyond("120", own)).toBe(false);
    expect(isBeyond("120.01", own)).toBe(true);
    expect(isBeyond("200.01", { ...own, left: yuan("500") })).toBe(true);
  });
  it("lets what costs nothing pass, also without an allowance", () => {
    const none = { approves: false, checkBackDays: 7 };
    expect(isBeyond(null, none)).toBe(false);
    expect(isBeyond("1", none)).toBe(true);
  });
});

describe("isGiven", () => {
  it("counts what waits for approval but not what was declined or taken back", () => {
    expect(isGiven([remedy("refund", "awaiting")], "refund")).toBe(true);
    expect(isGiven([remedy("refund", "reversed"), remedy("refund", "declined")], "refund")).toBe(false);
    expect(isGiven([remedy("refund", "given")], "gift")).toBe(false);
  });
});

describe("isDue", () => {
  it("is due on the day itself until somebody asked", () => {
    expect(isDue({ checkBack: "2026-11-22" }, "2026-11-22")).toBe(true);
    expect(isDue({ checkBack: "2026-11-23" }, "2026-11-22")).toBe(false);
    const check = { result: "saved" as const, outcome: "", at: "2026-11-22T00:00:00Z" };
    expect(isDue({ checkBack: "2026-11-20", check }, "2026-11-22")).toBe(false);
  });
});

it("writes days as the server does", () => {
  expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
});

it("never uses more than all or less than nothing", () => {
  expect(usedShare(yuan("50"), yuan("200"))).toBe(0.25);
  expect(usedShare(yuan("300"), yuan("200"))).toBe(1);
  expect(usedShare(yuan("1"), yuan("0"))).toBe(0);
});
