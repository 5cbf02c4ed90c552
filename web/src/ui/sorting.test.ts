import { expect, it } from "vitest";
import { nextSort, sortDirection, sortPlace } from "./sorting";

it("turns round at the second press; times start with the newest", () => {
  expect(nextSort(undefined, "name")).toBe("name");
  expect(nextSort("name", "name")).toBe("-name");
  expect(nextSort("name", "updated", { lastFirst: true })).toBe("-updated");
  expect(sortDirection("-updated", "updated")).toBe("descending");
});

it("adds a further key, turns it round in its place, and keeps no more than four", () => {
  expect(nextSort("city", "name", { more: true })).toBe("city,name");
  expect(nextSort("city,name", "city", { more: true })).toBe("-city,name");
  expect(nextSort("a,b,c,d", "e", { more: true })).toBe("b,c,d,e");
  expect(sortPlace("city,-name", "name")).toBe(2);
  expect(sortPlace("city", "city")).toBeUndefined();
});
