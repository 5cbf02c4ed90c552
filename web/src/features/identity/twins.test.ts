import { expect, test } from "vitest";
import { barOf, filled, isTelling, refusalOf } from "./twins";

const content = {
  kind: "organisation" as const,
  name: "",
  names: [],
  identifiers: [],
  contacts: [],
  addresses: [],
  tags: [],
};

test("reads the twins and the token out of a refusal, and nothing out of another one", () => {
  const error = { status: 409, code: "party.twin", errors: [], details: { twins: [{ id: "1" }], insist: "abc" } };
  expect(refusalOf(error)).toEqual({ twins: [{ id: "1" }], insist: "abc" });
  expect(refusalOf(new Error("lost"))).toEqual({ twins: [], insist: "" });
});

test("asks about whoever can be told apart", () => {
  expect(isTelling(content)).toBe(false);
  expect(isTelling({ ...content, name: "煤" })).toBe(false);
  expect(isTelling({ ...content, name: "山西煤业" })).toBe(true);
});

test("leaves rows out that nobody has filled in yet", () => {
  const empty = { kind: "phone" as const, value: "", primary: true, invalid: false, optedOut: false };
  expect(filled({ ...content, contacts: [empty, { ...empty, value: "139" }] }).contacts).toHaveLength(1);
});

test("draws evidence for and against to its weight", () => {
  expect(barOf(12)).toEqual({ side: "for", length: 50 });
  expect(barOf(-48)).toEqual({ side: "against", length: 100 });
});
