import { expect, it } from "vitest";
import { effectiveSort, isFiltered, parseCustomerSearch } from "./customerSearch";
import { parseRecordSearch } from "./recordSearch";

it("reads an address leniently", () => {
  expect(parseCustomerSearch({ q: 6620, kind: "person", sort: "upside-down", city: "", x: "y" })).toEqual({
    q: "6620",
    kind: "person",
  });
  expect(parseRecordSearch({ tab: "timeline", edit: "yes" })).toEqual({});
  expect(parseRecordSearch({ tab: "files", edit: true })).toEqual({ tab: "files", edit: true });
});

it("orders by match while searching and by change otherwise", () => {
  expect(effectiveSort({ q: "山西" })).toBe("relevance");
  expect(effectiveSort({})).toBe("-updated");
  expect(effectiveSort({ q: "山西", sort: "name" })).toBe("name");
});

it("does not call an order a filter", () => {
  expect(isFiltered({ sort: "name" })).toBe(false);
  expect(isFiltered({ tag: "VIP" })).toBe(true);
});
