import { useMutation } from "@tanstack/react-query";
import { Drawer, Form, Input } from "antd";
import { useState } from "react";
import { createTypeMutation, renameTypeMutation } from "../../client/@tanstack/react-query.gen";
import type { Labels } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { useFormProblems } from "../../ui/useFormProblems";
import { writtenLabels } from "../records/labels";
import { useTypes } from "../records/recordTypes";
import { SaveFooter } from "../records/SaveFooter";
import { type TypeDefinition, useRefreshTypes } from "./definitions";
import { suggestedTypeKey } from "./keys";
import { LabelsInput } from "./LabelsInput";

type Values = { labels: Labels; key: string };

/** Makes a type of one's own, or calls it otherwise. */
export function TypeDrawer({
  definition,
  onClose,
  onSaved,
}: {
  definition?: TypeDefinition;
  onClose: () => void;
  onSaved: (key: string) => void;
}) {
  const texts = useTexts();
  const types = useTypes();
  const refresh = useRefreshTypes();
  const [form] = Form.useForm<Values>();
  const showProblems = useFormProblems(form);
  const taken = (types.data?.items ?? []).map((it) => it.key);
  const [touched, setTouched] = useState(false);
  const create = useMutation(createTypeMutation());
  const rename = useMutation(renameTypeMutation());
  const submit = (values: Values) => {
    const labels = writtenLabels(values.labels) ?? {};
    const key = definition?.key ?? form.getFieldValue("key");
    const done = { onSuccess: () => refresh(key).then(() => onSaved(key)), onError: showProblems };
    if (definition) rename.mutate({ path: { type: key }, body: { labels } }, done);
    else create.mutate({ body: { key, labels } }, done);
  };
  return (
    <Drawer
      open
      size={480}
      title={definition ? texts.types.rename : texts.types.newType}
      onClose={onClose}
      styles={{ wrapper: { maxWidth: "100vw" } }}
      footer={
        <SaveFooter saving={create.isPending || rename.isPending} onSave={() => form.submit()} onCancel={onClose} />
      }
    >
      {!definition && <p style={{ marginTop: 0 }}>{texts.types.newTypeLead}</p>}
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ labels: definition?.names.labels ?? {}, key: suggestedTypeKey(undefined, taken) }}
        onFinish={submit}
        onValuesChange={(part: Partial<Values>) => {
          if (part.labels && !touched) form.setFieldValue("key", suggestedTypeKey(part.labels, taken));
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.nativeEvent.isComposing) form.submit();
        }}
      >
        <Form.Item
          name="labels"
          label={texts.types.name}
          rules={[
            {
              validator: (_, labels) =>
                writtenLabels(labels)
                  ? Promise.resolve()
                  : Promise.reject(new Error(texts.common.required(texts.types.name))),
            },
          ]}
        >
          <LabelsInput label={texts.types.name} placeholders={{ "zh-CN": "门店", "zh-TW": "門市", en: "Shop" }} />
        </Form.Item>
        {!definition && (
          <Form.Item name="key" label={texts.types.key} extra={texts.types.typeKeyHelp}>
            <Input
              onChange={() => setTouched(true)}
              autoComplete="off"
              spellCheck={false}
              style={{ fontFamily: "ui-monospace, monospace" }}
            />
          </Form.Item>
        )}
      </Form>
    </Drawer>
  );
}
