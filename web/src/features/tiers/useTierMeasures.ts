import { useQuery } from "@tanstack/react-query";
import { listTypesOptions } from "../../client/@tanstack/react-query.gen";
import type { FieldView } from "../../client/types.gen";

const measures = new Set<FieldView["type"]>(["number", "money", "percentage", "rating", "formula"]);

/** The fields of customers that a tier can ask for. */
export function useTierMeasures(): readonly FieldView[] {
  const types = useQuery({ ...listTypesOptions(), staleTime: 60_000 });
  const fields = types.data?.items.find((it) => it.key === "parties")?.fields ?? [];
  return fields.filter((it) => measures.has(it.type) && !it.retired);
}
