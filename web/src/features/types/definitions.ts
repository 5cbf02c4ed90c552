import { useQuery, useQueryClient } from "@tanstack/react-query";
import {
  getDefinitionOptions,
  getDefinitionQueryKey,
  getLayoutsQueryKey,
  listLayoutsQueryKey,
  listTypesQueryKey,
} from "../../client/@tanstack/react-query.gen";
import type { GetDefinitionResponse } from "../../client/types.gen";

export type TypeDefinition = GetDefinitionResponse;
export type FieldDefinition = TypeDefinition["fields"][number];
export type Rules = NonNullable<FieldDefinition["settings"]>;
export type Option = NonNullable<Rules["options"]>[number];
export type Kind = FieldDefinition["kind"];

/** Kinds an administrator may choose, by what they are used for. */
export const kindGroups: readonly {
  key: "words" | "numbers" | "times" | "choices" | "links";
  kinds: readonly Kind[];
}[] = [
  { key: "words", kinds: ["text", "long-text", "phone", "email", "url"] },
  { key: "numbers", kinds: ["number", "money", "percentage", "rating", "formula"] },
  { key: "times", kinds: ["date", "time", "moment"] },
  { key: "choices", kinds: ["choice", "choices", "boolean"] },
  { key: "links", kinds: ["reference", "person"] },
];

export const hasUnit = (kind: Kind): boolean => kind === "number" || kind === "formula";

export const canBeUnique = (kind: Kind): boolean =>
  ["text", "number", "percentage", "date", "reference", "person", "url", "phone", "email", "rating"].includes(kind);

/** `custom.opened` → `opened`, the key under which administrators know it. */
export const bareKey = (key: string): string => key.replace(/^custom\./, "");

export function useDefinition(type: string) {
  return useQuery(getDefinitionOptions({ path: { type } }));
}

/** After a type was defined otherwise: everything that shows types. */
export function useRefreshTypes() {
  const queries = useQueryClient();
  return (type: string) =>
    Promise.all([
      queries.invalidateQueries({ queryKey: listTypesQueryKey() }),
      queries.invalidateQueries({ queryKey: getDefinitionQueryKey({ path: { type } }) }),
      queries.invalidateQueries({ queryKey: getLayoutsQueryKey({ path: { type } }) }),
      queries.invalidateQueries({ queryKey: listLayoutsQueryKey({ path: { type } }) }),
    ]);
}
