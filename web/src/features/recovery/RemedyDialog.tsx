import { useMutation } from "@tanstack/react-query";
import { Button, Form, Modal } from "antd";
import { useState } from "react";
import { createRemedyMutation } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { useFormProblems } from "../../ui/useFormProblems";
import { RemedyFields, type RemedyValues, remedyOf, useBeyond } from "./RemedyFields";
import { attemptKey, type RecoveryCase } from "./recovery";
import { useRefreshRecovery } from "./useRecovery";

/** One more thing for the customer. */
export function RemedyDialog({ opened, onClose }: { opened: RecoveryCase; onClose: () => void }) {
  const words = useTexts().recovery;
  const [form] = Form.useForm<RemedyValues>();
  const showProblems = useFormProblems(form);
  const refresh = useRefreshRecovery();
  const [attempt, setAttempt] = useState(attemptKey);
  const give = useMutation(createRemedyMutation());
  const beyond = useBeyond(form);
  const save = (values: RemedyValues) => {
    const body = remedyOf(values, beyond);
    if (!body) return;
    give.mutate(
      { path: { id: opened.id }, headers: { "Idempotency-Key": attempt }, body },
      {
        onSuccess: (changed) => {
          onClose();
          return refresh(changed);
        },
        onError: (error) => {
          setAttempt(attemptKey());
          showProblems(error);
        },
      },
    );
  };
  return (
    <Modal
      open
      title={words.add}
      onCancel={onClose}
      footer={
        <Button type="primary" loading={give.isPending} onClick={() => form.submit()}>
          {beyond ? words.giveAsk : words.give}
        </Button>
      }
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ kind: opened.remedies.length === 0 ? "apology" : "gift" }}
        onFinish={save}
      >
        <RemedyFields form={form} given={opened.remedies} />
      </Form>
    </Modal>
  );
}
