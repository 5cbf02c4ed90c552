import { describe, expect, it } from "vitest";
import { labelIn, writtenLabels } from "./labels";

describe("names in several languages", () => {
  it("are read in one's own, or in the first there is", () => {
    expect(labelIn({ "zh-CN": "门店", en: "Shop" }, "en")).toBe("Shop");
    expect(labelIn({ "zh-TW": "門市" }, "en")).toBe("門市");
    expect(labelIn({ "zh-CN": "", "zh-TW": "門市" }, "zh-CN")).toBe("門市");
    expect(labelIn({}, "en")).toBeUndefined();
  });

  it("are sent without what was left blank", () => {
    expect(writtenLabels({ "zh-CN": " 门店 ", en: " " })).toEqual({ "zh-CN": "门店" });
    expect(writtenLabels({ en: "" })).toBeUndefined();
  });
});
