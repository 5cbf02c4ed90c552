import { useMutation } from "@tanstack/react-query";
import { App, Form, Input, Modal } from "antd";
import { unmergePartyMutation } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { useReportProblem } from "../../ui/ProblemAlert";
import type { Member } from "./MembersCard";
import { useRefreshCustomers } from "./useRefreshCustomers";

/** Takes one member out again; says what stays where. */
export function UnmergeDialog({ id, member, onDone }: { id: string; member: Member; onDone: () => void }) {
  const texts = useTexts();
  const report = useReportProblem();
  const refresh = useRefreshCustomers();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const unmerge = useMutation(unmergePartyMutation());
  const finish = ({ reason }: { reason: string }) =>
    unmerge.mutate(
      { path: { id }, body: { member: member.id, reason } },
      {
        onSuccess: async (separation) => {
          onDone();
          message.success(texts.identity.unmerged(member.content.name, separation.laterChanges));
          await refresh();
        },
        onError: report,
      },
    );
  return (
    <Modal
      open
      title={texts.identity.unmergeOne(member.content.name)}
      onCancel={onDone}
      onOk={() => form.submit()}
      okText={texts.identity.unmerge}
      cancelText={texts.common.cancel}
      confirmLoading={unmerge.isPending}
    >
      <p>{texts.identity.unmergeLead}</p>
      <Form form={form} layout="vertical" onFinish={finish} requiredMark={false}>
        <Form.Item
          name="reason"
          label={texts.identity.reason}
          rules={[{ required: true, whitespace: true, message: texts.common.required(texts.identity.reason) }]}
        >
          <Input autoFocus maxLength={500} placeholder={texts.identity.unmergeReasonHint} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
