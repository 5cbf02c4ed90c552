import type { Criterion, Definition } from "../../client/types.gen";

export const mostCriteria = 15;

/** As the page opens with, where nobody has built an index yet. */
export const firstDraft: Definition = {
  criteria: [
    criterion("worth.revenue", "current", 3),
    criterion("worth.purchases", "current", 2),
    criterion("worth.lifetime", "potential", 3),
    criterion("worth.alive", "potential", 2),
  ],
};

export function criterion(field: string, axis: Criterion["axis"], weight = 1): Criterion {
  return { field, axis, direction: "higher", scale: "rank", weight, points: {} };
}

/** The pairs in the order in which the server takes their comparisons. */
export function pairsOf(count: number): [number, number][] {
  return Array.from({ length: count }, (_, first) => first).flatMap((first) =>
    Array.from({ length: count - first - 1 }, (_, more): [number, number] => [first, first + 1 + more]),
  );
}

/** Comparisons of the criteria that remain when one was taken away or one more added; a new pair counts alike. */
export function comparisonsAfter(
  before: readonly number[],
  count: number,
  kept: readonly (number | undefined)[],
): number[] {
  const known = new Map(pairsOf(count).map(([first, second], at) => [`${first} ${second}`, before[at] ?? 1]));
  return pairsOf(kept.length).map(([first, second]) => {
    const [one, other] = [kept[first], kept[second]];
    return one === undefined || other === undefined ? 1 : (known.get(`${one} ${other}`) ?? 1);
  });
}

/** With a criterion taken away. */
export function without(draft: Definition, at: number): Definition {
  const kept = draft.criteria.map((_, place) => place).filter((place) => place !== at);
  return {
    criteria: draft.criteria.filter((_, place) => place !== at),
    ...(draft.comparisons ? { comparisons: comparisonsAfter(draft.comparisons, draft.criteria.length, kept) } : {}),
  };
}

/** With one more criterion. */
export function withMore(draft: Definition, one: Criterion): Definition {
  const kept = [...draft.criteria.map((_, place) => place), undefined];
  return {
    criteria: [...draft.criteria, one],
    ...(draft.comparisons ? { comparisons: comparisonsAfter(draft.comparisons, draft.criteria.length, kept) } : {}),
  };
}

/** With one criterion changed. */
export function changed(draft: Definition, at: number, change: Partial<Criterion>): Definition {
  return {
    ...draft,
    criteria: draft.criteria.map((it, place) => (place === at ? { ...it, ...change } : it)),
  };
}

/** Saaty's scale, from nine times less to nine times more important. */
export const judgements: readonly number[] = [-8, -6, -4, -2, 0, 2, 4, 6, 8];

export const ratioOf = (judgement: number): number => (judgement < 0 ? 1 / (1 - judgement) : 1 + judgement);

export const judgementOf = (ratio: number): number => (ratio < 1 ? 1 - Math.round(1 / ratio) : Math.round(ratio) - 1);
