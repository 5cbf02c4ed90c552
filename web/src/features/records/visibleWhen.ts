import type { Values } from "./comparison";
import type { Field } from "./recordTypes";
import { isEmpty } from "./written";

export type Rule = { field: string; op: "eq" | "ne" | "in" | "empty"; value?: unknown };

/** Whether a field is shown on a record with these values; the server asks the same of what it requires. */
export function isVisible(field: Pick<Field, "visibleWhen">, values: Values): boolean {
  const rule = field.visibleWhen as Rule | null | undefined;
  if (!rule) return true;
  const value = values[rule.field];
  switch (rule.op) {
    case "eq":
      return value === rule.value;
    case "ne":
      return value !== rule.value;
    case "in":
      return Array.isArray(rule.value) && rule.value.includes(value);
    case "empty":
      return isEmpty(value);
  }
}
