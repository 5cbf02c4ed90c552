import { PlusOutlined, RightOutlined } from "@ant-design/icons";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Button, Dropdown } from "antd";
import { createRoleMutation, listRolesOptions, listRolesQueryKey } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { PlainPage } from "../../ui/Page";
import { ProblemAlert, useReportProblem } from "../../ui/ProblemAlert";
import { EmptyState, Loading } from "../../ui/States";
import styles from "./Access.module.css";
import type { Role } from "./roleMatrix";
import { useColleagues } from "./usePeople";

/** A role of one's own begins as a copy of another. */
function CopyButton({ roles }: { roles: readonly Role[] }) {
  const texts = useTexts();
  const go = useNavigate();
  const queries = useQueryClient();
  const report = useReportProblem();
  const create = useMutation(createRoleMutation());
  const copy = (role: Role) =>
    create.mutate(
      { body: { name: texts.access.copyOf(role.name).slice(0, 60), grants: role.grants, fields: role.fields } },
      {
        onSuccess: async (made) => {
          await queries.invalidateQueries({ queryKey: listRolesQueryKey() });
          await go({ to: "/settings/roles/$role", params: { role: made.id } });
        },
        onError: report,
      },
    );
  return (
    <Dropdown
      trigger={["click"]}
      placement="bottomRight"
      menu={{
        items: [
          {
            key: "from",
            type: "group",
            label: texts.access.copyFrom,
            children: roles.map((role) => ({ key: role.id, label: role.name, onClick: () => copy(role) })),
          },
        ],
      }}
    >
      <Button type="primary" icon={<PlusOutlined />} loading={create.isPending}>
        {texts.access.newRole}
      </Button>
    </Dropdown>
  );
}

function RoleRow({ role, holders }: { role: Role; holders: readonly string[] }) {
  const texts = useTexts();
  return (
    <li>
      <Link to="/settings/roles/$role" params={{ role: role.id }} className={styles.row}>
        <span className={styles.grow}>
          {role.name}
          <span className={styles.under}>{role.key ? texts.access.roleHelp[role.key as RoleKey] : undefined}</span>
        </span>
        <span className={styles.note} title={holders.join(texts.common.separator)}>
          {texts.access.holders(String(holders.length))}
        </span>
        <RightOutlined className={styles.note} />
      </Link>
    </li>
  );
}

type RoleKey = keyof ReturnType<typeof useTexts>["access"]["roleHelp"];

/** Who may do what: the roles that came with the system, and one's own. */
export function RolesPage() {
  const texts = useTexts();
  const roles = useQuery(listRolesOptions());
  const { active } = useColleagues();
  const holders = (role: Role) => active.filter((user) => user.roles.includes(role.id)).map((user) => user.displayName);
  const all = roles.data?.items ?? [];
  const sections = [
    { title: texts.access.ownRoles, roles: all.filter((role) => !role.key) },
    { title: texts.access.readyRoles, roles: all.filter((role) => role.key) },
  ];
  return (
    <PlainPage
      title={texts.access.roles}
      lead={texts.access.rolesLead}
      actions={roles.data && <CopyButton roles={all} />}
    >
      {roles.isPending && <Loading />}
      {roles.isError && (
        <ProblemAlert error={roles.error} title={texts.access.rolesFailed} onRetry={() => roles.refetch()} />
      )}
      {roles.data && (
        <div className={styles.cards}>
          {sections.map((section) => (
            <Card flush key={section.title} title={section.title}>
              {section.roles.length === 0 ? (
                <EmptyState compact title={texts.access.noOwnRoles} help={texts.access.noOwnRolesHelp} />
              ) : (
                <ul className={styles.rows}>
                  {section.roles.map((role) => (
                    <RoleRow key={role.id} role={role} holders={holders(role)} />
                  ))}
                </ul>
              )}
            </Card>
          ))}
        </div>
      )}
    </PlainPage>
  );
}
