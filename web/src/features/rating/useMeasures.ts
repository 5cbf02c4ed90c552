import { useQuery } from "@tanstack/react-query";
import { listTypesOptions } from "../../client/@tanstack/react-query.gen";
import type { FieldView } from "../../client/types.gen";

const measures = new Set<FieldView["type"]>([
  "number",
  "money",
  "percentage",
  "rating",
  "formula",
  "boolean",
  "choice",
]);

/** The fields of customers that an index can be built of. */
export function useMeasures(): readonly FieldView[] {
  const types = useQuery({ ...listTypesOptions(), staleTime: 60_000 });
  const fields = types.data?.items.find((it) => it.key === "parties")?.fields ?? [];
  return fields.filter(
    (it) => measures.has(it.type) && !it.retired && !it.key.startsWith("index.") && it.key !== "kind",
  );
}
