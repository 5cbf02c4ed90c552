import { useMutation, useQuery } from "@tanstack/react-query";
import { App, Form, Input, Modal, Select } from "antd";
import { getTiersOptions, grantTierMutation } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { useFormProblems } from "../../ui/useFormProblems";

type Values = { level: string; until: string; reason: string };

/** The calendar day so many months from now. */
function inMonths(months: number): string {
  const day = new Date();
  day.setMonth(day.getMonth() + months);
  return day.toLocaleDateString("sv");
}

/** Gives a customer a tier by hand, until a day and with a reason. */
export function GrantDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const texts = useTexts();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const report = useFormProblems(form);
  const tiers = useQuery(getTiersOptions());
  const grant = useMutation({
    ...grantTierMutation(),
    onSuccess: () => {
      message.success(texts.tiers.gave);
      onClose();
    },
    onError: report,
  });
  return (
    <Modal
      open
      title={texts.tiers.grantTitle}
      okText={texts.tiers.give}
      cancelText={texts.common.cancel}
      confirmLoading={grant.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{texts.tiers.grantHelp}</p>
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ until: inMonths(3) }}
        onFinish={({ level, until, reason }) => grant.mutate({ path: { id }, body: { level, until, reason } })}
      >
        <Form.Item name="level" label={texts.tiers.level} rules={[{ required: true }]}>
          <Select
            options={(tiers.data?.ladder.tiers ?? []).flatMap((it) =>
              it.key ? [{ value: it.key, label: it.name }] : [],
            )}
          />
        </Form.Item>
        <Form.Item name="until" label={texts.tiers.until} rules={[{ required: true }]}>
          <Input type="date" min={inMonths(0)} max={inMonths(36)} />
        </Form.Item>
        <Form.Item name="reason" label={texts.tiers.reason} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea rows={3} maxLength={300} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
