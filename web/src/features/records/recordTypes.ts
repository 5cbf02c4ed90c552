import { useQuery } from "@tanstack/react-query";
import { listTypesOptions } from "../../client/@tanstack/react-query.gen";
import type { FieldView, TypeView } from "../../client/types.gen";

export type RecordType = TypeView;
export type Field = FieldView;

/** Values of custom fields have such keys, which keeps their names apart from declared ones. */
export const customPrefix = "custom.";

const seldom = { staleTime: 60_000 };

/** All record types, in the reader's language. */
export function useTypes() {
  return useQuery({ ...listTypesOptions(), ...seldom });
}

export function useType(key: string | undefined): RecordType | undefined {
  return useTypes().data?.items.find((type) => type.key === key);
}

/** The fields that administrators added. */
export const customFields = (type: RecordType | undefined): Field[] => type?.fields.filter((it) => it.custom) ?? [];
