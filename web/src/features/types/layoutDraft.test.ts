import { describe, expect, it } from "vitest";
import { arranged } from "../records/arrangement";
import type { Field } from "../records/recordTypes";
import { layoutOf, rowsOf } from "./layoutDraft";

const field = (key: string): Field => ({
  key,
  label: key,
  type: "text",
  operators: [],
  sortable: false,
  importable: true,
  editable: true,
  required: false,
  unique: false,
  custom: true,
  renamed: false,
  retired: false,
  permission: "",
  options: [],
});
const fields = ["name", "owner", "custom.size", "custom.rent"].map(field);
const keys = (layout: Parameters<typeof arranged>[1]) =>
  arranged(fields, layout).map((section) => section.fields.map((it) => it.key));

describe("an arrangement", () => {
  const layout = {
    version: 1,
    sections: [{ fields: ["custom.size", "gone"] }, { title: { en: "More" }, fields: ["name"] }],
    hidden: ["owner"],
  };

  it("keeps its order, drops what is gone and puts what is new last", () => {
    expect(keys(layout)).toEqual([["custom.size"], ["name", "custom.rent"]]);
  });

  it("is all fields as they come where nobody arranged any", () => {
    expect(keys(undefined)).toEqual([["name", "owner", "custom.size", "custom.rent"]]);
  });

  it("goes through rows and back", () => {
    const rows = rowsOf(fields, layout);
    expect(rows.map((row) => row.id)).toEqual(["custom.size", "title 1", "name", "custom.rent", "owner"]);
    expect(layoutOf(rows)).toEqual({
      sections: [{ fields: ["custom.size"] }, { title: { en: "More" }, fields: ["name", "custom.rent"] }],
      hidden: ["owner"],
    });
  });
});
