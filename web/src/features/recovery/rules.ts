import type { RecoveryFinding, RecoveryRuleContent } from "../../client/types.gen";
import { exactMoney, exactNumber, type MoneyValue, percent } from "../../ui/formats";
import type { Language } from "../../ui/preferences";

export type SignKey = "return" | "complaints" | "cues" | "fall" | "silence";
export const signs: readonly SignKey[] = ["return", "complaints", "cues", "fall", "silence"];

/** What the form holds: an amount without its currency, and who takes it as one choice. */
export type RuleValues = {
  name: string;
  sign: SignKey;
  amount?: string;
  times?: number;
  days?: number;
  strength?: number;
  percent?: number;
  customerOwner: boolean;
  taker: string;
  dueDays: number;
  restDays: number;
};

type Words = {
  signs: {
    return: (amount: string) => string;
    complaints: (days: string, times: string) => string;
    cues: (strength: string) => string;
    fall: (days: string, share: string, amount: string) => string;
    silence: (amount: string) => string;
  };
  found: {
    return: (amount: string, what: string) => string;
    complaints: (days: string, times: string) => string;
    cues: (strength: string) => string;
    fall: (days: string, amount: string, before: string) => string;
    silence: (amount: string) => string;
  };
};

const measures: Record<SignKey, readonly ("amount" | "times" | "days" | "strength" | "percent")[]> = {
  return: ["amount"],
  complaints: ["days", "times"],
  cues: ["strength"],
  fall: ["days", "percent", "amount"],
  silence: ["amount"],
};

export const needs = (sign: SignKey | undefined, measure: (typeof measures)[SignKey][number]) =>
  sign !== undefined && measures[sign].includes(measure);

/** What a form begins with, for a sign that nobody measured yet. */
export const usual: Record<SignKey, Partial<RuleValues>> = {
  return: { amount: "500" },
  complaints: { times: 3, days: 30 },
  cues: { strength: 4 },
  fall: { percent: 60, days: 30, amount: "300" },
  silence: { amount: "500" },
};

/** What is sent: of the measures those that the sign needs. */
export function contentOf(values: RuleValues, on: boolean, currency: string): RecoveryRuleContent {
  const { name, sign, amount, customerOwner, taker, dueDays, restDays } = values;
  const [kind, id = ""] = taker.split(":");
  const measured = measures[sign].map((measure) => [
    measure,
    measure === "amount" ? { amount: String(amount ?? "0"), currency } : values[measure],
  ]);
  return {
    name,
    sign,
    customerOwner,
    dueDays,
    restDays,
    on,
    ...(kind === "desk" ? { desk: id } : { person: id }),
    ...Object.fromEntries(measured),
  };
}

export function valuesOf(content: RecoveryRuleContent): RuleValues {
  const {
    name,
    amount,
    times,
    days,
    strength,
    percent: share,
    customerOwner,
    desk,
    person,
    dueDays,
    restDays,
  } = content;
  return {
    name,
    sign: content.sign as SignKey,
    customerOwner,
    dueDays,
    restDays,
    taker: desk ? `desk:${desk}` : `person:${person}`,
    ...(amount ? { amount: amount.amount } : {}),
    ...(times == null ? {} : { times }),
    ...(days == null ? {} : { days }),
    ...(strength == null ? {} : { strength }),
    ...(share == null ? {} : { percent: share }),
  };
}

const money = (value: MoneyValue | null | undefined, language: Language) => (value ? exactMoney(value, language) : "");
const number = (value: number | null | undefined, language: Language) => exactNumber(value ?? 0, language);

/** When a rule opens a recovery, in a sentence. */
export function whenOf(rule: RecoveryRuleContent, words: Words, language: Language): string {
  const days = number(rule.days, language);
  switch (rule.sign) {
    case "return":
      return words.signs.return(money(rule.amount, language));
    case "complaints":
      return words.signs.complaints(days, number(rule.times, language));
    case "cues":
      return words.signs.cues(number(rule.strength, language));
    case "fall":
      return words.signs.fall(days, percent((rule.percent ?? 0) / 100), money(rule.amount, language));
    case "silence":
      return words.signs.silence(money(rule.amount, language));
    default:
      return "";
  }
}

/** What a rule found, in a sentence; nothing for whoever may not know it. */
export function foundOf(finding: RecoveryFinding, words: Words, language: Language): string {
  const { sign, amount, before, days, times, strength, records } = finding;
  if (sign === "return" && amount) return words.found.return(money(amount, language), records[0]?.name ?? "");
  if (sign === "complaints" && times) return words.found.complaints(number(days, language), number(times, language));
  if (sign === "cues" && strength) return words.found.cues(number(Math.round(strength * 10) / 10, language));
  if (sign === "fall" && amount)
    return words.found.fall(number(days, language), money(amount, language), money(before, language));
  if (sign === "silence" && amount) return words.found.silence(money(amount, language));
  return "";
}
