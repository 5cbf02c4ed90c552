import { useQuery } from "@tanstack/react-query";
import { listTeamsOptions, listUsersOptions } from "../../client/@tanstack/react-query.gen";
import type { Team, UserView } from "../../client/types.gen";

export type Colleague = UserView;
export type { Team };

const seldom = { staleTime: 60_000 };

/** Everybody who has or had an account. */
export function useColleagues() {
  const users = useQuery({ ...listUsersOptions(), ...seldom }).data?.items ?? [];
  const nameOf = (id: string | null | undefined) => users.find((user) => user.id === id)?.displayName;
  return { users, active: users.filter((user) => user.active), nameOf };
}

export function useTeams() {
  const teams = useQuery({ ...listTeamsOptions(), ...seldom }).data?.items ?? [];
  const teamName = (id: string | null | undefined) => teams.find((team) => team.id === id)?.name;
  return { teams, teamName };
}

export const personOptions = (users: readonly Colleague[]) =>
  users.map((user) => ({ value: user.id, label: user.displayName }));
