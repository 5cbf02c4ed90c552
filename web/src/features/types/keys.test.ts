import { describe, expect, it } from "vitest";
import { suggestedFieldKey, suggestedOptionKey, suggestedTypeKey } from "./keys";

describe("suggested keys", () => {
  it("are made of the English name", () => {
    expect(suggestedFieldKey({ en: "Opened on" }, [])).toBe("opened_on");
    expect(suggestedTypeKey({ en: "Flagship shop" }, [])).toBe("x-flagship-shop");
  });

  it("are numbered where there is no English name, or the name is taken", () => {
    expect(suggestedFieldKey({ "zh-CN": "面积" }, ["field"])).toBe("field_2");
    expect(suggestedFieldKey({ en: "2 rooms" }, ["rooms", "rooms_2"])).toBe("rooms_3");
    expect(suggestedTypeKey(undefined, [])).toBe("x-type");
  });

  it("of options keep Chinese characters", () => {
    expect(suggestedOptionKey("旗舰 店！", [])).toBe("旗舰店");
    expect(suggestedOptionKey("旗舰店", ["旗舰店"])).toBe("旗舰店_2");
  });
});
