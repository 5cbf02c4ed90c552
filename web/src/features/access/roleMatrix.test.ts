import { describe, expect, it } from "vitest";
import { isBeyondSight, joined, scopeOf, separated, withRule, withScope } from "./roleMatrix";

const grants = { "*": { see: "team", edit: "own" }, notes: { see: "all" } } as const;

describe("scopes of a role", () => {
  it("follow the others until the type has a line of its own", () => {
    expect(scopeOf(grants, "parties", "edit")).toBe("own");
    expect(scopeOf(grants, "notes", "edit")).toBe("none");
  });

  it("begin, once separated, as they were", () => {
    const own = separated(grants, "parties");
    expect(scopeOf(own, "parties", "see")).toBe("team");
    expect(scopeOf(withScope(own, "*", "see", "all"), "parties", "see")).toBe("team");
    expect(scopeOf(withScope(joined(own, "parties"), "*", "see", "all"), "parties", "see")).toBe("all");
  });

  it("are marked where they reach farther than sight", () => {
    expect(isBeyondSight(withScope(grants, "*", "export", "all"), "parties", "export")).toBe(true);
    expect(isBeyondSight(withScope(grants, "*", "create", "all"), "parties", "create")).toBe(false);
    expect(isBeyondSight(grants, "parties", "edit")).toBe(false);
  });
});

describe("rules for fields", () => {
  it("are left out where the field is open", () => {
    const masked = withRule({}, "parties", "contacts", "masked");
    expect(masked).toEqual({ parties: { contacts: "masked" } });
    expect(withRule(masked, "parties", "contacts", "open")).toEqual({});
  });
});
