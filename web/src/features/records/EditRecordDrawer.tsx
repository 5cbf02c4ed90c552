import { App, Drawer, Form } from "antd";
import { useState } from "react";
import type { RecordItem } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { useFormProblems } from "../../ui/useFormProblems";
import type { Values } from "./comparison";
import { RecordConflict } from "./RecordConflict";
import { RecordForm } from "./RecordForm";
import type { RecordType } from "./recordTypes";
import { flatValues, writtenValues } from "./recordValues";
import { SaveFooter } from "./SaveFooter";
import { useSaveRecord } from "./useSaveRecord";

/** Editing beside the record. The version that was opened is kept, however often the page behind refreshes. */
export function EditRecordDrawer({
  type,
  record,
  onClose,
}: {
  type: RecordType;
  record: RecordItem;
  onClose: () => void;
}) {
  const texts = useTexts();
  const { message } = App.useApp();
  const [opened] = useState(record);
  const [form] = Form.useForm<Values>();
  const showProblems = useFormProblems(form);
  const saved = () => {
    message.success(texts.common.saved);
    onClose();
  };
  const saving = useSaveRecord(type, opened, { onSaved: saved, onProblems: showProblems });
  const initial = writtenValues(type, opened.values);
  return (
    <Drawer
      open
      size={560}
      title={texts.record.editOne(type.label)}
      onClose={onClose}
      styles={{ wrapper: { maxWidth: "100vw" } }}
      footer={<SaveFooter saving={saving.saving && !saving.clash} onSave={() => form.submit()} onCancel={onClose} />}
    >
      <RecordForm
        form={form}
        type={type}
        initial={initial}
        onFinish={() => saving.save({ ...initial, ...flatValues(form.getFieldsValue(true)) })}
      />
      <RecordConflict type={type} saving={saving} />
    </Drawer>
  );
}
