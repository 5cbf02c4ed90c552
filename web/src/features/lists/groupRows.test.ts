import { expect, it } from "vitest";
import { groupedSort, groupRows } from "./groupRows";

const item = (id: string, owner: unknown) => ({ id, values: { owner } });

it("puts a line over each group, also over those without a value", () => {
  const wang = { id: "w", displayName: "王" };
  const rows = groupRows([item("1", wang), item("2", { ...wang }), item("3", null)], "owner");
  expect(rows.map((row) => row.id)).toEqual(["group:w", "1", "2", "group:", "3"]);
});

it("orders by the field of the groups first, and keeps its direction", () => {
  expect(groupedSort("city", "-updated")).toBe("city,-updated");
  expect(groupedSort("city", "name,-city")).toBe("-city,name");
  expect(groupedSort(undefined, "name")).toBe("name");
  expect(groupedSort("city", "relevance")).toBe("city");
});
