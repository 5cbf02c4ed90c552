import { customPrefix, type RecordType } from "./recordTypes";

export type Related = { type: RecordType; field: string; label: string };

/** The records of custom types that name one of this type, each by the field that names it. */
export function relatedOf(type: RecordType | undefined, types: readonly RecordType[]): Related[] {
  return (type?.relations ?? []).flatMap((relation) => {
    const [source, key] = relation.key.split(":");
    const found = types.find((it) => it.key === source);
    if (!relation.many || !key || !found) return [];
    const field = found.fields.find((it) => it.key === customPrefix + key);
    return field && !field.retired ? [{ type: found, field: field.key, label: found.label }] : [];
  });
}
