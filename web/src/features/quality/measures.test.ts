import { expect, it } from "vitest";
import { courseOf, filterOf, type Report } from "./measures";

const report: Report = {
  measures: [],
  days: [
    { day: "2026-11-20", measure: "stale", value: 10 },
    { day: "2026-11-21", measure: "stale", value: 30 },
    { day: "2026-11-21", measure: "no-phone", value: 7 },
  ],
  precision: { right: 0, all: 0, share: 0, low: 0, high: 1 },
  staleBefore: "2025-11-22T00:00:00Z",
};

it("opens the list behind a number", () => {
  expect(filterOf("no-phone", undefined, "")).toEqual({
    has: "findings",
    where: { field: "kind", op: "eq", value: "no-phone" },
  });
  expect(filterOf("stale", "u", "2025-11-22T00:00:00Z")).toEqual({
    and: [
      { field: "updated", op: "lt", value: "2025-11-22T00:00:00Z" },
      { field: "owner", op: "eq", value: "u" },
    ],
  });
  expect(filterOf("parties", null, "")).toEqual({ field: "owner", op: "empty" });
});

it("draws a course once there are two days", () => {
  expect(courseOf(report, "stale")).toBe("0,22 96,2");
  expect(courseOf(report, "no-phone")).toBe("");
});
