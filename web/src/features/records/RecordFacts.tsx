import { App, Button } from "antd";
import { useEffect, useRef } from "react";
import type { RecordItem } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { useReportProblem } from "../../ui/ProblemAlert";
import { arranged } from "./arrangement";
import type { Values } from "./comparison";
import styles from "./Facts.module.css";
import { InlineField } from "./InlineField";
import { labelIn } from "./labels";
import { PlainValue } from "./PlainValue";
import { RecordConflict } from "./RecordConflict";
import type { Field, RecordType } from "./recordTypes";
import { isWritten, writtenValues } from "./recordValues";
import { useLayouts } from "./useLayouts";
import { useSaveRecord } from "./useSaveRecord";
import { isVisible } from "./visibleWhen";
import { type Written, writtenOf } from "./written";

type Props = {
  type: RecordType;
  record: RecordItem;
  /** For types whose records are read another way. */
  reload?: () => Promise<RecordItem>;
  onChanged?: () => void;
};

/** Saves one value where it stands, and offers to take it back. */
function useSaveField({ type, record, reload, onChanged }: Props) {
  const texts = useTexts();
  const { message } = App.useApp();
  const report = useReportProblem();
  const before = writtenValues(type, record.values);
  const saved = (changed: Values) => {
    onChanged?.();
    const [key] = Object.keys(changed);
    const field = type.fields.find((it) => it.key === key);
    if (!field) return;
    const toast = `saved ${record.id} ${key}`;
    const undo = () => {
      message.destroy(toast);
      latest.current(field.key, (before[field.key] ?? null) as Written);
    };
    message.open({
      key: toast,
      type: "success",
      duration: 8,
      content: (
        <>
          {texts.record.fieldSaved(field.label)}
          <Button type="link" onClick={undo}>
            {texts.common.undo}
          </Button>
        </>
      ),
    });
  };
  const saving = useSaveRecord(type, record, { onSaved: saved, onProblems: report, ...(reload ? { reload } : {}) });
  const save = (key: string, value: Written) => saving.save({ ...before, [key]: value });
  // Whoever takes a value back does so on the record as it is by then.
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  return { saving, save };
}

/** What some fields of a record hold, each to be changed where it stands. */
export function FactList({ fields, ...props }: Props & { fields: readonly Field[] }) {
  const { type, record } = props;
  const { saving, save } = useSaveField(props);
  return (
    <>
      <dl className={styles.facts}>
        {fields.map((field) => (
          <div key={field.key} className={styles.fact}>
            <dt title={field.help}>{field.label}</dt>
            <dd>
              {isWritten(field) ? (
                <InlineField
                  field={field}
                  value={writtenOf(field, record.values[field.key])}
                  onSave={(value) => save(field.key, value)}
                >
                  <PlainValue field={field} value={record.values[field.key]} />
                </InlineField>
              ) : (
                <PlainValue field={field} value={record.values[field.key]} />
              )}
            </dd>
          </div>
        ))}
      </dl>
      <RecordConflict type={type} saving={saving} />
    </>
  );
}

/** The facts of a record, as administrators arranged its page. */
export function RecordFacts(props: Props) {
  const { type, record } = props;
  const texts = useTexts();
  const language = useLanguage();
  const layouts = useLayouts(type.key);
  const fields = type.fields.filter(
    (field) => field.key !== type.view.name && !field.retired && isVisible(field, writtenValues(type, record.values)),
  );
  return (
    <>
      {arranged(fields, layouts.data?.page).map((section, index) => {
        const title = labelIn(section.title, language) ?? (index === 0 ? texts.party.facts : undefined);
        return (
          <Card key={title ?? index} {...(title ? { title } : {})}>
            <FactList {...props} fields={section.fields} />
          </Card>
        );
      })}
    </>
  );
}
