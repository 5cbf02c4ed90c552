import { describe, expect, it } from "vitest";
import {
  comparisonsAfter,
  firstDraft,
  judgementOf,
  judgements,
  pairsOf,
  ratioOf,
  withMore,
  without,
} from "./indexDraft";

describe("comparisons of criteria", () => {
  it("stand in the order in which the server reads them", () => {
    expect(pairsOf(3)).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
  });

  it("are kept for the criteria that remain, whatever place they get", () => {
    expect(comparisonsAfter([2, 3, 4], 3, [0, 2])).toEqual([3]);
    expect(comparisonsAfter([2], 2, [0, 1, undefined])).toEqual([2, 1, 1]);
  });

  it("follow the criteria of a draft", () => {
    const draft = { ...firstDraft, comparisons: [1, 2, 3, 4, 5, 6] };
    expect(without(draft, 0).comparisons).toEqual([4, 5, 6]);
    expect(withMore(without(draft, 0), draft.criteria[0] ?? never()).comparisons).toEqual([4, 5, 1, 6, 1, 1]);
  });

  it("go there and back between words and ratios", () => {
    expect(judgements.map((it) => judgementOf(ratioOf(it)))).toEqual(judgements);
    expect(ratioOf(-2)).toBeCloseTo(1 / 3);
  });
});

function never(): never {
  throw new Error("There is a first criterion.");
}
