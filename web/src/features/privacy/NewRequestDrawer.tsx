import { App, Button, Drawer, Form, Input, Radio } from "antd";
import type { ComponentType } from "react";
import type { PrivacyRequestView } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { useFormProblems } from "../../ui/useFormProblems";
import styles from "./Privacy.module.css";
import { usePrivacyRequests } from "./usePrivacy";

export type CustomerSelect = ComponentType<{
  id?: string;
  value?: string;
  onChange?: (id: string) => void;
  placeholder: string;
}>;

type Values = { kind: PrivacyRequestView["kind"]; partyId?: string; receivedOn?: string; note?: string };
const kinds: readonly PrivacyRequestView["kind"][] = ["access", "correction", "erasure"];

/** Takes down what a person asks for. */
export function NewRequestDrawer({ select: Select, onClose }: { select: CustomerSelect; onClose: () => void }) {
  const texts = useTexts().privacy;
  const common = useTexts().common;
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const showProblems = useFormProblems(form);
  const kind = Form.useWatch("kind", form) ?? "access";
  const { busy, create } = usePrivacyRequests();
  const save = async ({ kind: wanted, partyId = "", receivedOn, note }: Values) => {
    try {
      await create({ kind: wanted, partyId, ...(receivedOn ? { receivedOn } : {}), ...(note ? { note } : {}) });
      message.success(common.saved);
      onClose();
    } catch (error) {
      showProblems(error);
    }
  };
  return (
    <Drawer
      open
      size={440}
      title={texts.newRequest}
      onClose={onClose}
      footer={
        <Button type="primary" loading={busy} onClick={form.submit}>
          {common.save}
        </Button>
      }
    >
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ kind: "access" }}
        onFinish={save}
      >
        <Form.Item
          name="partyId"
          label={texts.customer}
          rules={[{ required: true, message: common.required(texts.customer) }]}
        >
          <Select placeholder={texts.customerPlaceholder} />
        </Form.Item>
        <Form.Item name="kind" label={texts.wants} extra={texts.kindHelp[kind]}>
          <Radio.Group options={kinds.map((it) => ({ value: it, label: texts.kinds[it] }))} />
        </Form.Item>
        <Form.Item name="receivedOn" label={texts.receivedLabel} extra={texts.receivedHelp}>
          <Input type="date" style={{ width: 160 }} />
        </Form.Item>
        <Form.Item name="note" label={texts.reason}>
          <Input.TextArea rows={3} maxLength={1000} placeholder={texts.reasonPlaceholder} />
        </Form.Item>
      </Form>
      <p className={styles.note}>{texts.identityCheck}</p>
    </Drawer>
  );
}
