import { useQuery } from "@tanstack/react-query";
import { App, Form, Input, Modal } from "antd";
import { getPrivacyPolicyOptions, previewErasureOptions } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { ProblemAlert, useReportProblem } from "../../ui/ProblemAlert";
import { Loading } from "../../ui/States";
import { Fates } from "./Fates";
import styles from "./Privacy.module.css";
import { usePrivacyRequests } from "./usePrivacy";

/** Shows what would go and what would stay, and takes the request down; it is done when the days of waiting are over. */
export function ErasureDialog({ party, onClose }: { party: { id: string; name: string }; onClose: () => void }) {
  const texts = useTexts().privacy;
  const { message } = App.useApp();
  const report = useReportProblem();
  const [form] = Form.useForm<{ note?: string }>();
  const preview = useQuery(previewErasureOptions({ path: { id: party.id } }));
  const policy = useQuery(getPrivacyPolicyOptions());
  const { busy, create } = usePrivacyRequests();
  const ask = async ({ note }: { note?: string }) => {
    try {
      await create({ kind: "erasure", partyId: party.id, ...(note ? { note } : {}) });
      message.success(texts.erasureAsked);
      onClose();
    } catch (error) {
      report(error);
    }
  };
  const days = policy.data?.waitingDays;
  return (
    <Modal
      open
      width={720}
      title={texts.eraseTitle(party.name)}
      okText={texts.eraseOk}
      okButtonProps={{ danger: true, disabled: !preview.data, loading: busy }}
      onOk={form.submit}
      onCancel={onClose}
    >
      {days !== undefined && <p>{texts.eraseLead(String(days))}</p>}
      {preview.isPending && <Loading lines={4} />}
      {preview.isError && (
        <ProblemAlert error={preview.error} title={texts.previewFailed} onRetry={() => preview.refetch()} />
      )}
      {preview.data && <Fates fates={preview.data.items} />}
      <p className={styles.note}>{texts.eraseBackups}</p>
      <Form form={form} layout="vertical" onFinish={ask}>
        <Form.Item name="note" label={texts.reason}>
          <Input.TextArea rows={2} maxLength={1000} placeholder={texts.reasonPlaceholder} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
