import { CloseOutlined } from "@ant-design/icons";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Checkbox, Form, Input, Modal, Select } from "antd";
import {
  createShareMutation,
  deleteShareMutation,
  listSharesOptions,
  listSharesQueryKey,
} from "../../client/@tanstack/react-query.gen";
import type { Opening, Share } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { ProblemAlert, useReportProblem } from "../../ui/ProblemAlert";
import { Loading } from "../../ui/States";
import { useUndoMessage } from "../../ui/Undo";
import { useFormProblems } from "../../ui/useFormProblems";
import styles from "./Access.module.css";
import { personOptions, useColleagues, useTeams } from "./usePeople";

type RecordKey = { type: string; id: string };
type Values = { whom?: string; editable: boolean; until?: string };

function useShares(record: RecordKey) {
  const queries = useQueryClient();
  const shares = useQuery(listSharesOptions({ path: record }));
  const create = useMutation(createShareMutation());
  const remove = useMutation(deleteShareMutation());
  const refresh = () => queries.invalidateQueries({ queryKey: listSharesQueryKey({ path: record }) });
  return {
    shares,
    adding: create.isPending,
    add: async (opening: Opening) => {
      await create.mutateAsync({ path: record, body: opening });
      await refresh();
    },
    remove: async (share: Share) => {
      await remove.mutateAsync({ path: { ...record, share: share.id } });
      await refresh();
    },
  };
}

/** To whom a record is open beyond the rules, and opening it to more. */
export function ShareDialog({
  record,
  administrator,
  onClose,
}: {
  record: RecordKey;
  administrator: boolean;
  onClose: () => void;
}) {
  const texts = useTexts();
  const report = useReportProblem();
  const undoable = useUndoMessage();
  const { active, nameOf } = useColleagues();
  const { teams, teamName } = useTeams();
  const { shares, adding, add, remove } = useShares(record);
  const [form] = Form.useForm<Values>();
  const showProblems = useFormProblems(form);
  const whomOf = (share: Share) => nameOf(share.userId) ?? teamName(share.teamId) ?? "";
  const save = async ({ whom = "", editable, until }: Values) => {
    const isTeam = teams.some((team) => team.id === whom);
    try {
      await add({ ...(isTeam ? { teamId: whom } : { userId: whom }), editable, ...(until ? { until } : {}) });
      form.resetFields();
    } catch (error) {
      showProblems(error);
    }
  };
  const drop = (share: Share) => {
    const { id, ...opening } = share;
    remove(share)
      .then(() => undoable(id, texts.access.unshared(whomOf(share)), () => add(opening)))
      .catch(report);
  };
  return (
    <Modal open title={texts.access.share} footer={null} onCancel={onClose} width={520}>
      <p className={styles.note} style={{ marginTop: 0 }}>
        {texts.access.shareLead}
      </p>
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ editable: false }}
        onFinish={save}
      >
        <Form.Item
          name="whom"
          label={texts.access.shareWith}
          rules={[{ required: true, message: texts.common.required(texts.access.shareWith) }]}
        >
          <Select
            placeholder={texts.access.sharePlaceholder}
            showSearch={{ optionFilterProp: "label" }}
            options={[
              { label: texts.access.teams, options: teams.map((team) => ({ value: team.id, label: team.name })) },
              { label: texts.users.title, options: personOptions(active) },
            ]}
          />
        </Form.Item>
        <div className={styles.filters}>
          <Form.Item name="editable" valuePropName="checked" noStyle>
            <Checkbox>{texts.access.editable}</Checkbox>
          </Form.Item>
          <span className={styles.grow} />
          <Form.Item name="until" noStyle>
            <Input type="date" aria-label={texts.access.until} title={texts.access.untilHelp} style={{ width: 148 }} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={adding}>
            {texts.access.shareAdd}
          </Button>
        </div>
      </Form>
      {shares.isPending && <Loading lines={2} />}
      {shares.isError && (
        <ProblemAlert error={shares.error} title={texts.access.sharesFailed} onRetry={() => shares.refetch()} />
      )}
      {shares.data?.items.length === 0 && <p className={styles.note}>{texts.access.sharedWithNobody}</p>}
      {shares.data?.items.map((share) => (
        <div key={share.id} className={styles.line}>
          <span className={styles.grow}>
            {whomOf(share)}
            <span className={styles.under}>
              {share.editable ? texts.access.mayEdit : texts.access.maySee}
              {share.until && ` · ${texts.access.untilDay(share.until)}`}
            </span>
          </span>
          <Button
            type="text"
            icon={<CloseOutlined />}
            aria-label={texts.access.unshare(whomOf(share))}
            onClick={() => drop(share)}
          />
        </div>
      ))}
      {administrator && (
        <p style={{ marginBottom: 0 }}>
          <Link to="/settings/why/$type/$id" params={record}>
            {texts.access.why}
          </Link>
        </p>
      )}
    </Modal>
  );
}
