import { describe, expect, it } from "vitest";
import { commentParts, mentionOptions } from "./commentText";

describe("commentParts", () => {
  it("finds who is spoken to, the longest name first", () => {
    const mentions = [
      { person: "1", written: "王小" },
      { person: "2", written: "王小明" },
    ];
    expect(commentParts("@王小明和@王小，请看", mentions)).toEqual([
      { kind: "mention", text: "@王小明", person: "2" },
      { kind: "text", text: "和" },
      { kind: "mention", text: "@王小", person: "1" },
      { kind: "text", text: "，请看" },
    ]);
  });

  it("links web pages without the punctuation after them, and nothing that a browser would run", () => {
    expect(commentParts("见 https://example.com/报价?a=1。再说", [])).toEqual([
      { kind: "text", text: "见 " },
      { kind: "link", text: "https://example.com/报价?a=1", href: "https://example.com/报价?a=1" },
      { kind: "text", text: "。再说" },
    ]);
    expect(commentParts("(http://a.example).", [])[1]).toEqual({
      kind: "link",
      text: "http://a.example",
      href: "http://a.example",
    });
    expect(commentParts("javascript:alert(1) <b>x</b>", [])).toEqual([
      { kind: "text", text: "javascript:alert(1) <b>x</b>" },
    ]);
  });

  it("takes a name with signs in it literally", () => {
    expect(commentParts("@a.b @axb", [{ person: "1", written: "a.b" }])).toEqual([
      { kind: "mention", text: "@a.b", person: "1" },
      { kind: "text", text: " @axb" },
    ]);
  });
});

describe("mentionOptions", () => {
  it("tells two of one name apart", () => {
    const options = mentionOptions([
      { id: "1", username: "zhang1", displayName: "张伟" },
      { id: "2", username: "zhang2", displayName: "张伟" },
      { id: "3", username: "li", displayName: "李娜" },
    ]);
    expect(options.map((it) => it.value)).toEqual(["zhang1", "zhang2", "李娜"]);
  });
});
