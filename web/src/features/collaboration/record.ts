import { useQueryClient } from "@tanstack/react-query";
import {
  countUnreadQueryKey,
  getTimelineQueryKey,
  listFilesQueryKey,
  listFollowersQueryKey,
  listInboxQueryKey,
  listStarsQueryKey,
} from "../../client/@tanstack/react-query.gen";

/** Names a record of any type, as the paths of the API do. */
export type RecordKey = { type: string; id: string };

/** After something was said about a record, or added to it. */
export function useRefreshRecord(path: RecordKey) {
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: getTimelineQueryKey({ path }) }),
      queries.invalidateQueries({ queryKey: listFilesQueryKey({ path }) }),
      queries.invalidateQueries({ queryKey: listFollowersQueryKey({ path }) }),
    ]);
}

export function useRefreshStars() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: listStarsQueryKey() });
}

export function useRefreshInbox() {
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: listInboxQueryKey() }),
      queries.invalidateQueries({ queryKey: countUnreadQueryKey() }),
    ]);
}
