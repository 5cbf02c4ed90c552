import { describe, expect, it } from "vitest";
import { compare, merge } from "./conflict";
import type { PartyContent } from "./party";

const phone = (value: string): PartyContent["contacts"][number] => ({
  kind: "phone",
  value,
  primary: true,
  invalid: false,
  optedOut: false,
});

const base: PartyContent = {
  kind: "organisation",
  name: "山西晋泰煤业有限公司",
  names: [],
  identifiers: [],
  contacts: [phone("+8613803516620")],
  addresses: [],
  tags: ["VIP"],
};

describe("compare", () => {
  const mine = { ...base, contacts: [phone("+8613900000001")], remarks: "月底续约" };

  it("asks only where both sides changed the same field differently", () => {
    const theirs = { ...base, contacts: [phone("+8613900000002")], tags: ["VIP", "老客户"] };
    const { conflicts, theirs: kept } = compare(base, mine, theirs);
    expect(conflicts.map((it) => it.key)).toEqual(["contacts"]);
    expect(kept).toEqual(["tags"]);
  });

  it("sees no conflict in the same change made twice, nor in empty against absent", () => {
    expect(compare(base, mine, { ...mine, source: "" }).conflicts).toEqual([]);
  });
});

describe("merge", () => {
  const mine = { ...base, contacts: [phone("+8613900000001")], remarks: "月底续约" };
  const theirs = { ...base, contacts: [phone("+8613900000002")], tags: ["VIP", "老客户"] };

  it("keeps mine where chosen, theirs where they alone changed", () => {
    const merged = merge(base, mine, theirs, new Set(["contacts"]));
    expect(merged).toEqual({ ...mine, tags: ["VIP", "老客户"] });
  });

  it("takes theirs where chosen and still keeps what I alone changed", () => {
    const merged = merge(base, mine, theirs, new Set());
    expect(merged).toEqual({ ...theirs, remarks: "月底续约" });
  });

  it("tells custom fields apart", () => {
    const before = { ...base, custom: { level: "A", since: "2020-01-01" } };
    const one = { ...before, custom: { ...before.custom, level: "B" } };
    const other = { ...before, custom: { ...before.custom, since: "2021-01-01" } };
    expect(compare(before, one, other)).toEqual({ conflicts: [], theirs: ["custom.since"] });
    expect(merge(before, one, other, new Set()).custom).toEqual({ level: "B", since: "2021-01-01" });
  });

  it("takes over a removal", () => {
    const before = { ...base, source: "展会" };
    const merged = merge(before, { ...before, name: "晋泰煤业" }, base, new Set());
    expect(merged).toEqual({ ...base, name: "晋泰煤业" });
    expect("source" in merged).toBe(false);
  });
});
