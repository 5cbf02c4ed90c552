import { describe, expect, it } from "vitest";
import { preferredLanguage, readPreferences } from "./preferences";

describe("preferences", () => {
  it("follow the browser's languages in their order", () => {
    expect(preferredLanguage(["de", "zh-HK", "en"])).toBe("zh-TW");
    expect(preferredLanguage(["zh-Hant-SG"])).toBe("zh-TW");
    expect(preferredLanguage(["zh"])).toBe("zh-CN");
    expect(preferredLanguage(["en-GB", "zh-CN"])).toBe("en");
    expect(preferredLanguage(["de"])).toBe("zh-CN");
  });

  it("survive damage", () => {
    expect(readPreferences("{oops", ["en"])).toEqual({ language: "en", appearance: "system", navigationOpen: true });
    expect(readPreferences('{"language":"fr","appearance":"dark","navigationOpen":false}', ["zh-TW"])).toEqual({
      language: "zh-TW",
      appearance: "dark",
      navigationOpen: false,
    });
  });
});
