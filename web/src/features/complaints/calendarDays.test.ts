import { describe, expect, it } from "vitest";
import { daysText, readDays } from "./calendarDays";

describe("special days", () => {
  it("are read as they are written", () => {
    const days = { "2026-10-10": "09:00-12:00,13:00-18:00", "2026-10-01": "" };
    expect(daysText(days)).toBe("2026-10-01\n2026-10-10 09:00-12:00,13:00-18:00");
    expect(readDays(daysText(days))).toEqual({ days });
  });

  it("name the line that cannot be read", () => {
    expect(readDays("2026-10-01\n国庆节")).toEqual({ days: { "2026-10-01": "" }, fault: "国庆节" });
  });
});
