import { recordPath } from "../../ui/recordPath";
import type { Field, RecordType } from "./recordTypes";

/** A record in a list: values by the keys of its fields, and the records that were asked for beside it. */
export type Item = {
  id: string;
  version?: number;
  values: Record<string, unknown>;
  included?: Record<string, Item>;
};

export function fieldOf(type: RecordType, key: string): Field | undefined {
  return type.fields.find((field) => field.key === key);
}

/** What a record calls itself. */
export function nameOf(type: RecordType | undefined, item: Item): string | undefined {
  const name = type && item.values[type.view.name];
  return typeof name === "string" && name !== "" ? name : undefined;
}

/** Where a record of a type stands in the client. */
export function addressOf(type: string, id: string): string {
  return recordPath(type, id);
}
