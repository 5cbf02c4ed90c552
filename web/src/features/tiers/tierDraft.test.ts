import { describe, expect, it } from "vitest";
import type { Ladder } from "../../client/types.gen";
import { firstLadder, keyOf, kindOf, moved, nameOf, withMore, without } from "./tierDraft";

const present: Ladder = {
  ...firstLadder(["Silver", "Gold"]),
  tiers: firstLadder(["Silver", "Gold"]).tiers.map((it, at) => ({ ...it, key: ["s", "g"][at] ?? "" })),
};

const move = (from: string | undefined, to: string | undefined, warned = false) => ({
  ...(from ? { from } : {}),
  ...(to ? { to } : {}),
  warned,
  customers: 1,
});

describe("a draft of tiers", () => {
  it("calls new tiers by their place, as the server does", () => {
    const draft = withMore(present, "Diamond");
    expect(keyOf(draft, 0)).toBe("s");
    expect(keyOf(draft, 2)).toBe("new-2");
    expect(nameOf("new-2", draft, present)).toBe("Diamond");
  });

  it("tells which way customers go", () => {
    const draft = withMore(present, "Diamond");
    expect(kindOf(move(undefined, "s"), draft, present)).toBe("rise");
    expect(kindOf(move("s", "new-2"), draft, present)).toBe("rise");
    expect(kindOf(move("g", "s"), draft, present)).toBe("fall");
    expect(kindOf(move("g", undefined), draft, present)).toBe("fall");
    expect(kindOf(move("g", "g"), draft, present)).toBe("stay");
    expect(kindOf(move("g", "g", true), draft, present)).toBe("warned");
  });

  it("knows where customers of a tier that is gone come from", () => {
    const draft = without(present, 1);
    expect(kindOf(move("g", "s"), draft, present)).toBe("fall");
    expect(nameOf("g", draft, present)).toBe("Gold");
  });

  it("moves a tier up and down", () => {
    expect(moved(present, 0, 1).tiers.map((it) => it.name)).toEqual(["Gold", "Silver"]);
  });
});
