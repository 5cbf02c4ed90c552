import { expect, it } from "vitest";
import { nextSort, sortDirection } from "./sorting";

it("starts names with the first letter and times with the newest, then turns round", () => {
  expect(nextSort(undefined, "name")).toBe("name");
  expect(nextSort("name", "name")).toBe("-name");
  expect(nextSort("-name", "name")).toBe("name");
  expect(nextSort("name", "updated")).toBe("-updated");
  expect(sortDirection("-updated", "updated")).toBe("descending");
  expect(sortDirection("-updated", "name")).toBeUndefined();
});
