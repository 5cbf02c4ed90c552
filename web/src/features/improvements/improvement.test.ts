import { describe, expect, it } from "vitest";
import { ahead, dateOf, dayOf, effectOf, isAbout, parseBeginSearch, probability } from "./improvement";

const counts = (before: number, after: number, pValue: number) => ({
  first: "2026-01-01",
  done: "2026-02-01",
  last: "2026-03-01",
  before: { count: before, open: 0 },
  after: { count: after, open: 0 },
  pValue,
});

describe("improvements", () => {
  it("only go forward, and are judged rather than set to checked", () => {
    expect(ahead("found")).toEqual(["planned", "doing", "done"]);
    expect(ahead("doing")).toEqual(["done"]);
    expect(ahead("done")).toEqual([]);
  });

  it("helped only if that is more than chance", () => {
    expect(effectOf(counts(15, 5, 0.041))).toBe("fewer");
    expect(effectOf(counts(5, 15, 0.041))).toBe("more");
    expect(effectOf(counts(14, 6, 0.115))).toBe("chance");
  });

  it("begin with what the address says", () => {
    expect(parseBeginSearch({ shop: 7, cause: "a", customer: "x", product: "" })).toEqual({ shop: "7", cause: "a" });
  });

  it("keep days as days", () => {
    expect(dayOf(dateOf("2026-03-09"))).toBe("2026-03-09");
    expect(probability(0.0414)).toBe("4.1%");
  });

  it("say which complaints they are about, or nothing can be compared", () => {
    const plain = { cause: undefined, category: undefined, product: undefined } as never;
    expect(isAbout(plain)).toBe(false);
  });
});
