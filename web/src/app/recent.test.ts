import { beforeEach, describe, expect, it } from "vitest";
import { forgetRecents, type Recent, readRecents, recentsOf, withRecent } from "./recent";

const record = (id: string): Recent => ({ type: "parties", id, name: `客户 ${id}` });

describe("recent records", () => {
  beforeEach(() => localStorage.clear());

  it("stand once, the newest first, twenty at most", () => {
    const many = Array.from({ length: 30 }, (_, index) => record(String(index)));
    const kept = many.reduce<Recent[]>((all, it) => withRecent(all, it), []);
    expect(kept).toHaveLength(20);
    expect(
      withRecent(kept, record("25"))
        .map((it) => it.id)
        .slice(0, 3),
    ).toEqual(["25", "29", "28"]);
  });

  it("survive a damaged entry", () => {
    expect(readRecents("{")).toEqual([]);
    expect(readRecents('[{"id":1}, null]')).toEqual([]);
  });

  it("are forgotten when somebody signs out", () => {
    localStorage.setItem("zhiji.recent.a", JSON.stringify([record("1")]));
    expect(recentsOf("a")).toEqual([record("1")]);
    forgetRecents();
    expect(recentsOf("a")).toEqual([]);
  });
});
