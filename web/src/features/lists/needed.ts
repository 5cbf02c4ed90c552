import type { Item } from "../records/recordItems";
import type { Field, RecordType } from "../records/recordTypes";
import { isVisible } from "../records/visibleWhen";
import { isEmpty, type Written, writtenOf } from "../records/written";

/**
 * The fields that a change makes visible or leaves to be filled in: what must be asked before a card can stand in its new
 * column.
 */
export function neededBy(type: RecordType, item: Item, change: Record<string, Written>): Field[] {
  const before = Object.fromEntries(type.fields.map((field) => [field.key, writtenOf(field, item.values[field.key])]));
  const after = { ...before, ...change };
  return type.fields.filter((field) => {
    if (field.key in change || !isEmpty(before[field.key]) || field.type === "formula" || !field.custom) return false;
    if (!isVisible(field, after)) return false;
    return (
      field.required || (field.visibleWhen !== undefined && field.visibleWhen !== null && !isVisible(field, before))
    );
  });
}
