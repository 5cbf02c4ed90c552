import { describe, expect, it } from "vitest";
import type { ConsentWord } from "../../client/types.gen";
import { answerOf, summaryOf } from "./consent";

const word = (channel: ConsentWord["channel"], granted: boolean): ConsentWord => ({
  purpose: "marketing",
  channel,
  granted,
  since: "2026-03-01T10:00:00Z",
});

describe("summaryOf", () => {
  it("names the channels that are agreed to", () => {
    expect(summaryOf([word("sms", true), word("post", false), word("email", true)], "marketing")).toEqual({
      kind: "granted",
      channels: ["sms", "email"],
    });
  });

  it("tells refused from never asked", () => {
    expect(summaryOf([word("sms", false)], "marketing")).toEqual({ kind: "refused" });
    expect(summaryOf([word("sms", false)], "care")).toEqual({ kind: "unknown" });
  });
});

describe("answerOf", () => {
  it("knows nothing of another channel", () => {
    expect(answerOf([word("sms", true)], "marketing", "post")).toBeUndefined();
    expect(answerOf([word("sms", true)], "marketing", "sms")?.granted).toBe(true);
  });
});
