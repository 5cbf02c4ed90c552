import { describe, expect, it } from "vitest";
import { same } from "./comparison";
import { neighboursIn } from "./neighbours";
import { changedValues, flatValues, formValues } from "./recordValues";
import { isVisible } from "./visibleWhen";

describe("the values of a record", () => {
  it("go into a form and back", () => {
    const values = { name: "南京路店", "custom.size": "120.5" };
    expect(formValues(values)).toEqual({ name: "南京路店", custom: { size: "120.5" } });
    expect(flatValues(formValues(values))).toEqual(values);
  });

  it("are sent where they changed, and as nothing where they were emptied", () => {
    const before = { name: "南京路店", "custom.size": "120.5", "custom.level": "a" };
    const after = { name: "南京路店", "custom.size": undefined, "custom.level": "b", "custom.note": "" };
    expect(changedValues(before, after, same)).toEqual({ "custom.size": null, "custom.level": "b" });
  });
});

describe("a field shown only sometimes", () => {
  const rule = (op: string, value: unknown) => ({ visibleWhen: { field: "custom.house", op, value } });

  it("asks what the server asks", () => {
    expect(isVisible(rule("eq", "rented"), { "custom.house": "rented" })).toBe(true);
    expect(isVisible(rule("ne", "rented"), {})).toBe(true);
    expect(isVisible(rule("in", ["rented", "shared"]), { "custom.house": "own" })).toBe(false);
    expect(isVisible(rule("empty", undefined), {})).toBe(true);
    expect(isVisible({}, {})).toBe(true);
  });
});

describe("neighbours", () => {
  it("are those before and after in the list", () => {
    expect(neighboursIn(["a", "b", "c"], "b")).toEqual({ previous: "a", next: "c" });
    expect(neighboursIn(["a", "b"], "a")).toEqual({ next: "b" });
    expect(neighboursIn(["a"], "z")).toEqual({});
  });
});
