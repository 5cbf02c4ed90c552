import { Checkbox, Form, Input, Modal } from "antd";
import { useState } from "react";
import { useTexts } from "../../texts/texts";
import { useFormProblems } from "../../ui/useFormProblems";
import type { Draft } from "./useViews";

type Values = { name: string; shared: boolean; standard: boolean };

/** What a view is called, and who sees it. */
export function SaveViewDialog({
  title,
  draft,
  administrator,
  onSave,
  onClose,
}: {
  title: string;
  draft: Draft;
  administrator: boolean;
  onSave: (draft: Draft) => Promise<void>;
  onClose: () => void;
}) {
  const texts = useTexts();
  const [form] = Form.useForm<Values>();
  const report = useFormProblems(form);
  const [saving, setSaving] = useState(false);
  const shared = Form.useWatch("shared", form) ?? draft.audience === "everybody";
  const save = async (values: Values) => {
    setSaving(true);
    try {
      await onSave({
        ...draft,
        name: values.name,
        audience: values.shared ? "everybody" : "owner",
        standard: values.shared && values.standard === true,
      });
    } catch (refused) {
      report(refused);
    } finally {
      setSaving(false);
    }
  };
  return (
    <Modal
      open
      title={title}
      width={440}
      okText={texts.common.save}
      cancelText={texts.common.cancel}
      confirmLoading={saving}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ name: draft.name, shared: draft.audience === "everybody", standard: draft.standard }}
        onFinish={save}
      >
        <Form.Item
          name="name"
          label={texts.lists.viewName}
          rules={[{ required: true, whitespace: true, message: texts.common.required(texts.lists.viewName) }]}
        >
          <Input autoFocus maxLength={80} placeholder={texts.lists.viewNameHint} />
        </Form.Item>
        <Form.Item name="shared" valuePropName="checked" extra={texts.lists.sharedHelp}>
          <Checkbox>{texts.lists.shared}</Checkbox>
        </Form.Item>
        {administrator && shared && (
          <Form.Item name="standard" valuePropName="checked" extra={texts.lists.standardHelp}>
            <Checkbox>{texts.lists.standard}</Checkbox>
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
