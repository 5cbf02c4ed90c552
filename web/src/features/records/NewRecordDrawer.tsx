import { useMutation } from "@tanstack/react-query";
import { App, Drawer, Form } from "antd";
import { useState } from "react";
import { createRecordMutation } from "../../client/@tanstack/react-query.gen";
import type { RecordItem } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { useFormProblems } from "../../ui/useFormProblems";
import type { Values } from "./comparison";
import { RecordForm } from "./RecordForm";
import type { RecordType } from "./recordTypes";
import { flatValues, presetValues } from "./recordValues";
import { SaveFooter } from "./SaveFooter";
import { useRefreshRecord } from "./useRefreshRecord";
import { isEmpty } from "./written";

/** Names one attempt to create, so that a repeated request creates nothing twice; works without https too. */
function attemptKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Writing a new record beside whatever page one is on; `preset` is known already, such as whom it belongs to. */
export function NewRecordDrawer({
  type,
  preset = {},
  onClose,
  onCreated,
}: {
  type: RecordType;
  preset?: Values;
  onClose: () => void;
  onCreated: (record: RecordItem) => void;
}) {
  const texts = useTexts();
  const { message } = App.useApp();
  const refresh = useRefreshRecord(type.key);
  const [attempt, setAttempt] = useState(attemptKey);
  const [form] = Form.useForm<Values>();
  const showProblems = useFormProblems(form);
  const create = useMutation(createRecordMutation());
  const initial = { ...presetValues(type), ...preset };
  const submit = () => {
    const written = { ...initial, ...flatValues(form.getFieldsValue(true)) };
    const values = Object.fromEntries(
      Object.entries(written).filter(([key, value]) => !isEmpty(value) || !isEmpty(initial[key])),
    );
    create.mutate(
      { path: { type: type.key }, headers: { "Idempotency-Key": attempt }, body: { values } },
      {
        onSuccess: async (record) => {
          await refresh(record.id);
          message.success(texts.common.saved);
          onCreated(record);
        },
        onError: (error) => {
          setAttempt(attemptKey());
          showProblems(error);
        },
      },
    );
  };
  return (
    <Drawer
      open
      size={560}
      title={texts.record.newOne(type.label)}
      onClose={onClose}
      styles={{ wrapper: { maxWidth: "100vw" } }}
      footer={<SaveFooter saving={create.isPending} onSave={() => form.submit()} onCancel={onClose} />}
    >
      <RecordForm form={form} type={type} initial={initial} onFinish={submit} />
    </Drawer>
  );
}
