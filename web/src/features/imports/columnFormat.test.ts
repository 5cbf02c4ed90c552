import { describe, expect, it } from "vitest";
import { formatChoices, withoutEmpty } from "./columnFormat";
import type { ImportField } from "./importTypes";

const field = (kind: ImportField["kind"]): ImportField => ({
  key: "custom.one",
  label: "一",
  required: false,
  repeatable: false,
  kind,
  options: [],
  namedBy: [],
});

describe("the format of a column", () => {
  it("offers what its kind of field can be written in", () => {
    expect(formatChoices(field("date"))).toEqual(["dates"]);
    expect(formatChoices(field("money"))).toEqual(["decimals"]);
    expect(formatChoices(field("reference"))).toEqual(["by"]);
    expect(formatChoices(field("choices"))).toEqual(["values"]);
    expect(formatChoices(field("text"))).toEqual([]);
    expect(formatChoices(undefined)).toEqual([]);
  });

  it("is none when it says nothing", () => {
    expect(withoutEmpty({ dates: "", commaDecimals: false, values: {} })).toBeUndefined();
    expect(withoutEmpty({ by: "name", values: { "1": "男" } })).toEqual({ by: "name", values: { "1": "男" } });
  });
});
