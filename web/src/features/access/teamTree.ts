import type { Team } from "../../client/types.gen";

export type TeamLine = { team: Team; depth: number };

/** Teams in the order of the tree, each below the one it belongs to. */
export function treeOf(teams: readonly Team[], parent?: string, depth = 0): TeamLine[] {
  return teams
    .filter((team) => (team.parentId ?? undefined) === parent)
    .flatMap((team) => [{ team, depth }, ...treeOf(teams, team.id, depth + 1)]);
}

/** Where a team can stand: anywhere but below itself. */
export function possibleParents(teams: readonly Team[], id: string | undefined): TeamLine[] {
  if (!id) return treeOf(teams);
  const own = new Set([id, ...treeOf(teams, id).map((line) => line.team.id)]);
  return treeOf(teams).filter((line) => !own.has(line.team.id));
}
