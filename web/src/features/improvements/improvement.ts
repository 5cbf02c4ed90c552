import type { ImprovementCase } from "../../client/types.gen";

export type { ImprovementCase };
export type Advance = ImprovementCase["state"];
export type Tone = "plain" | "blue" | "green" | "amber" | "red";

export const advances: readonly Advance[] = ["found", "planned", "doing", "done", "checked"];

const level = 0.05;

export const stateTone: Record<Advance, Tone> = {
  found: "amber",
  planned: "blue",
  doing: "blue",
  done: "green",
  checked: "green",
};

export const isDone = (state: Advance) => state === "done" || state === "checked";

/** What may be reached from here by hand; the last only by a judgement. */
export const ahead = (state: Advance): Advance[] =>
  advances.filter((one) => one !== "checked" && advances.indexOf(one) > advances.indexOf(state));

export type Effect = "fewer" | "more" | "chance";

/** What the comparison says, as far as it is more than chance. */
export function effectOf({ before, after, pValue }: NonNullable<ImprovementCase["comparison"]>): Effect {
  if (pValue >= level) return "chance";
  return after.count < before.count ? "fewer" : "more";
}

export const effectTone: Record<Effect, Tone> = { fewer: "green", more: "red", chance: "plain" };

/** Small probabilities with one figure that counts. */
export function probability(p: number): string {
  if (p < 0.001) return "< 0.1%";
  return p < 0.1 ? `${(p * 100).toFixed(1)}%` : `${Math.round(p * 100)}%`;
}

/** Whether it says which complaints it is about. */
export const isAbout = ({ cause, category, product, shop }: ImprovementCase) =>
  Boolean(cause ?? category ?? product ?? shop);

/** A day as the server writes it, as a date of the reader. */
export function dateOf(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date);
}

export function dayOf(at: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

const begins = ["cause", "category", "product", "shop", "complaint"] as const;
export type BeginSearch = Partial<Record<(typeof begins)[number], string>>;

/** With what an improvement begins, as the address says. */
export function parseBeginSearch(search: Record<string, unknown>): BeginSearch {
  const parsed: BeginSearch = {};
  for (const key of begins) {
    const value = search[key];
    // A router reads ?shop=7 as a number.
    if ((typeof value === "string" && value !== "") || typeof value === "number") parsed[key] = String(value);
  }
  return parsed;
}
