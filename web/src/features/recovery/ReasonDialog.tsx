import { Button, Form, Input, Modal } from "antd";
import { useTexts } from "../../texts/texts";

/** Asks why, before something is declined or taken back. */
export function ReasonDialog({
  title,
  help,
  label,
  action,
  busy,
  onSay,
  onClose,
}: {
  title: string;
  help?: string;
  label: string;
  action: string;
  busy: boolean;
  onSay: (reason: string) => void;
  onClose: () => void;
}) {
  const texts = useTexts();
  const [form] = Form.useForm<{ reason: string }>();
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      footer={
        <Button type="primary" loading={busy} onClick={() => form.submit()}>
          {action}
        </Button>
      }
    >
      {help && <p>{help}</p>}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={({ reason }) => onSay(reason.trim())}>
        <Form.Item
          name="reason"
          label={label}
          rules={[{ required: true, whitespace: true, message: texts.common.required(label) }]}
        >
          <Input autoFocus maxLength={500} autoComplete="off" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
