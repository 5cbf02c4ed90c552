import { describe, expect, it } from "vitest";
import { arranged, type Found, type Section } from "./paletteSections";

const thing = (key: string, label: string, exact = false): Found => ({
  key,
  label,
  note: "",
  keys: [],
  exact,
  run: () => {},
});
const commands: Section[] = [{ title: "命令", things: [thing("new", "新建客户"), thing("out", "退出登录")] }];
const more: Section = { title: "更多", things: [thing("search", "在列表里搜索")] };
const recent = { title: "最近", things: [thing("3", "晋泰煤业"), thing("9", "华盛商贸")] };
const stars = { title: "收藏", things: [thing("3", "晋泰煤业"), thing("5", "云帆物流")] };
const words = (sections: Section[]) => sections.map((it) => [it.title, ...it.things.map((one) => one.label)]);

describe("the palette", () => {
  it("begins with what was seen lately and what is starred, each once", () => {
    expect(words(arranged("", { recent, stars, found: [], commands, more }))).toEqual([
      ["最近", "晋泰煤业", "华盛商贸"],
      ["收藏", "云帆物流"],
      ["命令", "新建客户", "退出登录"],
    ]);
  });

  it("puts what is exactly meant first, then what was seen lately", () => {
    const found = [
      { title: "客户", things: [thing("1", "煤业一"), thing("3", "晋泰煤业"), thing("2", "煤业")] },
      { title: "门店", things: [thing("7", "煤业", true)] },
    ];
    expect(words(arranged("煤业", { recent, stars, found, commands, more }))).toEqual([
      ["门店", "煤业"],
      ["客户", "晋泰煤业", "煤业一", "煤业"],
      ["更多", "在列表里搜索"],
    ]);
  });

  it("finds what was seen lately even if the server has many others, and commands by their words", () => {
    expect(words(arranged("华", { recent, stars, found: [], commands, more }))[0]).toEqual(["最近", "华盛商贸"]);
    expect(words(arranged("新建", { recent, stars, found: [], commands, more }))[0]).toEqual(["命令", "新建客户"]);
  });
});
