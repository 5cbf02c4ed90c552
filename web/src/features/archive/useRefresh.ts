import { useQueryClient } from "@tanstack/react-query";
import {
  getHistoryQueryKey,
  getPartyQueryKey,
  getTimelineQueryKey,
  listRelationsQueryKey,
  listTagsQueryKey,
} from "../../client/@tanstack/react-query.gen";
import { isListQuery } from "../../ui/listQueries";

const timelineKey = (id: string) => getTimelineQueryKey({ path: { type: "parties", id } });

/** After something was added to the history of a party. */
export function useRefreshHistory(id: string) {
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: timelineKey(id) }),
      queries.invalidateQueries({ queryKey: listRelationsQueryKey({ path: { id } }) }),
    ]);
}

/** After the party itself changed: its page, its history, and every list it stands in. */
export function useRefreshParty() {
  const queries = useQueryClient();
  return (id: string) =>
    Promise.all([
      queries.invalidateQueries({ queryKey: getPartyQueryKey({ path: { id } }) }),
      queries.invalidateQueries({ queryKey: timelineKey(id) }),
      queries.invalidateQueries({ queryKey: getHistoryQueryKey({ path: { type: "parties", id } }) }),
      queries.invalidateQueries({ predicate: isListQuery }),
      queries.invalidateQueries({ queryKey: listTagsQueryKey() }),
    ]);
}
