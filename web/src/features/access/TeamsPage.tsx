import { PlusOutlined, RightOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { listTeamsOptions } from "../../client/@tanstack/react-query.gen";
import type { Team } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { PlainPage } from "../../ui/Page";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { EmptyState, Loading } from "../../ui/States";
import styles from "./Access.module.css";
import { TeamDrawer } from "./TeamDrawer";
import { type TeamLine, treeOf } from "./teamTree";
import { useColleagues } from "./usePeople";

/** Who leads it and how many they are, in a line. */
function useTeamNote() {
  const texts = useTexts();
  const { nameOf } = useColleagues();
  return (team: Team) => {
    const led = (standing: Team["members"][number]["standing"]) =>
      team.members
        .filter((member) => member.standing === standing)
        .map((member) => nameOf(member.id) ?? "")
        .join(texts.common.separator);
    const parts = [
      led("HEAD") && texts.access.headIs(led("HEAD")),
      led("DEPUTY") && texts.access.deputyIs(led("DEPUTY")),
      texts.access.memberCount(String(team.members.length)),
    ];
    return parts.filter(Boolean).join(" · ");
  };
}

/** The tree of teams: who leads, who stands in, who belongs. */
export function TeamsPage() {
  const texts = useTexts();
  const teams = useQuery(listTeamsOptions());
  const noteOf = useTeamNote();
  const [open, setOpen] = useState<Team | "new">();
  const all = teams.data?.items ?? [];
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen("new")}>
      {texts.access.newTeam}
    </Button>
  );
  const row = ({ team, depth }: TeamLine) => (
    <li key={team.id}>
      <button type="button" className={styles.row} onClick={() => setOpen(team)}>
        <span className={styles.grow} style={{ paddingLeft: depth * 24 }}>
          {team.name}
          <span className={styles.under}>{noteOf(team)}</span>
        </span>
        <RightOutlined className={styles.note} />
      </button>
    </li>
  );
  return (
    <PlainPage title={texts.access.teams} lead={texts.access.teamsLead} actions={all.length > 0 && add}>
      {teams.isPending && <Loading />}
      {teams.isError && (
        <ProblemAlert error={teams.error} title={texts.access.teamsFailed} onRetry={() => teams.refetch()} />
      )}
      {teams.data && all.length === 0 && (
        <EmptyState title={texts.access.noTeams} help={texts.access.noTeamsHelp}>
          {add}
        </EmptyState>
      )}
      {all.length > 0 && (
        <Card flush>
          <ul className={styles.rows}>{treeOf(all).map(row)}</ul>
        </Card>
      )}
      {open && (
        <TeamDrawer {...(open === "new" ? {} : { team: open })} teams={all} onClose={() => setOpen(undefined)} />
      )}
    </PlainPage>
  );
}
