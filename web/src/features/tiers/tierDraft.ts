import type { Ladder, Programme, Requirement, Tier, TierPreviewMove } from "../../client/types.gen";

export const mostTiers = 9;
export const mostRequirements = 5;

const usual: Programme = { manager: false, queue: "usual", offers: [] };

export const requirement = (field: string, currency?: string): Requirement => ({
  field,
  direction: "higher",
  enter: "1",
  keep: "1",
  ...(currency ? { currency } : {}),
});

/** As the page opens with, where nobody has set up tiers yet: by purchases, which every ledger has. */
export function firstLadder(names: readonly string[]): Ladder {
  const thresholds = [1, 4, 10, 20];
  return {
    reviewDay: 1,
    graceDays: 30,
    tiers: names.map((name, at) => {
      const enter = thresholds[at] ?? 1;
      return {
        name,
        requirements: [
          {
            field: "worth.purchases",
            direction: "higher",
            enter: String(enter),
            keep: String(Math.max(1, Math.floor(enter * 0.8))),
          },
        ],
        programme: { ...usual, manager: at > 1, queue: at > 1 ? "before" : "usual" },
      };
    }),
  };
}

/** With one tier changed. */
export const changed = (ladder: Ladder, at: number, change: Partial<Tier>): Ladder => ({
  ...ladder,
  tiers: ladder.tiers.map((it, place) => (place === at ? { ...it, ...change } : it)),
});

export const without = (ladder: Ladder, at: number): Ladder => ({
  ...ladder,
  tiers: ladder.tiers.filter((_, place) => place !== at),
});

/** One more tier on top, asking for what the highest asks. */
export function withMore(ladder: Ladder, name: string): Ladder {
  const top = ladder.tiers.at(-1);
  const requirements = top?.requirements ?? [requirement("worth.purchases")];
  return { ...ladder, tiers: [...ladder.tiers, { name, requirements, programme: top?.programme ?? usual }] };
}

/** With a tier one step higher or lower. */
export function moved(ladder: Ladder, at: number, by: 1 | -1): Ladder {
  const tiers = [...ladder.tiers];
  const [tier] = tiers.splice(at, 1);
  if (tier) tiers.splice(at + by, 0, tier);
  return { ...ladder, tiers };
}

export type MoveKind = "rise" | "fall" | "warned" | "stay";

/** The tiers of a draft have the keys that the server gives them while they are new. */
export const keyOf = (ladder: Ladder, at: number): string => ladder.tiers[at]?.key ?? `new-${at}`;

const stepOf = (ladder: Ladder, key: string | undefined): number =>
  key === undefined ? 0 : ladder.tiers.findIndex((_, at) => keyOf(ladder, at) === key) + 1;

/** Which way customers go by a draft; whose tier is gone from it goes up or down by where they come to. */
export function kindOf(move: TierPreviewMove, draft: Ladder, present: Ladder | undefined): MoveKind {
  if (move.warned) return "warned";
  if (move.from === move.to) return "stay";
  const to = stepOf(draft, move.to);
  const from = stepOf(draft, move.from);
  if (from === 0 && move.from !== undefined && present) {
    return to >= stepOf(present, move.from) ? "rise" : "fall";
  }
  return to > from ? "rise" : "fall";
}

/** What a tier of either ladder is called. */
export function nameOf(key: string | undefined, draft: Ladder, present: Ladder | undefined): string | undefined {
  const at = draft.tiers.findIndex((_, place) => keyOf(draft, place) === key);
  return (at < 0 ? present?.tiers.find((it) => it.key === key) : draft.tiers[at])?.name;
}
