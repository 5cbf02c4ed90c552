import { describe, expect, it } from "vitest";
import type { Worth } from "../../client/types.gen";
import { adviceOf, oneIn, rounded, span, wholeMoney } from "./worthWords";

const worth = (changes: object, expectation: object): Worth =>
  ({
    quadrant: "barnacle",
    past: { purchases: 8 },
    expectation: { alive: "80.0000", silence: "0.5", ...expectation },
    ...changes,
  }) as Worth;

describe("words about worth", () => {
  it("says weeks as people do", () => {
    expect(span(4)).toEqual({ unit: "weeks", count: 4 });
    expect(span(13)).toEqual({ unit: "months", count: 3 });
    expect(span(156)).toEqual({ unit: "years", count: 3 });
  });

  it("rounds what is only expected", () => {
    expect(rounded("1.2628")).toBe(1.3);
    expect(rounded("25.4567")).toBe(25);
    expect(wholeMoney({ amount: "121.3626", currency: "CNY" }).amount).toBe("121");
  });

  it("tells how surprising a silence is", () => {
    expect(oneIn("0.034375")).toBe(29);
    expect(oneIn("0.000000")).toBe(1_000_000);
  });

  it("advises by the first reason that applies", () => {
    expect(adviceOf(worth({}, { silence: "0.01" }))).toBe("call");
    expect(adviceOf(worth({}, { silence: "0.01", alive: "8.0000" }))).toBe("win-back");
    expect(adviceOf(worth({ past: { purchases: 1 } }, {}))).toBe("second");
    expect(adviceOf(worth({ quadrant: "bosom-friend" }, {}))).toBe("thank");
    expect(adviceOf(worth({ expectation: undefined }, {}))).toBe("none");
  });
});
