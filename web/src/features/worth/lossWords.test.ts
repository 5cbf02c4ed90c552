import { describe, expect, it } from "vitest";
import { lossLines } from "./lossWords";

describe("reasons for leaving", () => {
  it("adds details up to causes, the most frequent first", () => {
    const lines = lossLines([
      { cause: "theirs", detail: "moved", customers: 1, quadrant: "butterfly" },
      {
        cause: "ours",
        detail: "quality",
        customers: 2,
        quadrant: "barnacle",
        valueLost: { amount: "10", currency: "CNY" },
      },
      { cause: "ours", detail: "quality", customers: 1, valueLost: { amount: "5", currency: "CNY" } },
      { cause: "ours", customers: 1, quadrant: "barnacle" },
    ]);
    expect(lines.map((it) => `${it.cause} ${it.detail ?? ""} ${it.customers}`)).toEqual([
      "ours  4",
      "ours quality 3",
      "ours none 1",
      "theirs  1",
      "theirs moved 1",
    ]);
    expect(lines[0]?.valueLost).toEqual([{ amount: "15", currency: "CNY" }]);
    expect(lines[1]?.byQuadrant).toEqual({ barnacle: 2, unscored: 1 });
  });

  it("says a cause without details once", () => {
    expect(lossLines([{ cause: "unknown", customers: 3 }])).toHaveLength(1);
  });
});
