import { describe, expect, it } from "vitest";
import { isFiltered, neighbour, parseDeskSearch, queryOf, withKey } from "./deskSearch";

describe("the desk's address", () => {
  it("leaves out what it does not understand", () => {
    expect(parseDeskSearch({ kind: "person", show: "mine", owner: 7, open: "a", other: 1 })).toEqual({
      kind: "person",
      show: "mine",
      open: "a",
    });
    expect(parseDeskSearch({ kind: "ghost", show: "all" })).toEqual({});
  });

  it("asks the server for what is shown, whatever case lies open", () => {
    expect(queryOf({ show: "later", open: "a", city: "太原市" })).toEqual({ postponed: true, city: "太原市" });
    expect(isFiltered({ open: "a" })).toBe(false);
    expect(withKey({ show: "sure", open: "a" }, "show", undefined)).toEqual({ open: "a" });
  });

  it("goes on to the next case, at the end to the one before", () => {
    expect(neighbour(["a", "b", "c"], "a", 1)).toBe("b");
    expect(neighbour(["a", "b", "c"], "c", 1)).toBe("b");
    expect(neighbour(["a", "b", "c"], "a", -1)).toBeUndefined();
    expect(neighbour(["a"], undefined, 1)).toBe("a");
    expect(neighbour(["a"], "a", 1)).toBeUndefined();
  });
});
