import { useQuery } from "@tanstack/react-query";
import { listTagsOptions, listUsersOptions } from "../../client/@tanstack/react-query.gen";

type Option = { value: string; label: string };

/** Colleagues, by id. */
export function usePeople(): Option[] {
  const users = useQuery({ ...listUsersOptions(), staleTime: 5 * 60_000 });
  return (users.data?.items ?? []).map((user) => ({ value: user.id, label: user.displayName }));
}

/** Words that were given before. */
export function useWords(): Option[] {
  const tags = useQuery({ ...listTagsOptions(), staleTime: 60_000 });
  return (tags.data?.items ?? []).map((tag) => ({ value: tag, label: tag }));
}
