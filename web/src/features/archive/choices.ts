import { useQuery } from "@tanstack/react-query";
import { listDivisionsOptions, listTagsOptions, listUsersOptions } from "../../client/@tanstack/react-query.gen";
import type { ListDivisionsResponse } from "../../client/types.gen";

export type Division = ListDivisionsResponse["items"][number];
type Option = { value: string; label: string };

const seldom = { staleTime: 5 * 60_000 };

export function useOwners(): Option[] {
  const users = useQuery({ ...listUsersOptions(), ...seldom });
  return (users.data?.items ?? []).map((user) => ({ value: user.id, label: user.displayName }));
}

export function useTags(): Option[] {
  const tags = useQuery({ ...listTagsOptions(), staleTime: 60_000 });
  return (tags.data?.items ?? []).map((tag) => ({ value: tag, label: tag }));
}

export function useDivisions(): readonly Division[] {
  const divisions = useQuery({ ...listDivisionsOptions(), staleTime: Number.POSITIVE_INFINITY });
  return divisions.data?.items ?? [];
}
