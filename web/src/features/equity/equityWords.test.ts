import { describe, expect, it } from "vitest";
import { countOf, groupsOf, quarterOf, shade, shares } from "./equityWords";

describe("customer equity", () => {
  it("tells which share of a cohort bought again", () => {
    expect(shares({ quarter: "2026-01-01", later: [4, 2, 0] })).toEqual([1, 0.5, 0]);
    expect(shares({ quarter: "2026-01-01", later: [] })).toEqual([]);
  });

  it("names quarters", () => {
    expect(quarterOf("2026-10-01")).toEqual({ year: "2026", quarter: "4" });
    expect(quarterOf("2026-01-01")).toEqual({ year: "2026", quarter: "1" });
  });

  it("keeps cells readable", () => {
    expect(shade(1)).toBe("55%");
    expect(shade(0)).toBe("0%");
  });

  it("orders groups as they are known, and puts nobody's last", () => {
    const moves = [
      { to: "b", customers: 1 },
      { from: "b", to: "a", customers: 2 },
      { from: "z", to: "y", customers: 3 },
    ];
    expect(groupsOf(moves, ["a", "b"])).toEqual(["a", "b", "y", "z", undefined]);
    expect(countOf(moves, "b", "a")).toBe(2);
    expect(countOf(moves, "a", "b")).toBe(0);
  });
});
