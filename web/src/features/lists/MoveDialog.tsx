import { Form, Modal } from "antd";
import { useTexts } from "../../texts/texts";
import { FieldItem } from "../records/FieldItem";
import type { Field } from "../records/recordTypes";
import type { Written } from "../records/written";

const nested = (values: unknown, path: readonly string[]): unknown =>
  path.reduce((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], values);

/** What a card needs before it can stand in its new column. */
export function MoveDialog({
  title,
  fields,
  onSave,
  onClose,
}: {
  title: string;
  fields: readonly Field[];
  onSave: (values: Record<string, Written>) => void;
  onClose: () => void;
}) {
  const texts = useTexts();
  const [form] = Form.useForm();
  const save = (values: unknown) =>
    onSave(
      Object.fromEntries(
        fields
          .map((field) => [field.key, nested(values, field.key.split(".")) as Written] as const)
          .filter(([, value]) => value !== undefined),
      ),
    );
  return (
    <Modal
      open
      title={title}
      width={440}
      okText={texts.common.save}
      cancelText={texts.common.cancel}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={save}>
        {fields.map((field) => (
          <FieldItem key={field.key} field={field} />
        ))}
      </Form>
    </Modal>
  );
}
