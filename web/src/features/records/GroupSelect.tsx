import { useQuery } from "@tanstack/react-query";
import { Select, type SelectProps } from "antd";
import { listRolesOptions, listTeamsOptions } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";

const seldom = { staleTime: 60_000 };

/** Teams and roles, as those for whom something is meant. */
export function useGroups() {
  const teams = useQuery({ ...listTeamsOptions(), ...seldom }).data?.items ?? [];
  const roles = useQuery({ ...listRolesOptions(), ...seldom }).data?.items ?? [];
  return { teams, roles, nameOf: (id: string) => [...teams, ...roles].find((group) => group.id === id)?.name };
}

/** Chooses teams and roles. */
export function GroupSelect(props: Omit<SelectProps, "options">) {
  const texts = useTexts();
  const { teams, roles } = useGroups();
  const options = (groups: readonly { id: string; name: string }[]) =>
    groups.map((group) => ({ value: group.id, label: group.name }));
  return (
    <Select
      showSearch={{ optionFilterProp: "label" }}
      {...props}
      options={[
        ...(teams.length > 0 ? [{ label: texts.access.teams, options: options(teams) }] : []),
        { label: texts.access.roles, options: options(roles) },
      ]}
    />
  );
}
