import { useMutation } from "@tanstack/react-query";
import { App, Button, Form, Input, Modal, Segmented } from "antd";
import { useState } from "react";
import { checkRecoveryMutation, reopenRecoveryMutation } from "../../client/@tanstack/react-query.gen";
import type { RecoveryResult } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { calendarDate } from "../../ui/formats";
import { useReportProblem } from "../../ui/ProblemAlert";
import { useFormProblems } from "../../ui/useFormProblems";
import { Badge, Moment } from "../../ui/Values";
import styles from "./Recovery.module.css";
import { dayOf, isDue, type RecoveryCase, results, standingTone } from "./recovery";
import { useRefreshRecovery } from "./useRecovery";

const versioned = (opened: RecoveryCase) => ({ "If-Match": `"${opened.version}"` });

function CheckDialog({ opened, onClose }: { opened: RecoveryCase; onClose: () => void }) {
  const words = useTexts().recovery;
  const { message } = App.useApp();
  const [form] = Form.useForm<RecoveryResult>();
  const showProblems = useFormProblems(form);
  const refresh = useRefreshRecovery();
  const check = useMutation(checkRecoveryMutation());
  const save = (body: RecoveryResult) =>
    check.mutate(
      { path: { id: opened.id }, headers: versioned(opened), body },
      {
        onSuccess: (changed) => {
          message.success(words.checked);
          onClose();
          return refresh(changed);
        },
        onError: showProblems,
      },
    );
  return (
    <Modal
      open
      title={words.checkNow}
      onCancel={onClose}
      footer={
        <Button type="primary" loading={check.isPending} onClick={() => form.submit()}>
          {words.checkNow}
        </Button>
      }
    >
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ result: "saved" }} onFinish={save}>
        <Form.Item name="result" label={words.result}>
          <Segmented block options={results.map((value) => ({ value, label: words.results[value] }))} />
        </Form.Item>
        <Form.Item name="outcome" label={words.outcome}>
          <Input.TextArea maxLength={2000} placeholder={words.outcomeHint} autoSize={{ minRows: 2, maxRows: 8 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function Result({ opened }: { opened: RecoveryCase }) {
  const words = useTexts().recovery;
  const report = useReportProblem();
  const refresh = useRefreshRecovery();
  const reopen = useMutation(reopenRecoveryMutation());
  const { check } = opened;
  if (!check) return null;
  return (
    <>
      <Badge tone={standingTone[check.result]}>{words.standings[check.result]}</Badge>
      {check.outcome && <p className={styles.story}>{check.outcome}</p>}
      <p className={styles.meta}>
        {check.by?.displayName} <Moment at={check.at} />
      </p>
      {opened.editable && (
        <Button
          size="small"
          loading={reopen.isPending}
          onClick={() =>
            reopen.mutate(
              { path: { id: opened.id }, headers: versioned(opened) },
              { onSuccess: refresh, onError: report },
            )
          }
        >
          {words.reopen}
        </Button>
      )}
    </>
  );
}

/** When to ask the customer, and what came of it. */
export function CheckCard({ opened }: { opened: RecoveryCase }) {
  const words = useTexts().recovery;
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const now = new Date();
  const [year = 0, month = 1, day = 1] = opened.checkBack.split("-").map(Number);
  return (
    <Card title={words.check}>
      <div className={styles.check}>
        {opened.check ? (
          <Result opened={opened} />
        ) : (
          <>
            <p>
              {words.checkOn(calendarDate(new Date(year, month - 1, day), now, language))}{" "}
              {isDue(opened, dayOf(now)) && <Badge tone="red">{words.checkLate}</Badge>}
            </p>
            {opened.editable && opened.standing === "open" && (
              <Button type="primary" onClick={() => setAsking(true)}>
                {words.checkNow}
              </Button>
            )}
          </>
        )}
      </div>
      {asking && <CheckDialog opened={opened} onClose={() => setAsking(false)} />}
    </Card>
  );
}
