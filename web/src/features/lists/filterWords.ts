import type { Texts } from "../../texts/texts";
import { exactMoney, exactNumber } from "../../ui/formats";
import type { Language } from "../../ui/preferences";
import type { Field, RecordType } from "../records/recordTypes";
import { isMoney } from "../records/written";
import { aggregated, findField, relationLabel, type Types } from "./fieldPaths";
import { type Choice, childrenOf, choiceOf, type FilterNode, isAggregate, isGroup, isHas } from "./filterTree";

/** What is needed to say a filter in words. */
export type Wording = {
  types: Types;
  texts: Texts;
  language: Language;
  people: readonly { value: string; label: string }[];
};

export type Period = { unit: "day" | "week" | "month" | "quarter" | "year"; offset: number };

export function isPeriod(value: unknown): value is Period {
  return typeof value === "object" && value !== null && "unit" in value && "offset" in value;
}

export const isMe = (value: unknown): boolean => typeof value === "object" && value !== null && "me" in value;

export const isDated = (field: Pick<Field, "type">): boolean => field.type === "date" || field.type === "moment";

export function operatorWord(field: Field | undefined, choice: Choice, texts: Texts): string {
  const days: Partial<Record<string, string>> = texts.lists.dayOperators;
  return (field && isDated(field) ? days[choice] : undefined) ?? texts.lists.operators[choice];
}

export function periodWord({ unit, offset }: Period, { texts, language }: Pick<Wording, "texts" | "language">): string {
  const named: Partial<Record<string, string>> = texts.lists.periods;
  const word = named[`${unit}:${offset}`];
  if (word) return word;
  const days = exactNumber(Math.abs(offset), language);
  if (unit === "day") return offset < 0 ? texts.lists.daysAgoOf(days) : texts.lists.daysAheadOf(days);
  return `${named[`${unit}:0`] ?? unit} ${offset > 0 ? "+" : "−"}${days}`;
}

function valueWord(field: Field | undefined, value: unknown, wording: Wording): string {
  const { texts, language, people } = wording;
  if (Array.isArray(value)) return value.map((one) => valueWord(field, one, wording)).join(texts.common.separator);
  if (isPeriod(value)) return periodWord(value, wording);
  if (isMe(value)) return texts.lists.me;
  if (isMoney(value)) return exactMoney(value, language);
  if (typeof value === "boolean") return value ? texts.fields.yes : texts.fields.no;
  const word = String(value);
  const option = field?.options.find((it) => it.key === word);
  if (option) return option.label;
  if (field?.type === "person") return people.find((it) => it.value === word)?.label ?? word;
  if (field?.type === "reference") return "…";
  return word;
}

/** One condition as people say it: 「城市 是 太原市」, "Purchases: sum of Amount at least ¥10,000". */
export function wordsOf(node: FilterNode, type: RecordType, wording: Wording): string {
  const { texts, types } = wording;
  const choice = choiceOf(node);
  if (choice) {
    const found = findField(types, type, choice.condition.field);
    const name = found?.labels.join(" · ") ?? choice.condition.field;
    const operator = operatorWord(found?.field, choice.choice, texts);
    const value = choice.condition.op === "empty" ? "" : valueWord(found?.field, choice.condition.value, wording);
    return [name, operator, value].filter(Boolean).join(" ");
  }
  if (isGroup(node)) {
    const separator = "and" in node ? " + " : " / ";
    return childrenOf(node)
      .map((child) => (isGroup(child) ? `(${wordsOf(child, type, wording)})` : wordsOf(child, type, wording)))
      .join(separator);
  }
  if ("not" in node) {
    if (isHas(node.not)) return `${texts.lists.hasNot} ${hasWords(node.not, type, wording)}`;
    return texts.lists.noneOf(wordsOf(node.not, type, wording));
  }
  if ("search" in node) return texts.lists.searched(node.search);
  if ("ids" in node) return texts.lists.chosenOnes(node.ids.length);
  if (isHas(node)) return `${texts.lists.has} ${hasWords(node, type, wording)}`;
  return isAggregate(node) ? aggregateWords(node, type, wording) : "";
}

function hasWords(node: { has: string; where?: FilterNode }, type: RecordType, wording: Wording): string {
  const target = wording.types.find((it) => it.key === aggregated(wording.types, type, node.has).source?.key);
  return relationLabel(wording.types, type, node.has) + whereWords(node.where, target, wording);
}

function whereWords(where: FilterNode | undefined, type: RecordType | undefined, wording: Wording): string {
  return where && type ? ` (${wordsOf(where, type, wording)})` : "";
}

function aggregateWords(node: Extract<FilterNode, { aggregate: unknown }>, type: RecordType, wording: Wording): string {
  const { texts, types } = wording;
  const { key, source, field } = aggregated(types, type, node.of);
  const relation = relationLabel(types, type, key);
  const what = field
    ? texts.lists.totalOf(relation, field.label, texts.lists.totals[node.aggregate])
    : texts.lists.countOf(relation);
  const words = [what, operatorWord(field, node.op, texts), valueWord(field, node.value, wording)].join(" ");
  return words + whereWords(node.where, source, wording);
}
