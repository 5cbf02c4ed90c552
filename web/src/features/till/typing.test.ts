import { describe, expect, it } from "vitest";
import { beginsTyping } from "./typing";

const key = (pressed: string, more: Partial<KeyboardEvent> = {}) => ({
  key: pressed,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  target: document.body,
  ...more,
});

describe("keys pressed beside every field", () => {
  it("are a scan when they are letters, figures or the plus of a phone number", () => {
    expect(["8", "A", "王", "+"].map((it) => beginsTyping(key(it)))).toEqual([true, true, true, true]);
  });

  it("are no scan when they move, confirm or command", () => {
    expect(["Tab", "Enter", " ", "ArrowDown", "F5"].some((it) => beginsTyping(key(it)))).toBe(false);
    expect(beginsTyping(key("k", { ctrlKey: true }))).toBe(false);
  });

  it("belong to the field in which they are typed", () => {
    expect(beginsTyping(key("8", { target: document.createElement("input") }))).toBe(false);
  });
});
