import { describe, expect, it } from "vitest";
import { asSaved, changed, isChanged, parseListSearch, type SavedView, stateOf, viewOf } from "./listState";

const filter = { field: "city", op: "eq" as const, value: "太原市" };
const view = {
  id: "one",
  opens: true,
  content: { filter, sort: "-updated", layout: { kind: "board", field: "level" } },
} as unknown as SavedView;

describe("the state of a list", () => {
  it("reads an address leniently", () => {
    expect(parseListSearch({ q: 6620, filter: "x", layout: "cube", sort: "", bin: "yes", other: 1 })).toEqual({
      q: "6620",
    });
    expect(parseListSearch({ filter, layout: "board", by: "level", bin: true })).toEqual({
      filter,
      layout: "board",
      by: "level",
      bin: true,
    });
  });

  it("is the view's until somebody says otherwise", () => {
    expect(stateOf({}, view)).toMatchObject({ filter, sort: "-updated", layout: "board", by: "level" });
    expect(stateOf({ filter: "none", sort: "name", layout: "table" }, view)).toMatchObject({
      filter: undefined,
      sort: "name",
      layout: "table",
      by: undefined,
    });
  });

  it("drops what the view has by saying so, and what it has not by silence", () => {
    expect(changed({}, view, { filter: undefined })).toEqual({ filter: "none" });
    expect(changed({ filter }, undefined, { filter: undefined })).toEqual({});
    expect(changed({ bin: true }, undefined, { bin: false, q: "煤" })).toEqual({ q: "煤" });
  });

  it("begins with the standard view, unless another or the plain list is asked for", () => {
    expect(viewOf({}, [view])).toBe(view);
    expect(viewOf({ view: "all" }, [view])).toBeUndefined();
    expect(viewOf({ view: "gone" }, [view])).toBeUndefined();
  });

  it("does not count words as a change of the view", () => {
    expect(isChanged({ view: "one", q: "煤" })).toBe(false);
    expect(isChanged({ sort: "name" })).toBe(true);
    expect(asSaved({ view: "one", q: "煤", sort: "name" })).toEqual({ view: "one", q: "煤" });
  });
});
