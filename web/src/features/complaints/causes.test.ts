import { describe, expect, it } from "vitest";
import {
  casesOf,
  improvementOf,
  lastDays,
  parseCausesSearch,
  probability,
  spanBefore,
  trendOf,
  usualSpan,
  vitalFew,
} from "./causes";

const now = new Date(2026, 2, 10, 15);

describe("the causes page", () => {
  it("reads its address leniently", () => {
    expect(parseCausesSearch({ by: "shop", from: "2026-01-01", until: "2026-01-31", view: "table" })).toEqual({
      by: "shop",
      from: "2026-01-01",
      until: "2026-01-31",
      view: "table",
    });
    expect(parseCausesSearch({ by: "customer", from: "2026-02-01", until: "2026-01-31", view: "chart" })).toEqual({});
    expect(parseCausesSearch({ from: "2026-02-01" })).toEqual({});
  });

  it("counts days back, today among them", () => {
    expect(lastDays(30, now)).toEqual({ from: "2026-02-09", until: "2026-03-10" });
    expect(usualSpan(lastDays(180, now), now)).toBe(180);
    expect(usualSpan({ from: "2026-01-01", until: "2026-01-02" }, now)).toBeUndefined();
  });

  it("calls a change one only beyond chance", () => {
    expect(trendOf({ count: 15, before: 5, pValue: 0.041 })).toBe("more");
    expect(trendOf({ count: 5, before: 15, pValue: 0.041 })).toBe("fewer");
    expect(trendOf({ count: 14, before: 6, pValue: 0.115 })).toBe("chance");
  });

  it("finds the few that make four in five", () => {
    expect(vitalFew([{ cumulative: 0.5 }, { cumulative: 0.8 }, { cumulative: 1 }])).toBe(2);
    expect(vitalFew([{ cumulative: 0.3 }, { cumulative: 0.5 }])).toBe(2);
    expect(vitalFew([])).toBe(0);
  });

  it("opens the cases of a row, and those of the span before", () => {
    const span = { begin: "2026-03-01T00:00:00.000Z", end: "2026-03-11T00:00:00.000Z" };
    expect(spanBefore(span)).toEqual({ begin: "2026-02-19T00:00:00.000Z", end: span.begin });
    expect(casesOf("product", "冰箱", span).and).toHaveLength(3);
    expect(improvementOf("cause", "x")).toEqual({ cause: "x" });
    expect(improvementOf("desk", "x")).toBeUndefined();
  });

  it("writes probabilities without false exactness", () => {
    expect(["< 0.1%", "4.1%", "38%"]).toEqual([0.0004, 0.0414, 0.375].map(probability));
  });
});
