import { useQueryClient } from "@tanstack/react-query";
import {
  countPartiesQueryKey,
  getHistoryQueryKey,
  getPartyQueryKey,
  getTimelineQueryKey,
  listFilesQueryKey,
  listPartiesQueryKey,
  listRelationsQueryKey,
  listTagsQueryKey,
} from "../../client/@tanstack/react-query.gen";

/** After something was added to the history of a party. */
export function useRefreshHistory(id: string) {
  const queries = useQueryClient();
  const path = { path: { id } };
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: getTimelineQueryKey(path) }),
      queries.invalidateQueries({ queryKey: listFilesQueryKey(path) }),
      queries.invalidateQueries({ queryKey: listRelationsQueryKey(path) }),
    ]);
}

/** After the party itself changed: its page, its history, and every list it stands in. */
export function useRefreshParty() {
  const queries = useQueryClient();
  return (id: string) =>
    Promise.all([
      queries.invalidateQueries({ queryKey: getPartyQueryKey({ path: { id } }) }),
      queries.invalidateQueries({ queryKey: getTimelineQueryKey({ path: { id } }) }),
      queries.invalidateQueries({ queryKey: getHistoryQueryKey({ path: { type: "parties", id } }) }),
      queries.invalidateQueries({ queryKey: listPartiesQueryKey() }),
      queries.invalidateQueries({ queryKey: countPartiesQueryKey() }),
      queries.invalidateQueries({ queryKey: listTagsQueryKey() }),
    ]);
}
