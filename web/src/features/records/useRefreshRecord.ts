import { useQueryClient } from "@tanstack/react-query";
import { getHistoryQueryKey, getRecordQueryKey } from "../../client/@tanstack/react-query.gen";
import { isListQuery } from "../../ui/listQueries";

/** After a record changed: its page, its history, and every list of any type in which it may stand. */
export function useRefreshRecord(type: string) {
  const queries = useQueryClient();
  return (id: string) => {
    const path = { path: { type, id } };
    return Promise.all([
      queries.invalidateQueries({ queryKey: getRecordQueryKey(path) }),
      queries.invalidateQueries({ queryKey: getHistoryQueryKey(path) }),
      queries.invalidateQueries({ predicate: isListQuery }),
    ]);
  };
}
