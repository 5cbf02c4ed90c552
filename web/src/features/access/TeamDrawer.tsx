import { CloseOutlined, PlusOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Form, Input, Select } from "antd";
import {
  createTeamMutation,
  deleteTeamMutation,
  listTeamsQueryKey,
  updateTeamMutation,
} from "../../client/@tanstack/react-query.gen";
import type { Team } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { useReportProblem } from "../../ui/ProblemAlert";
import { useUndoMessage } from "../../ui/Undo";
import { useFormProblems } from "../../ui/useFormProblems";
import styles from "./Access.module.css";
import { possibleParents } from "./teamTree";
import { personOptions, useColleagues } from "./usePeople";

type Member = Team["members"][number];
type Values = { name: string; parentId?: string; members: Partial<Member>[] };

const above = (parentId: string | undefined) => (parentId ? { parentId } : {});

const standings: readonly Member["standing"][] = ["HEAD", "DEPUTY", "MEMBER"];

function Members() {
  const texts = useTexts();
  const { users } = useColleagues();
  const members: Partial<Member>[] = Form.useWatch("members") ?? [];
  const taken = new Set(members.map((member) => member?.id));
  return (
    <Form.List name="members">
      {(items, { add, remove }) => (
        <>
          {items.map((item, index) => (
            <div key={item.key} className={styles.member}>
              <Form.Item name={[item.name, "id"]} noStyle>
                <Select
                  aria-label={texts.access.memberNumber(String(index + 1))}
                  placeholder={texts.access.choosePerson}
                  className={styles.grow ?? ""}
                  showSearch={{ optionFilterProp: "label" }}
                  options={personOptions(
                    users.filter((user) => user.id === members[index]?.id || (user.active && !taken.has(user.id))),
                  )}
                />
              </Form.Item>
              <Form.Item name={[item.name, "standing"]} noStyle>
                <Select
                  aria-label={texts.access.standing}
                  style={{ width: 112 }}
                  options={standings.map((it) => ({ value: it, label: texts.access.standings[it] }))}
                />
              </Form.Item>
              <Button
                type="text"
                icon={<CloseOutlined />}
                aria-label={texts.access.removeMember}
                onClick={() => remove(item.name)}
              />
            </div>
          ))}
          <Button icon={<PlusOutlined />} onClick={() => add({ standing: "MEMBER" })}>
            {texts.access.addMember}
          </Button>
        </>
      )}
    </Form.List>
  );
}

/** Makes a team, or changes one. */
export function TeamDrawer({ team, teams, onClose }: { team?: Team; teams: readonly Team[]; onClose: () => void }) {
  const texts = useTexts();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const report = useReportProblem();
  const undoable = useUndoMessage();
  const [form] = Form.useForm<Values>();
  const showProblems = useFormProblems(form);
  const create = useMutation(createTeamMutation());
  const update = useMutation(updateTeamMutation());
  const remove = useMutation(deleteTeamMutation());
  const listed = () => queries.invalidateQueries({ queryKey: listTeamsQueryKey() });
  const save = (values: Values) => {
    const members = values.members.filter((member): member is Member => Boolean(member?.id));
    const body = { name: values.name, members, ...above(values.parentId) };
    const done = {
      onSuccess: async (saved: Team) => {
        message.success(texts.access.teamSaved(saved.name));
        await listed();
        onClose();
      },
      onError: showProblems,
    };
    if (team) update.mutate({ path: { id: team.id }, headers: { "If-Match": `"${team.version}"` }, body }, done);
    else create.mutate({ body }, done);
  };
  const drop = (gone: Team) =>
    remove.mutate(
      { path: { id: gone.id } },
      {
        onSuccess: async () => {
          await listed();
          onClose();
          const { name, members } = gone;
          undoable(gone.id, texts.access.teamDeleted(name), async () => {
            await create.mutateAsync({ body: { name, members, ...above(gone.parentId) } });
            await listed();
          });
        },
        onError: report,
      },
    );
  return (
    <Drawer
      open
      size={480}
      title={team?.name ?? texts.access.newTeam}
      onClose={onClose}
      styles={{ wrapper: { maxWidth: "100vw" } }}
      footer={
        <div style={{ display: "flex", gap: 8 }}>
          {team && (
            <Button danger onClick={() => drop(team)}>
              {texts.access.deleteTeam}
            </Button>
          )}
          <span className={styles.grow} />
          <Button onClick={onClose}>{texts.common.cancel}</Button>
          <Button type="primary" loading={create.isPending || update.isPending} onClick={() => form.submit()}>
            {texts.common.save}
          </Button>
        </div>
      }
    >
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ name: team?.name, parentId: team?.parentId, members: team?.members ?? [] }}
        onFinish={save}
      >
        <Form.Item
          name="name"
          label={texts.access.teamName}
          rules={[{ required: true, whitespace: true, message: texts.common.required(texts.access.teamName) }]}
        >
          <Input maxLength={60} autoFocus={!team} />
        </Form.Item>
        <Form.Item name="parentId" label={texts.access.parentTeam} extra={texts.access.parentTeamHelp}>
          <Select
            allowClear
            placeholder={texts.access.noParent}
            options={possibleParents(teams, team?.id).map((line) => ({
              value: line.team.id,
              label: `${"　".repeat(line.depth)}${line.team.name}`,
            }))}
          />
        </Form.Item>
        <h3 style={{ fontSize: 14, fontWeight: 600, margin: "0 0 8px" }}>{texts.access.members}</h3>
        <Members />
      </Form>
    </Drawer>
  );
}
