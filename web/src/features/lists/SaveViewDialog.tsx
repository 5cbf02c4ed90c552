import { Checkbox, Form, Input, Modal, Radio } from "antd";
import { useState } from "react";
import { useTexts } from "../../texts/texts";
import { useFormProblems } from "../../ui/useFormProblems";
import { GroupSelect } from "../records/GroupSelect";
import type { Draft } from "./useViews";

type Values = Pick<Draft, "name" | "audience" | "groups" | "standard">;

const audiences: readonly Draft["audience"][] = ["owner", "groups", "everybody"];

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
  const audience = Form.useWatch("audience", form) ?? draft.audience;
  const save = async ({ name, groups, standard }: Values) => {
    setSaving(true);
    try {
      await onSave({
        ...draft,
        name,
        audience,
        groups: audience === "groups" ? groups : [],
        standard: audience !== "owner" && standard === true,
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
      okButtonProps={{ htmlType: "submit", form: "view" }}
      onCancel={onClose}
    >
      <Form<Values> id="view" form={form} layout="vertical" requiredMark={false} initialValues={draft} onFinish={save}>
        <Form.Item
          name="name"
          label={texts.lists.viewName}
          rules={[{ required: true, whitespace: true, message: texts.common.required(texts.lists.viewName) }]}
        >
          <Input autoFocus maxLength={80} placeholder={texts.lists.viewNameHint} />
        </Form.Item>
        <Form.Item name="audience" label={texts.lists.audience} extra={texts.lists.audienceHelp[audience]}>
          <Radio.Group options={audiences.map((value) => ({ value, label: texts.lists.audiences[value] }))} />
        </Form.Item>
        {audience === "groups" && (
          <Form.Item
            name="groups"
            label={texts.lists.audiences.groups}
            rules={[{ required: true, message: texts.common.required(texts.lists.audiences.groups) }]}
          >
            <GroupSelect mode="multiple" />
          </Form.Item>
        )}
        {administrator && audience !== "owner" && (
          <Form.Item name="standard" valuePropName="checked" extra={texts.lists.standardHelp}>
            <Checkbox>{texts.lists.standard}</Checkbox>
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
