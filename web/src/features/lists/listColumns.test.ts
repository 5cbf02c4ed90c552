import { expect, it } from "vitest";
import type { RecordType } from "../records/recordTypes";
import { columnsOf, withWidth } from "./listColumns";

const type = {
  key: "x-shop",
  view: { name: "name", columns: ["name", "owner"], sort: "name" },
  fields: [{ key: "name" }, { key: "owner" }, { key: "custom.level" }],
} as unknown as RecordType;

it("takes what was said first, drops what is gone, and begins with the name", () => {
  expect(columnsOf(type, [], undefined, undefined)).toEqual([{ field: "name" }, { field: "owner" }]);
  expect(columnsOf(type, [], [{ field: "custom.gone" }, { field: "custom.level", width: 90 }])).toEqual([
    { field: "name" },
    { field: "custom.level", width: 90 },
  ]);
  expect(columnsOf(type, [{ key: "total", title: "累计", width: 100 }], undefined, [{ field: "total" }])).toEqual([
    { field: "name" },
    { field: "total" },
  ]);
});

it("widens", () => {
  const columns = [{ field: "a" }, { field: "b" }, { field: "c" }];
  expect(withWidth(columns, "b", 80)[1]).toEqual({ field: "b", width: 80 });
});
