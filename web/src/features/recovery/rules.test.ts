import { expect, test } from "vitest";
import type { RecoveryFinding, RecoveryRuleContent } from "../../client/types.gen";
import { recovery } from "../../texts/zh-CN/recovery";
import { contentOf, foundOf, type RuleValues, valuesOf, whenOf } from "./rules";

const words = recovery.recovery.rules;
const values: RuleValues = {
  name: "大额退货",
  sign: "return",
  amount: "500",
  times: 3,
  days: 30,
  customerOwner: true,
  taker: "desk:d1",
  dueDays: 3,
  restDays: 60,
};

test("sends the measures that the sign needs, and one taker", () => {
  const content = contentOf(values, true, "CNY");
  expect(content).toEqual({
    name: "大额退货",
    sign: "return",
    amount: { amount: "500", currency: "CNY" },
    customerOwner: true,
    desk: "d1",
    dueDays: 3,
    restDays: 60,
    on: true,
  });
  expect(contentOf({ ...values, sign: "complaints", taker: "person:p1" }, false, "CNY")).toMatchObject({
    times: 3,
    days: 30,
    person: "p1",
    on: false,
  });
});

test("reads a rule back as it was written", () => {
  const written = { ...values, sign: "fall", percent: 60 } as const;
  const { times: _, ...read } = written;
  expect(valuesOf(contentOf(written, true, "CNY"))).toEqual(read);
});

test("says in a sentence when a rule opens a recovery", () => {
  const fall = contentOf({ ...values, sign: "fall", percent: 60 }, true, "CNY");
  expect(whenOf(fall, words, "zh-CN")).toBe("以前每 30 天至少买 ¥500 的常客，少买了 60% 以上");
  const cues = { ...fall, sign: "cues", strength: 4.5 } as RecoveryRuleContent;
  expect(whenOf(cues, words, "zh-CN")).toBe("情绪线索合计达到 4.5 分");
});

test("says what was found, and nothing to whoever may not know it", () => {
  const finding: RecoveryFinding = {
    sign: "return",
    at: "2026-11-22T10:00:00Z",
    amount: { amount: "800.00", currency: "CNY" },
    records: [{ type: "purchases", id: "e1", name: "破壁机" }],
  };
  expect(foundOf(finding, words, "zh-CN")).toBe("退了破壁机，¥800.00");
  const { amount: _, ...kept } = finding;
  expect(foundOf({ ...kept, records: [] }, words, "zh-CN")).toBe("");
});
