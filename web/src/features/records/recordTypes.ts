import { useQuery } from "@tanstack/react-query";
import { listTypesOptions } from "../../client/@tanstack/react-query.gen";
import type { FieldView, TypeView } from "../../client/types.gen";

/** A type with the fields that are in use; the others still have a name in histories. */
export type RecordType = TypeView & { retired?: Field[] };
export type Field = FieldView;

/** Values of custom fields have such keys, which keeps their names apart from declared ones. */
export const customPrefix = "custom.";

const seldom = { staleTime: 60_000 };

function inUse({ items }: { items: TypeView[] }): { items: RecordType[] } {
  return {
    items: items.map((type) => ({
      ...type,
      fields: type.fields.filter((field) => !field.retired),
      retired: type.fields.filter((field) => field.retired),
    })),
  };
}

/** All record types, in the reader's language. */
export function useTypes() {
  return useQuery({ ...listTypesOptions(), ...seldom, select: inUse });
}

export function useType(key: string | undefined): RecordType | undefined {
  return useTypes().data?.items.find((type) => type.key === key);
}

/** The fields that administrators added. */
export const customFields = (type: RecordType | undefined): Field[] => type?.fields.filter((it) => it.custom) ?? [];
