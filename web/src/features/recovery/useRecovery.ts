import { useQueryClient } from "@tanstack/react-query";
import { getOwnAllowanceQueryKey, getRecoveryQueryKey } from "../../client/@tanstack/react-query.gen";
import type { RecoveryCase } from "../../client/types.gen";

const told = ["recover", "timeline", "complaint", "Recover", "Timeline", "Record"];

/** Puts a changed recovery on its page, and has everything asked anew that lists recoveries or tells of this one. */
export function useRefreshRecovery() {
  const queries = useQueryClient();
  return (changed: RecoveryCase) => {
    queries.setQueryData(getRecoveryQueryKey({ path: { id: changed.id } }), changed);
    queries.invalidateQueries({ queryKey: getOwnAllowanceQueryKey() });
    return queries.invalidateQueries({
      predicate: ({ queryKey: [key] }) =>
        typeof key === "object" && key !== null && "_id" in key && told.some((word) => String(key._id).includes(word)),
    });
  };
}
