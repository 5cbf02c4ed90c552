import { expect, it } from "vitest";
import { monthDays, readMonth, shifted } from "./monthDays";

it("shows whole weeks that begin on Monday", () => {
  const days = monthDays({ year: 2026, month: 11 });
  expect(days[0]).toBe("2026-10-26");
  expect(days.at(-1)).toBe("2026-12-06");
  expect(days).toHaveLength(42);
  expect(monthDays({ year: 2027, month: 2 })).toHaveLength(28);
});

it("reads a month leniently and turns the page over the year", () => {
  expect(readMonth("2026-13", new Date(2026, 10, 22))).toEqual({ year: 2026, month: 11 });
  expect(shifted({ year: 2026, month: 12 }, 1)).toBe("2027-01");
  expect(shifted({ year: 2026, month: 1 }, -1)).toBe("2025-12");
});
