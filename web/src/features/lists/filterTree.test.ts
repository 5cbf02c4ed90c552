import { describe, expect, it } from "vitest";
import { chosenValue, type FilterNode, finished, readFilter, withChoice, withChosen, withWords } from "./filterTree";

const city: FilterNode = { field: "city", op: "eq", value: "太原市" };

describe("a filter", () => {
  it("leaves out what is not finished, and groups that are empty then", () => {
    const half: FilterNode = {
      and: [city, { field: "owner", op: "eq" }, { or: [{ field: "tags", op: "in", value: [] }] }],
    };
    expect(finished(half)).toEqual({ and: [city] });
    expect(finished({ not: { or: [] } })).toBeUndefined();
    expect(finished({ aggregate: "sum", of: "purchases.amount", op: "gt", where: { and: [] } })).toBeUndefined();
    expect(finished({ has: "purchases", where: { and: [] } })).toEqual({ has: "purchases" });
    expect(finished({ field: "city", op: "empty" })).toEqual({ field: "city", op: "empty" });
  });

  it("has one chip for each field, whatever else it says", () => {
    const other: FilterNode = { or: [city, city] };
    const next = withChosen({ and: [other, city] }, "city", { field: "city", op: "eq", value: "西安市" });
    expect(next).toEqual({ and: [other, { field: "city", op: "eq", value: "西安市" }] });
    expect(chosenValue(next, "city")).toBe("西安市");
    expect(withChosen(city, "city", undefined)).toBeUndefined();
  });

  it("keeps the value when a comparison is turned round, not when it needs another", () => {
    expect(withChoice({ field: "city", op: "contains", value: "太" }, "not-contains")).toEqual({
      not: { field: "city", op: "contains", value: "太" },
    });
    expect(withChoice({ field: "city", op: "eq", value: "太" }, "in")).toEqual({ field: "city", op: "in" });
  });

  it("adds what was typed as one more part", () => {
    expect(withWords(city, "煤")).toEqual({ and: [{ search: "煤" }, city] });
    expect(withWords(undefined, undefined)).toBeUndefined();
  });

  it("is not read from anything else", () => {
    expect(readFilter("drop")).toBeUndefined();
    expect(readFilter([city])).toBeUndefined();
    expect(readFilter({ field: "a", op: "eq" })).toEqual({ field: "a", op: "eq" });
  });
});
