import { Form } from "antd";
import type { ReactNode } from "react";
import { useTexts } from "../../texts/texts";
import { fieldPath } from "../../ui/problem";
import { FieldInput } from "./FieldInput";
import type { Field } from "./recordTypes";
import { isEmpty } from "./written";

/** A field in a form, with its label, its help and its problems beside it. */
export function FieldItem({ field, extra }: { field: Field; extra?: ReactNode }) {
  const texts = useTexts();
  const message = texts.common.required(field.label);
  const required = {
    required: field.required,
    validator: (_: unknown, value: unknown) =>
      field.required && isEmpty(value) ? Promise.reject(new Error(message)) : Promise.resolve(),
  };
  return (
    <Form.Item
      name={fieldPath(field.key)}
      label={field.label}
      required={field.required}
      extra={extra ?? field.help}
      rules={field.type === "formula" ? [] : [required]}
    >
      <FieldInput field={field} />
    </Form.Item>
  );
}
