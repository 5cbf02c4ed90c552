import { describe, expect, it } from "vitest";
import { rowWindow, scrollToShow } from "./windowedRows";

describe("rowWindow", () => {
  it("draws what is in sight and a margin", () => {
    expect(rowWindow(0, 560, 56, 1000, 5)).toEqual({ first: 0, end: 15 });
    expect(rowWindow(5600, 560, 56, 1000, 5)).toEqual({ first: 95, end: 115 });
  });

  it("stays within the rows, also when the list became shorter than the scroll position", () => {
    expect(rowWindow(56_000, 560, 56, 20, 5)).toEqual({ first: 19, end: 20 });
    expect(rowWindow(0, 560, 56, 0)).toEqual({ first: 0, end: 0 });
  });
});

describe("scrollToShow", () => {
  it("moves only as far as needed", () => {
    expect(scrollToShow(3, 0, 560, 56, 38)).toBeUndefined();
    expect(scrollToShow(10, 0, 560, 56, 38)).toBe(94);
    expect(scrollToShow(2, 500, 560, 56, 38)).toBe(112);
  });
});
