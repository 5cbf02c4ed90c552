import { expect, it } from "vitest";
import { monthSeries, oneCurrency } from "./monthSeries";

const month = (name: string, amount: string, currency = "CNY") => ({
  month: name,
  count: 1,
  amount: { amount, currency },
});

it("fills silent months with zero, across a new year", () => {
  expect(monthSeries([month("1998-01", "5"), month("1997-11", "3")]).map((it) => [it.month, it.amount])).toEqual([
    ["1997-11", 3],
    ["1997-12", 0],
    ["1998-01", 5],
  ]);
});

it("keeps the latest months of a long history", () => {
  expect(monthSeries([month("2020-01", "1"), month("2026-11", "1")], 3).map((it) => it.month)).toEqual([
    "2026-09",
    "2026-10",
    "2026-11",
  ]);
  expect(monthSeries([])).toEqual([]);
});

it("adds up only one currency", () => {
  expect(oneCurrency([month("1997-11", "3"), month("1997-12", "3")])).toBe("CNY");
  expect(oneCurrency([month("1997-11", "3"), month("1997-12", "3", "USD")])).toBeUndefined();
});
