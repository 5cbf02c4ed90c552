import { describe, expect, it } from "vitest";
import { fieldOfColumn, isBusy, keyChoices, mappingReducer, missingFields, stepOf } from "./importMapping";
import type { ImportField, ImportSettings } from "./importTypes";

const fields: ImportField[] = [
  { key: "name", label: "名称", required: true, repeatable: false, options: [], namedBy: [] },
  { key: "phone", label: "电话", required: false, repeatable: true, options: [], namedBy: [] },
  { key: "code", label: "编号", required: false, repeatable: false, options: [], namedBy: [] },
];

const [name, phone] = fields;

const settings: ImportSettings = {
  header: true,
  delimiter: "comma",
  encoding: "utf-8",
  mode: "upsert",
  key: "code",
  currency: "CNY",
  source: "客户表",
  mapping: [
    { column: 1, field: "code" },
    { column: 2, field: "name" },
  ],
};

describe("mapping", () => {
  it("gives a field to one column only", () => {
    const next = mappingReducer(settings, { type: "assign", column: 3, field: name });
    expect(next.mapping).toEqual([
      { column: 1, field: "code" },
      { column: 3, field: "name" },
    ]);
    expect(fieldOfColumn(next, 2)).toBeUndefined();
  });

  it("gives a column one field only", () => {
    const next = mappingReducer(settings, { type: "assign", column: 2, field: phone });
    expect(next.mapping).toEqual([
      { column: 1, field: "code" },
      { column: 2, field: "phone" },
    ]);
    expect(missingFields(next, fields).map((field) => field.key)).toEqual(["name"]);
  });

  it("forgets a key whose column is no longer imported", () => {
    const next = mappingReducer(settings, { type: "assign", column: 1, field: undefined });
    expect(next.key).toBeUndefined();
    expect(keyChoices(next, fields, ["code"])).toEqual([]);
    expect(keyChoices(settings, fields, ["code"]).map((field) => field.key)).toEqual(["code"]);
  });

  it("keeps a key that never came from a column of its own", () => {
    const purchases = { ...settings, key: "member-card" };
    expect(mappingReducer(purchases, { type: "assign", column: 1, field: undefined }).key).toBe("member-card");
  });

  it("lets several columns hold what there may be several of", () => {
    const one = mappingReducer(settings, { type: "assign", column: 3, field: phone });
    const two = mappingReducer(one, { type: "assign", column: 4, field: phone });
    expect(two.mapping.filter((it) => it.field === "phone").map((it) => it.column)).toEqual([3, 4]);
  });

  it("keeps the mapping when a rule changes and takes the server's after a reread", () => {
    expect(mappingReducer(settings, { type: "set", change: { mode: "create" } }).mapping).toBe(settings.mapping);
    const reread = { ...settings, delimiter: "space" as const, mapping: [] };
    expect(mappingReducer(settings, { type: "reread", settings: reread })).toBe(reread);
  });
});

describe("format", () => {
  it("belongs to its column and goes when it says nothing", () => {
    const written = mappingReducer(settings, { type: "format", column: 2, format: { dates: "dmy" } });
    expect(written.mapping[1]).toEqual({ column: 2, field: "name", format: { dates: "dmy" } });
    expect(mappingReducer(written, { type: "format", column: 2, format: undefined })).toEqual(settings);
  });

  it("lets a fixed value stand for a missing column", () => {
    const next = mappingReducer(settings, { type: "assign", column: 2, field: undefined });
    expect(missingFields(next, fields).map((field) => field.key)).toEqual(["name"]);
    const fixed = { ...next, handling: { silent: false, defaults: { name: "甲" } } };
    expect(missingFields(fixed, fields)).toEqual([]);
  });
});

describe("steps", () => {
  it("follow the state of the import", () => {
    expect(stepOf("draft")).toBe("columns");
    expect(stepOf("checking")).toBe("check");
    expect(stepOf("running")).toBe("run");
    expect(stepOf("cancelled")).toBe("result");
    expect([isBusy("checking"), isBusy("checked"), isBusy("reverting")]).toEqual([true, false, true]);
  });
});
