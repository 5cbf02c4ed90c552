import { expect, test } from "vitest";
import { halfGone, leverInputs, shareAfter } from "./levers";

const steps = [
  { months: 1, share: 0.9 },
  { months: 4, share: 0.6 },
  { months: 7, share: 0.45 },
];

test("reads the curve between its steps and before the first", () => {
  expect(shareAfter(steps, 0)).toBe(1);
  expect(shareAfter(steps, 4)).toBe(0.6);
  expect(shareAfter(steps, 6)).toBe(0.6);
  expect(shareAfter(steps, 99)).toBe(0.45);
});

test("says when half are gone, if they are", () => {
  expect(halfGone(steps)).toBe(7);
  expect(halfGone(steps.slice(0, 2))).toBeUndefined();
});

test("shows shares in per cent as the reader types them", () => {
  const money = (amount: string) => ({ amount, currency: "CNY" });
  const inputs = leverInputs({
    customers: 10,
    margin: money("123.456"),
    retention: 0.6789,
    discountRate: 0.15,
    acquisitionCost: money("0"),
    won: 4,
    years: 5,
  });
  expect(inputs.map((it) => it.observed)).toEqual([67.9, 123.46, 4, 0, 15]);
});
