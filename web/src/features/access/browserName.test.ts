import { expect, it } from "vitest";
import { browserName } from "./browserName";

it("calls browsers as their owners do", () => {
  const chrome =
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";
  expect(browserName(chrome)).toBe("Chrome · Windows");
  expect(browserName(`${chrome} Edg/142.0`)).toBe("Edge · Windows");
  expect(
    browserName("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit Version/19.0 Mobile Safari/604.1"),
  ).toBe("Safari · iOS");
  expect(browserName("curl/8.5.0")).toBe("curl");
  expect(browserName(null)).toBeUndefined();
});
