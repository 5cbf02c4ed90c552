import { describe, expect, it } from "vitest";
import type { Division } from "./choices";
import { cityOptions, divisionPath, divisionTree } from "./divisions";
import { mainContact, markOf, type PartyContent } from "./party";
import { filledContacts, formValues, storedContent } from "./partyForm";

const divisions: Division[] = [
  { code: "140000", name: "山西省" },
  { code: "140100", name: "太原市", parent: "140000" },
  { code: "710000", name: "台湾省" },
];

const base: PartyContent = {
  kind: "organisation",
  name: "山西晋泰煤业有限公司",
  names: [],
  identifiers: [],
  contacts: [
    { kind: "phone", value: "+8613803516620", holder: "李晓燕", primary: true, invalid: false, optedOut: false },
  ],
  addresses: [{ text: "迎泽大街 212 号", divisionCode: "140106", district: "迎泽区", primary: true }],
  tags: [],
};

describe("storedContent", () => {
  it("sends back untouched what nobody touched", () => {
    expect(storedContent(formValues(base), base, divisions)).toEqual(base);
  });

  it("sends a changed phone as it was written", () => {
    const values = formValues(base);
    const [contact] = values.contacts;
    const changed = { ...values, contacts: contact ? [{ ...contact, value: " 139 0000 0001 " }] : [] };
    expect(storedContent(changed, base, divisions).contacts[0]?.value).toBe("139 0000 0001");
  });

  it("names province and city after a newly chosen code", () => {
    const changed = { ...base, addresses: [{ text: "", divisionCode: "140100", primary: true }] };
    expect(storedContent(changed, base, divisions).addresses).toEqual([
      { text: "", divisionCode: "140100", province: "山西省", city: "太原市", primary: true },
    ]);
  });

  it("drops contact rows that were offered and left empty", () => {
    expect(filledContacts([{ kind: "phone", value: " ", primary: true, invalid: false, optedOut: false }])).toEqual([]);
  });
});

describe("divisions", () => {
  it("make a tree and a list of cities, where a province without cities stands for itself", () => {
    expect(divisionTree(divisions)[0]?.children).toEqual([{ value: "140100", label: "太原市" }]);
    expect(cityOptions(divisions)[1]).toEqual({ label: "台湾省", options: [{ value: "台湾省", label: "台湾省" }] });
  });

  it("lead from a district's code to its city and province", () => {
    expect(divisionPath(divisions, "140106").map((it) => it.name)).toEqual(["山西省", "太原市"]);
    expect(divisionPath(divisions, undefined)).toEqual([]);
  });
});

describe("party", () => {
  it("is marked by the character that tells it apart", () => {
    expect(markOf("山西晋泰煤业有限公司")).toBe("晋");
    expect(markOf("韩浩雪")).toBe("韩");
    expect(markOf("acme")).toBe("A");
  });

  it("is called on the preferred number that still works", () => {
    const [contact] = base.contacts;
    const contacts = contact
      ? [
          { ...contact, invalid: true },
          { ...contact, value: "+861062701234", primary: false },
        ]
      : [];
    expect(mainContact(contacts, "phone")?.value).toBe("+861062701234");
    expect(mainContact(contacts, "email")).toBeUndefined();
  });
});
