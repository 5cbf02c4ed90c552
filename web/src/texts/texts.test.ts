import { describe, expect, it } from "vitest";
import { en } from "./en";
import { zhCN } from "./zh-CN";
import { zhTW } from "./zh-TW";

type Leaf = { path: string; value: unknown };

function leaves(value: unknown, path = ""): Leaf[] {
  if (typeof value !== "object" || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, part]) => leaves(part, path ? `${path}.${key}` : key));
}

/** A text with parameters, written out with figures that fit any of them. */
function written({ value }: Leaf): string {
  return typeof value === "function" ? String(value("7", "8", "9")) : String(value);
}

/** Characters that exist in simplified writing only, among those a business interface uses. */
const simplified =
  /[户导设录删读编码号经标签联系购货额单类选为时间们这个对应从见认话务电邮员页动图传换关闭发现实该写开议归档优质产业认识谁处过还让给组织结构机员]/gu;
const shared = new Set("系应设号标业产机构织");

const simplifiedCharacters = (text: string) => (text.match(simplified) ?? []).filter((it) => !shared.has(it));

describe("texts", () => {
  const base = leaves(zhCN);

  it.each([
    ["zh-TW", zhTW],
    ["en", en],
  ])("%s has every key of zh-CN and no other", (_, texts) => {
    expect(
      leaves(texts)
        .map((leaf) => leaf.path)
        .sort(),
    ).toEqual(base.map((leaf) => leaf.path).sort());
  });

  it.each([
    ["zh-CN", zhCN],
    ["zh-TW", zhTW],
    ["en", en],
  ])("%s leaves nothing empty but what is meant to be", (_, texts) => {
    const empty = leaves(texts).filter((leaf) => written(leaf).trim() === "");
    expect(empty.map((leaf) => leaf.path)).toEqual(["timeline.via.page"]);
  });

  it("zh-TW is written in traditional characters and with the words of Taiwan", () => {
    const foreign = leaves(zhTW).filter((leaf) => simplifiedCharacters(written(leaf)).length > 0);
    expect(foreign.map((leaf) => leaf.path)).toEqual([]);
    const mainland = leaves(zhTW).filter((leaf) =>
      /文件|导入|導入|用户|用戶|默認|服務器|網絡|信息|登錄/.test(written(leaf)),
    );
    expect(mainland.map((leaf) => leaf.path)).toEqual([]);
  });

  it("en has no Chinese in it", () => {
    const chinese = leaves(en).filter((leaf) => /\p{Script=Han}|[，。：；（）]/u.test(written(leaf)));
    expect(chinese.map((leaf) => leaf.path)).toEqual([]);
  });
});
