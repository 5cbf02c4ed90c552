import { useQueryClient } from "@tanstack/react-query";
import {
  countRecordsQueryKey,
  getHistoryQueryKey,
  getRecordQueryKey,
  listRecordsQueryKey,
} from "../../client/@tanstack/react-query.gen";

/** After a record changed: its page, its history, and every list of any type in which it may stand. */
export function useRefreshRecord(type: string) {
  const queries = useQueryClient();
  return (id: string) => {
    const path = { path: { type, id } };
    return Promise.all([
      queries.invalidateQueries({ queryKey: getRecordQueryKey(path) }),
      queries.invalidateQueries({ queryKey: getHistoryQueryKey(path) }),
      queries.invalidateQueries({ queryKey: [{ _id: listRecordsQueryKey({ path: { type } })[0]._id }] }),
      queries.invalidateQueries({ queryKey: [{ _id: countRecordsQueryKey({ path: { type } })[0]._id }] }),
    ]);
  };
}
