import { useQueryClient } from "@tanstack/react-query";
import { getImprovementQueryKey } from "../../client/@tanstack/react-query.gen";
import type { ImprovementCase } from "./improvement";

const told = ["mprovement", "Publication", "Alike", "Complaint", "Record", "History"];

/** Has everything asked anew that lists improvements or tells of one. */
export function useRefreshImprovements() {
  const queries = useQueryClient();
  return () =>
    queries.invalidateQueries({
      predicate: ({ queryKey: [key] }) =>
        typeof key === "object" && key !== null && "_id" in key && told.some((word) => String(key._id).includes(word)),
    });
}

/** Puts a changed improvement on its page, and has everything asked anew that tells of it. */
export function useRefreshImprovement() {
  const queries = useQueryClient();
  const refresh = useRefreshImprovements();
  return (changed: ImprovementCase) => {
    queries.setQueryData(getImprovementQueryKey({ path: { id: changed.id } }), changed);
    return refresh();
  };
}

export const versioned = (opened: ImprovementCase) => ({ "If-Match": `"${opened.version}"` });
