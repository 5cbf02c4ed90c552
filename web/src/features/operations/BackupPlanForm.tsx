import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, InputNumber, Select, Switch } from "antd";
import {
  changeBackupPlanMutation,
  listBackupsQueryKey,
  listFindingsQueryKey,
} from "../../client/@tanstack/react-query.gen";
import type { ListBackupsResponse } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { useReportProblem } from "../../ui/ProblemAlert";
import styles from "./Operations.module.css";

type Plan = ListBackupsResponse["plan"];
type Values = Pick<Plan, "scheduled" | "hour" | "days" | "weeks" | "months">;

const hours = Array.from({ length: 24 }, (_, hour) => ({ value: hour, label: `${String(hour).padStart(2, "0")}:00` }));

/** When backups are made by themselves, and how many are kept. The hour is of the reader's own zone once they save it. */
export function BackupPlanForm({ plan }: { plan: Plan }) {
  const texts = useTexts();
  const report = useReportProblem();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const scheduled = Form.useWatch("scheduled", form) ?? plan.scheduled;
  const change = useMutation(changeBackupPlanMutation());
  const save = (values: Values) =>
    change.mutate(
      { body: { ...values, zone: Intl.DateTimeFormat().resolvedOptions().timeZone } },
      {
        onSuccess: () => {
          message.success(texts.common.saved);
          return Promise.all([
            queries.invalidateQueries({ queryKey: listBackupsQueryKey() }),
            queries.invalidateQueries({ queryKey: listFindingsQueryKey() }),
          ]);
        },
        onError: report,
      },
    );
  const kept = (name: "days" | "weeks" | "months") => (
    <Form.Item name={name} noStyle>
      <InputNumber
        min={0}
        max={400}
        precision={0}
        disabled={!scheduled}
        aria-label={texts.operations.kept[name]}
        suffix={texts.operations.units[name]}
        style={{ width: 92 }}
      />
    </Form.Item>
  );
  return (
    <Form form={form} className={styles.plan ?? ""} initialValues={plan} onFinish={save}>
      <Form.Item name="scheduled" valuePropName="checked" label={texts.operations.daily} colon={false}>
        <Switch />
      </Form.Item>
      <Form.Item name="hour" noStyle>
        <Select options={hours} disabled={!scheduled} aria-label={texts.operations.hour} style={{ width: 96 }} />
      </Form.Item>
      <span className={styles.note}>{plan.zone}</span>
      <span>{texts.operations.keep}</span>
      {kept("days")}
      {kept("weeks")}
      {kept("months")}
      <Button htmlType="submit" loading={change.isPending}>
        {texts.common.save}
      </Button>
    </Form>
  );
}
