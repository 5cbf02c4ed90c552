import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { currentSessionOptions, listRolesOptions, listUsersOptions } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { PlainPage } from "../../ui/Page";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { SimpleTable } from "../../ui/SimpleTable";
import { Loading } from "../../ui/States";
import { Badge } from "../../ui/Values";
import styles from "./Access.module.css";
import { HandoverDrawer } from "./HandoverDrawer";
import { NewUserDrawer } from "./NewUserDrawer";
import { UserDrawer } from "./UserDrawer";
import { type Colleague, useTeams } from "./usePeople";

type Open = { kind: "new" } | { kind: "user" | "handover"; user: Colleague };

function Name({ user, mine }: { user: Colleague; mine: boolean }) {
  const texts = useTexts();
  return (
    <span className={user.active ? undefined : styles.out}>
      {user.displayName} {mine && <Badge tone="blue">{texts.users.you}</Badge>}{" "}
      {!user.active && <Badge>{texts.access.inactive}</Badge>}
    </span>
  );
}

function RolesOf({ user }: { user: Colleague }) {
  const texts = useTexts();
  const roles = useQuery({ ...listRolesOptions(), staleTime: 60_000 }).data?.items ?? [];
  const names = user.roles.map((id) => roles.find((role) => role.id === id)?.name).filter(Boolean);
  if (user.administrator) return <Badge tone="amber">{texts.users.administrator}</Badge>;
  return names.join(texts.common.separator);
}

/** Who may sign in, what each may do, and where those belong who left. */
export function UsersPage() {
  const texts = useTexts();
  const [open, setOpen] = useState<Open>();
  const users = useQuery(listUsersOptions());
  const session = useQuery(currentSessionOptions());
  const { teams } = useTeams();
  const me = session.data?.user;
  const teamsOf = (user: Colleague) =>
    teams
      .filter((team) => team.members.some((member) => member.id === user.id))
      .map((team) => team.name)
      .join(texts.common.separator);
  const close = () => setOpen(undefined);
  return (
    <PlainPage
      wide
      title={texts.users.title}
      lead={texts.users.lead}
      actions={
        me?.administrator && (
          <Button type="primary" onClick={() => setOpen({ kind: "new" })}>
            {texts.users.newUser}
          </Button>
        )
      }
    >
      {users.isPending && <Loading />}
      {users.isError && <ProblemAlert error={users.error} title={texts.users.failed} onRetry={() => users.refetch()} />}
      {users.data && (
        <Card flush>
          <SimpleTable
            label={texts.users.list}
            rows={users.data.items}
            rowKey={(user) => user.id}
            columns={[
              {
                key: "name",
                title: texts.users.displayName,
                render: (user) => <Name user={user} mine={user.id === me?.id} />,
              },
              { key: "username", title: texts.users.username, wide: true, render: (user) => user.username },
              { key: "role", title: texts.access.roles, render: (user) => <RolesOf user={user} /> },
              { key: "team", title: texts.access.teams, wide: true, render: teamsOf },
              {
                key: "edit",
                title: "",
                right: true,
                render: (user) =>
                  me?.administrator && (
                    <Button
                      type="text"
                      aria-label={texts.access.editUser(user.displayName)}
                      onClick={() => setOpen({ kind: "user", user })}
                    >
                      {texts.common.edit}
                    </Button>
                  ),
              },
            ]}
          />
        </Card>
      )}
      {open?.kind === "new" && <NewUserDrawer onClose={close} />}
      {open?.kind === "user" && (
        <UserDrawer
          user={open.user}
          onHandOver={() => setOpen({ kind: "handover", user: open.user })}
          onClose={close}
        />
      )}
      {open?.kind === "handover" && <HandoverDrawer user={open.user} onClose={close} />}
    </PlainPage>
  );
}
