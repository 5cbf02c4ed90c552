import { describe, expect, it } from "vitest";
import { zhCN } from "../../texts/zh-CN";
import type { Member } from "./reviewTypes";
import { sidesOf } from "./sides";

const member = (id: string, name: string, phone: string) =>
  ({
    id,
    content: {
      name,
      names: [],
      identifiers: [],
      contacts: [{ kind: "phone", value: phone, primary: true, invalid: false, optedOut: false }],
      addresses: [],
      tags: [],
    },
  }) as unknown as Member;

describe("members side by side", () => {
  const sides = sidesOf([member("a", "山西煤业", "+8613800000001"), member("b", "山西煤矿", "+8613800000001")], zhCN);

  it("leaves out lines in which nobody says anything", () => {
    expect(sides.map((it) => it.label)).toEqual([zhCN.party.name, "电话"]);
  });

  it("marks what differs and knows what is shared", () => {
    const [names, phones] = sides;
    expect(names?.differs).toBe(true);
    expect(phones?.differs).toBe(false);
    expect(phones?.cells[0]?.[0]).toEqual({ value: "138 0000 0001", shared: true });
    expect(names?.cells[1]?.[0]?.shared).toBe(false);
  });
});
