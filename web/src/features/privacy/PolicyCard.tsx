import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, InputNumber, Select } from "antd";
import {
  changePrivacyPolicyMutation,
  getPrivacyPolicyOptions,
  getPrivacyPolicyQueryKey,
} from "../../client/@tanstack/react-query.gen";
import type { PrivacyPolicyContent } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { ProblemAlert, useReportProblem } from "../../ui/ProblemAlert";
import { Loading } from "../../ui/States";
import styles from "./Privacy.module.css";

function PolicyForm({ policy }: { policy: PrivacyPolicyContent }) {
  const texts = useTexts().privacy;
  const common = useTexts().common;
  const report = useReportProblem();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const change = useMutation(changePrivacyPolicyMutation());
  const save = (body: PrivacyPolicyContent) =>
    change.mutate(
      { body },
      {
        onSuccess: () => {
          message.success(common.saved);
          return queries.invalidateQueries({ queryKey: getPrivacyPolicyQueryKey() });
        },
        onError: report,
      },
    );
  const { deadline, waitingDays } = policy;
  return (
    <Form layout="vertical" className={styles.form ?? ""} initialValues={{ deadline, waitingDays }} onFinish={save}>
      <Form.Item name="deadline" label={texts.answerWithin}>
        <Select
          style={{ width: 200 }}
          options={[
            { value: "working-days", label: texts.deadlines["working-days"] },
            { value: "days", label: texts.deadlines.days },
          ]}
        />
      </Form.Item>
      <Form.Item name="waitingDays" label={texts.waitingDays}>
        <InputNumber min={1} max={90} precision={0} suffix={texts.days} style={{ width: 120 }} />
      </Form.Item>
      <Button htmlType="submit" loading={change.isPending}>
        {common.save}
      </Button>
    </Form>
  );
}

/** By when requests are answered, and how long an erasure can be taken back. */
export function PolicyCard() {
  const texts = useTexts().privacy;
  const policy = useQuery(getPrivacyPolicyOptions());
  return (
    <Card title={texts.policy}>
      {policy.isPending && <Loading lines={2} />}
      {policy.isError && (
        <ProblemAlert error={policy.error} title={texts.policyFailed} onRetry={() => policy.refetch()} />
      )}
      {policy.data && <PolicyForm key={policy.data.decidedAt ?? "initial"} policy={policy.data} />}
    </Card>
  );
}
