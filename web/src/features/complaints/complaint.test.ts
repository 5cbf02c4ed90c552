import { describe, expect, it } from "vitest";
import { hoursOf, nextStep, piecesOf, standingOf } from "./complaint";

describe("piecesOf", () => {
  it("cuts a text where cues begin and end", () => {
    const cues = [{ start: 2, end: 4 }];
    expect(piecesOf("我们算了吧", cues).map((it) => [it.text, it.cue !== undefined])).toEqual([
      ["我们", false],
      ["算了", true],
      ["吧", false],
    ]);
  });

  it("leaves out cues that overlap or lie outside", () => {
    const cues = [
      { start: 0, end: 3 },
      { start: 2, end: 4 },
      { start: 3, end: 9 },
    ];
    expect(piecesOf("催了好几次", cues).map((it) => it.text)).toEqual(["催了好", "几次"]);
  });
});

describe("standingOf", () => {
  const now = new Date("2026-11-02T10:00:00Z");
  it("tells a kept promise from a broken one", () => {
    expect(standingOf("2026-11-02T09:00:00Z", "2026-11-02T08:59:00Z", now)).toBe("kept");
    expect(standingOf("2026-11-02T09:00:00Z", "2026-11-02T09:01:00Z", now)).toBe("broken");
  });
  it("knows what is still open and what was never promised", () => {
    expect(standingOf("2026-11-02T11:00:00Z", null, now)).toBe("open");
    expect(standingOf("2026-11-02T09:59:00Z", null, now)).toBe("broken");
    expect(standingOf(null, null, now)).toBe("none");
  });
});

describe("nextStep", () => {
  it("is the first that is possible, and none at the end", () => {
    expect(nextStep(["classify", "pause"], "acknowledged")).toBe("classify");
    expect(nextStep(["reopen"], "learnt")).toBeUndefined();
  });
});

describe("hoursOf", () => {
  it("shows minutes as hours", () => {
    expect(hoursOf(90)).toBe("1.5");
    expect(hoursOf(480)).toBe("8");
  });
});
