import { Alert, Button, Form, Modal, Progress, Select } from "antd";
import { useState } from "react";
import type { BulkChangeView } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { exactNumber } from "../../ui/formats";
import { useReportProblem } from "../../ui/ProblemAlert";
import { FieldInput } from "../records/FieldInput";
import type { Field, RecordType } from "../records/recordTypes";
import type { Written } from "../records/written";
import type { FilterNode } from "./filterTree";
import styles from "./Lists.module.css";
import { useBulk, type Wish } from "./useBulk";

export type BulkAction = "edit" | "assign" | "tag" | "untag" | "delete";

const tagsField = (label: string) =>
  ({ key: "tags", label, type: "tags", options: [], required: true }) as unknown as Field;

/** What somebody chose, once there is enough of it. */
function wishOf(action: BulkAction, field: Field | undefined, value: Written): Wish | undefined {
  if (action === "delete") return { action: "delete", values: {} };
  if (action === "tag" || action === "untag") {
    return Array.isArray(value) && value.length > 0 ? { action, values: { tags: value } } : undefined;
  }
  return field && { action: "change", values: { [field.key]: value ?? null } };
}

function Choice({
  type,
  action,
  field,
  value,
  onField,
  onValue,
}: {
  type: RecordType;
  action: BulkAction;
  field: Field | undefined;
  value: Written;
  onField: (field: Field | undefined) => void;
  onValue: (value: Written) => void;
}) {
  const texts = useTexts();
  const fields = type.fields.filter((it) => it.editable && it.type !== "tags" && it.type !== "formula");
  if (action === "delete") return null;
  const label =
    action === "assign" ? texts.lists.assignTo : action === "edit" ? texts.lists.newValue : texts.lists.tags;
  return (
    <Form layout="vertical">
      {action === "edit" && (
        <Form.Item label={texts.lists.fieldToEdit} htmlFor="bulk-field">
          <Select<string>
            id="bulk-field"
            value={field?.key ?? null}
            placeholder={texts.lists.chooseField}
            showSearch={{ optionFilterProp: "label" }}
            options={fields.map((it) => ({ value: it.key, label: it.label }))}
            onChange={(key) => onField(fields.find((it) => it.key === key))}
          />
        </Form.Item>
      )}
      {field && (
        <Form.Item label={label} htmlFor="bulk-value" extra={action === "edit" ? texts.lists.emptied : undefined}>
          <FieldInput id="bulk-value" field={field} value={value} onChange={onValue} />
        </Form.Item>
      )}
    </Form>
  );
}

function Told({ change }: { change: BulkChangeView }) {
  const texts = useTexts();
  const language = useLanguage();
  const total = exactNumber(change.total, language);
  const done = exactNumber(change.done, language);
  const percent = change.total > 0 ? Math.floor((change.done / change.total) * 100) : 100;
  switch (change.status) {
    case "draft":
      if (change.total === 0) return <p>{texts.lists.willTouchNone}</p>;
      return <p>{change.action === "delete" ? texts.lists.willDelete(total) : texts.lists.willTouch(total)}</p>;
    case "running":
    case "undoing":
      return (
        <div className={styles.progress} aria-live="polite">
          <span>{change.status === "undoing" ? texts.lists.undoing : texts.lists.running(done, total)}</span>
          <Progress percent={percent} showInfo={false} />
        </div>
      );
    case "done":
      return <Alert type="success" showIcon title={texts.lists.done(done)} />;
    case "undone":
      return <Alert type="info" showIcon title={texts.lists.undone} />;
    case "cancelled":
      return <Alert type="warning" showIcon title={texts.lists.stopped(done)} />;
    case "failed":
      return <Alert type="error" showIcon title={texts.lists.bulkFailed} description={change.failure} />;
  }
}

/** First what is to be done, then with how many records; then it is done, and can be taken back. */
export function BulkDialog({
  type,
  action,
  filter,
  onClose,
}: {
  type: RecordType;
  action: BulkAction;
  filter: FilterNode | undefined;
  onClose: () => void;
}) {
  const texts = useTexts();
  const report = useReportProblem();
  const owner = type.fields.find((field) => field.key === "owner");
  const preset = action === "assign" ? owner : action === "edit" ? undefined : tagsField(texts.lists.tags);
  const [field, setField] = useState<Field | undefined>(preset);
  const [value, setValue] = useState<Written>();
  const bulk = useBulk(type.key, filter);
  const wish = wishOf(action, field, value);
  const { change } = bulk;
  const status = change?.status;
  const working = status === "running" || status === "undoing";
  const ended = status === "done" || status === "cancelled" || status === "failed";
  const next = () => {
    if (status === "draft") bulk.start();
    else if (wish) bulk.prepare(wish).catch(report);
  };
  const foot =
    !status || status === "draft" ? (
      <Button
        type="primary"
        danger={action === "delete" && status === "draft"}
        loading={bulk.preparing}
        disabled={!wish || (status === "draft" && change?.total === 0)}
        onClick={next}
      >
        {status === "draft" ? texts.lists.run : texts.lists.preview}
      </Button>
    ) : working ? (
      <Button onClick={bulk.stop}>{texts.lists.stop}</Button>
    ) : (
      <>
        {ended && <Button onClick={bulk.undo}>{texts.common.undo}</Button>}
        <Button type="primary" onClick={onClose}>
          {texts.common.close}
        </Button>
      </>
    );
  return (
    <Modal
      open
      title={texts.lists.actions[action]}
      width={460}
      onCancel={onClose}
      footer={foot}
      mask={{ closable: false }}
    >
      {(!status || status === "draft") && (
        <Choice
          type={type}
          action={action}
          field={field}
          value={value}
          onField={(it) => {
            bulk.forget();
            setField(it);
            setValue(undefined);
          }}
          onValue={(it) => {
            bulk.forget();
            setValue(it);
          }}
        />
      )}
      {change && <Told change={change} />}
    </Modal>
  );
}
