import { fieldOf, type Item } from "../records/recordItems";
import type { Field, RecordType } from "../records/recordTypes";
import { isEmpty, writtenOf } from "../records/written";

type Rule = { field?: unknown; op?: unknown; value?: unknown };

/** Whether a rule by which a field is visible holds of these values; what is not understood holds. */
export function holds(rule: unknown, value: (field: string) => unknown): boolean {
  if (typeof rule !== "object" || rule === null) return true;
  const { field, op, value: wanted } = rule as Rule;
  if (typeof field !== "string") return true;
  const has = value(field);
  if (op === "empty") return isEmpty(has);
  if (op === "eq") return has === wanted;
  if (op === "ne") return has !== wanted;
  if (op === "in") return Array.isArray(wanted) && wanted.includes(has);
  return true;
}

/**
 * The fields that a change makes visible or leaves to be filled in: what must be asked before a card can stand in its new
 * column.
 */
export function neededBy(type: RecordType, item: Item, change: Record<string, unknown>): Field[] {
  const valueAfter = (key: string) => {
    if (key in change) return change[key];
    const field = fieldOf(type, key);
    return field && writtenOf(field, item.values[key]);
  };
  const valueBefore = (key: string) => {
    const field = fieldOf(type, key);
    return field && writtenOf(field, item.values[key]);
  };
  return type.fields.filter((field) => {
    if (field.key in change || !isEmpty(item.values[field.key]) || field.type === "formula") return false;
    const rule = field.visibleWhen;
    if (!rule) return field.required && field.custom;
    return holds(rule, valueAfter) && (field.required || !holds(rule, valueBefore));
  });
}
