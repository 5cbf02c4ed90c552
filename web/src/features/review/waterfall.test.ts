import { describe, expect, it } from "vitest";
import { evidenceBetween, percentOf, waterfallOf } from "./waterfall";

const evidence = {
  party: "a",
  other: "b",
  probability: 0.97,
  sure: true,
  priorBits: -16,
  bits: 6,
  steps: [
    { field: "name", text: "同一字号", bits: 14, probability: 0.2 },
    { field: "phone", text: "相同", bits: 10, probability: 0.99 },
    { field: "address", text: "不同", bits: -2, probability: 0.97 },
  ],
};

describe("the waterfall of evidence", () => {
  const { bars, even, sure } = waterfallOf(evidence);

  it("begins with how rare twins are and ends where all of it leads", () => {
    expect(bars.map((it) => it.key)).toEqual(["prior", "name", "phone", "address"]);
    expect(bars.reduce((sum, it) => sum + it.bits, 0)).toBeCloseTo(evidence.bits);
  });

  it("lets each bar begin where the one before it ended", () => {
    const [prior, name, phone, address] = bars;
    expect(prior?.left).toBeCloseTo(name?.left ?? -1);
    expect((name?.left ?? 0) + (name?.width ?? 0)).toBeCloseTo(phone?.left ?? -1);
    expect((address?.left ?? 0) + (address?.width ?? 0)).toBeCloseTo((phone?.left ?? 0) + (phone?.width ?? 0));
    expect(even).toBeLessThan(sure);
  });

  it("keeps everything within the width", () => {
    for (const bar of bars) {
      expect(bar.left).toBeGreaterThanOrEqual(0);
      expect(bar.left + bar.width).toBeLessThanOrEqual(100);
    }
  });

  it("never calls anything certain", () => {
    expect(percentOf(1)).toBe("99.9%");
    expect(percentOf(0.9876)).toBe("98.7%");
    expect(percentOf(0.00001)).toBe("<0.1%");
  });

  it("finds what two agree on from either side", () => {
    expect(evidenceBetween([evidence], "b", "a")).toBe(evidence);
    expect(evidenceBetween([evidence], "b", "c")).toBeUndefined();
  });
});
