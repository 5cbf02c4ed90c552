import { describe, expect, it } from "vitest";
import { currentGroup, navigationFor, shownTypes } from "./navigation";
import { safeReturn } from "./safeReturn";
import { cookieValue, worthRetrying } from "./server";

describe("navigation", () => {
  const places = (administrator: boolean) =>
    navigationFor(administrator).flatMap((group) => group.places.map((place) => place.to));

  it("shows colleagues to administrators only", () => {
    expect(places(true)).toContain("/settings/users");
    expect(places(false)).not.toContain("/settings/users");
    expect(places(false)).toContain("/settings/tokens");
  });

  it("knows the group of a path", () => {
    expect(currentGroup("/")).toBe("today");
    expect(currentGroup("/customers/0198")).toBe("customers");
    expect(currentGroup("/imports/new")).toBe("customers");
    expect(currentGroup("/elsewhere")).toBeUndefined();
  });

  it("shows a few types, and always the one that is open", () => {
    const types = Array.from({ length: 12 }, (_, number) => number);
    expect(shownTypes(types, false, (type) => type === 10)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 10]);
    expect(shownTypes(types, true, () => false)).toEqual(types);
    expect(shownTypes(types.slice(0, 9), false, () => false)).toHaveLength(9);
  });
});

describe("safeReturn", () => {
  it("keeps our own pages and drops other sites", () => {
    expect(safeReturn("/customers?q=山西")).toEqual({ return: "/customers?q=山西" });
    for (const wanted of ["https://evil.example", "//evil.example", "/\\evil.example", "/sign-in", "/", 7, undefined]) {
      expect(safeReturn(wanted)).toEqual({});
    }
  });
});

describe("requests", () => {
  it("find the token against forged requests among the cookies", () => {
    expect(cookieValue("a=1; XSRF-TOKEN=x%3Dy; b=2", "XSRF-TOKEN")).toBe("x=y");
    expect(cookieValue("NOT-XSRF-TOKEN=1", "XSRF-TOKEN")).toBeUndefined();
  });

  it("are repeated when the connection failed, not when the answer was no", () => {
    expect(worthRetrying(0, { status: 0, code: "unreachable", errors: [] })).toBe(true);
    expect(worthRetrying(2, { status: 0, code: "unreachable", errors: [] })).toBe(false);
    expect(worthRetrying(0, { status: 404, code: "missing", errors: [] })).toBe(false);
  });
});
