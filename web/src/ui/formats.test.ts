import { describe, expect, it } from "vitest";
import {
  displayPhone,
  exactMoment,
  exactMoney,
  fileSize,
  percent,
  relativeMoment,
  shortMoney,
  shortNumber,
  tableDate,
} from "./formats";

describe("numbers", () => {
  it.each([
    [0, "0", "0", "0"],
    [9_999, "9,999", "9,999", "9,999"],
    [12_345, "1.2 万", "1.2 萬", "12.3k"],
    [1_286_000, "129 万", "129 萬", "1.3M"],
    [99_999_999, "1 亿", "1 億", "100M"],
    [340_000_000, "3.4 亿", "3.4 億", "340M"],
    [-12_345, "-1.2 万", "-1.2 萬", "-12.3k"],
  ])("%d is short in each language", (value, simplified, traditional, english) => {
    expect(shortNumber(value, "zh-CN")).toBe(simplified);
    expect(shortNumber(value, "zh-TW")).toBe(traditional);
    expect(shortNumber(value, "en")).toBe(english);
  });
});

describe("money", () => {
  it("keeps every digit of a decimal string", () => {
    expect(exactMoney({ amount: "12345678901234567.89", currency: "CNY" }, "zh-CN")).toBe("¥12,345,678,901,234,567.89");
    expect(exactMoney({ amount: "29.3300", currency: "CNY" }, "en")).toBe("¥29.33");
    expect(exactMoney({ amount: "-18.5", currency: "USD" }, "zh-CN")).toBe("−US$18.5");
  });

  it("shortens only what is long", () => {
    expect(shortMoney({ amount: "29.33", currency: "CNY" }, "zh-CN")).toBe("¥29.33");
    expect(shortMoney({ amount: "265600", currency: "CNY" }, "zh-CN")).toBe("¥26.6 万");
    expect(shortMoney({ amount: "-265600", currency: "CNY" }, "en")).toBe("−¥266k");
  });

  it("shows a currency it does not know by its code", () => {
    expect(exactMoney({ amount: "5", currency: "POINTS" }, "zh-CN")).toBe("POINTS5");
  });
});

describe("moments", () => {
  const now = new Date(2026, 10, 21, 12, 0);

  it("are relative within a week, absolute after", () => {
    expect(relativeMoment(new Date(2026, 10, 21, 10, 20), now, "zh-CN")).toBe("今天 10:20");
    expect(relativeMoment(new Date(2026, 10, 20, 9, 5), now, "zh-CN")).toBe("昨天 09:05");
    expect(relativeMoment(new Date(2026, 10, 18, 9, 5), now, "zh-CN")).toBe("3 天前");
    expect(relativeMoment(new Date(2026, 10, 14, 9, 5), now, "zh-CN")).toBe("11 月 14 日");
    expect(relativeMoment(new Date(1998, 5, 30), now, "zh-CN")).toBe("1998 年 6 月 30 日");
    expect(relativeMoment(new Date(2026, 10, 20, 9, 5), now, "en")).toBe("Yesterday 09:05");
    expect(relativeMoment(new Date(1998, 5, 30), now, "en")).toBe("30 Jun 1998");
  });

  it("have no time of day when they are dates", () => {
    expect(relativeMoment(new Date(2026, 10, 21), now, "zh-CN")).toBe("今天");
    expect(exactMoment(new Date(1998, 5, 30), "zh-CN")).toBe("1998年6月30日周二");
  });

  it("are relative in neither direction beyond today", () => {
    expect(relativeMoment(new Date(2026, 10, 23, 9, 5), now, "zh-CN")).toBe("11 月 23 日");
  });

  it("stand under each other in columns", () => {
    expect(tableDate(new Date(2026, 0, 3), now)).toBe("01-03");
    expect(tableDate(new Date(1998, 5, 30), now)).toBe("1998-06-30");
  });
});

describe("other values", () => {
  it("groups phones as people read them", () => {
    expect(displayPhone("+8613803516620")).toBe("138 0351 6620");
    expect(displayPhone("+861062701234")).toBe("010 6270 1234");
    expect(displayPhone("+863512264664")).toBe("0351 226 4664");
    expect(displayPhone("+886223456789")).toBe("+886223456789");
  });

  it("rounds shares, and 100% means all", () => {
    expect([0.736, 0.264].map(percent)).toEqual(["74%", "26%"]);
    expect([-1, 0.999, 1].map(percent)).toEqual(["0%", "99%", "100%"]);
  });

  it("writes file sizes", () => {
    expect([fileSize(812), fileSize(2_563_112), fileSize(5e9)]).toEqual(["812 B", "2.4 MB", "4.7 GB"]);
  });
});
