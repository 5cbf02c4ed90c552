import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input, Select } from "antd";
import {
  createDelegationMutation,
  currentSessionOptions,
  deleteDelegationMutation,
  listDelegationsOptions,
  listDelegationsQueryKey,
} from "../../client/@tanstack/react-query.gen";
import type { CreateDelegationData, Delegation } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { PlainPage } from "../../ui/Page";
import { ProblemAlert, useReportProblem } from "../../ui/ProblemAlert";
import { EmptyState, Loading } from "../../ui/States";
import { useUndoMessage } from "../../ui/Undo";
import { useFormProblems } from "../../ui/useFormProblems";
import styles from "./Access.module.css";
import { personOptions, useColleagues } from "./usePeople";

type Values = CreateDelegationData["body"];

function useRefresh() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: listDelegationsQueryKey() });
}

function LeaveForm({ administrator, me }: { administrator: boolean; me: string | undefined }) {
  const texts = useTexts();
  const { active } = useColleagues();
  const refresh = useRefresh();
  const [form] = Form.useForm<Values>();
  const showProblems = useFormProblems(form);
  const create = useMutation(createDelegationMutation());
  const user = Form.useWatch("userId", form) ?? me;
  const required = (label: string) => [{ required: true, message: texts.common.required(label) }];
  const save = (body: Values) =>
    create.mutate(
      { body },
      {
        onSuccess: async () => {
          form.resetFields();
          await refresh();
        },
        onError: showProblems,
      },
    );
  return (
    <Form<Values> form={form} layout="vertical" requiredMark={false} onFinish={save} initialValues={{ userId: me }}>
      {administrator && (
        <Form.Item name="userId" label={texts.access.onLeave}>
          <Select showSearch={{ optionFilterProp: "label" }} options={personOptions(active)} />
        </Form.Item>
      )}
      <Form.Item name="standInId" label={texts.access.standIn} rules={required(texts.access.standIn)}>
        <Select
          placeholder={texts.access.choosePerson}
          showSearch={{ optionFilterProp: "label" }}
          options={personOptions(active.filter((one) => one.id !== user))}
        />
      </Form.Item>
      <div className={styles.filters} style={{ alignItems: "flex-start" }}>
        <Form.Item name="since" label={texts.access.since} rules={required(texts.access.since)}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="until" label={texts.access.until} rules={required(texts.access.until)}>
          <Input type="date" />
        </Form.Item>
      </div>
      <Button type="primary" htmlType="submit" loading={create.isPending}>
        {texts.access.delegate}
      </Button>
    </Form>
  );
}

function Leaves({ items, mine }: { items: readonly Delegation[]; mine: (one: Delegation) => boolean }) {
  const texts = useTexts();
  const report = useReportProblem();
  const undoable = useUndoMessage();
  const refresh = useRefresh();
  const { nameOf } = useColleagues();
  const remove = useMutation(deleteDelegationMutation());
  const create = useMutation(createDelegationMutation());
  const end = (one: Delegation) =>
    remove.mutate(
      { path: { id: one.id } },
      {
        onSuccess: async () => {
          await refresh();
          const { userId, standInId, since, until } = one;
          undoable(one.id, texts.access.delegationEnded, async () => {
            await create.mutateAsync({ body: { userId, standInId, since, until } });
            await refresh();
          });
        },
        onError: report,
      },
    );
  return (
    <ul className={styles.rows}>
      {items.map((one) => (
        <li key={one.id} className={styles.row}>
          <span className={styles.grow}>
            {texts.access.standsIn(nameOf(one.standInId) ?? "", nameOf(one.userId) ?? "")}
            <span className={styles.under}>{texts.access.days(one.since, one.until)}</span>
          </span>
          {mine(one) && (
            <Button type="text" onClick={() => end(one)}>
              {texts.access.endDelegation}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Who stands in for whom while on leave. */
export function LeavePage() {
  const texts = useTexts();
  const leaves = useQuery(listDelegationsOptions());
  const me = useQuery({ ...currentSessionOptions(), staleTime: 300_000 }).data?.user;
  const items = leaves.data?.items ?? [];
  return (
    <PlainPage title={texts.access.leave} lead={texts.access.leaveLead}>
      <div className={styles.cards}>
        <Card title={texts.access.newLeave}>
          <LeaveForm key={me?.id ?? ""} administrator={me?.administrator ?? false} me={me?.id} />
        </Card>
        {leaves.isPending && <Loading />}
        {leaves.isError && (
          <ProblemAlert error={leaves.error} title={texts.access.leavesFailed} onRetry={() => leaves.refetch()} />
        )}
        {leaves.data && items.length === 0 && (
          <EmptyState compact title={texts.access.noLeaves} help={texts.access.noLeavesHelp} />
        )}
        {items.length > 0 && (
          <Card flush title={texts.access.leaves}>
            <Leaves items={items} mine={(one) => Boolean(me?.administrator) || one.userId === me?.id} />
          </Card>
        )}
      </div>
    </PlainPage>
  );
}
