import type { Evidence } from "./reviewTypes";

/** One bar of the waterfall, in percent of the width: from where the weight stood to where it stands then. */
export type Bar = { key: string; bits: number; probability: number; text: string; left: number; width: number };

export type Waterfall = { bars: Bar[]; even: number; sure: number };

/** Odds of 19 to 1: the probability from which two are taken for one. */
const sureBits = Math.log2(0.95 / 0.05);
const least = 1.2;

/**
 * From the weight that two strangers have, step by step to the weight of all the evidence. Zero is even odds. The first
 * bar says how rare twins are; the bars after it say what each field adds.
 */
export function waterfallOf({ priorBits, steps }: Pick<Evidence, "priorBits" | "steps">): Waterfall {
  const reached = [0, priorBits];
  for (const step of steps) reached.push((reached.at(-1) ?? 0) + step.bits);
  const low = Math.min(...reached, -2) - 1;
  const high = Math.max(...reached, sureBits) + 1;
  const place = (bits: number) => ((bits - low) / (high - low)) * 100;
  const bar = (key: string, from: number, to: number, probability: number, text: string): Bar => ({
    key,
    bits: to - from,
    probability,
    text,
    left: Math.min(place(from), place(to)),
    width: Math.max(Math.abs(place(to) - place(from)), least),
  });
  const prior = 1 / (1 + 2 ** -priorBits);
  return {
    bars: [
      bar("prior", 0, priorBits, prior, ""),
      ...steps.map((step, at) =>
        bar(step.field, reached[at + 1] ?? 0, reached[at + 2] ?? 0, step.probability, step.text),
      ),
    ],
    even: place(0),
    sure: place(sureBits),
  };
}

/** Never 100: no evidence is beyond doubt. */
export function percentOf(probability: number): string {
  const percent = Math.floor(probability * 1000) / 10;
  if (percent >= 99.9) return "99.9%";
  return percent < 0.1 ? "<0.1%" : `${percent}%`;
}

/** What two of them agree on; evidence is told once, whichever comes first. */
export function evidenceBetween(evidence: readonly Evidence[], one: string, other: string): Evidence | undefined {
  return evidence.find((it) => (it.party === one && it.other === other) || (it.party === other && it.other === one));
}
