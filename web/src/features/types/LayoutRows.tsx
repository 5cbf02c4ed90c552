import { DeleteOutlined, EyeInvisibleOutlined, EyeOutlined, PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useLanguage, useTexts } from "../../texts/texts";
import { MoveHandle } from "../../ui/MoveHandle";
import { moved, useReorder } from "../../ui/useReorder";
import { labelIn } from "../records/labels";
import type { Field } from "../records/recordTypes";
import { LabelsInput } from "./LabelsInput";
import type { Row } from "./layoutDraft";
import styles from "./Types.module.css";

/** Fields and titles in one list, put in order by dragging or by keyboard, shown or hidden. */
export function LayoutRows({
  rows,
  fields,
  needed,
  onChange,
}: {
  rows: readonly Row[];
  fields: readonly Field[];
  needed: (field: Field) => boolean;
  onChange: (rows: Row[]) => void;
}) {
  const texts = useTexts();
  const language = useLanguage();
  const order = useReorder(rows.length, (from, to) => onChange(moved(rows, from, to)));
  const addTitle = () => onChange([...rows, { kind: "title", id: `title new ${rows.length}`, title: {} }]);
  return (
    <>
      <ul className={styles.fields}>
        {rows.map((row, index) => {
          if (row.kind === "title") {
            const name = labelIn(row.title, language) || texts.types.section;
            return (
              <li key={row.id} className={styles.title} {...order.row(index)}>
                <MoveHandle name={name} {...order.handle(index)} />
                <LabelsInput
                  label={texts.types.section}
                  value={row.title}
                  placeholders={{ [language]: texts.types.section }}
                  onChange={(title) => onChange(rows.map((it) => (it.id === row.id ? { ...row, title } : it)))}
                />
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={texts.types.removeSection(name)}
                  onClick={() => onChange(rows.filter((it) => it.id !== row.id))}
                />
              </li>
            );
          }
          const field = fields.find((it) => it.key === row.id);
          if (!field) return null;
          const fixed = needed(field);
          return (
            <li key={row.id} className={`${styles.field} ${row.hidden ? styles.out : ""}`} {...order.row(index)}>
              <MoveHandle name={field.label} {...order.handle(index)} />
              <span className={styles.fieldName}>{field.label}</span>
              <span className={styles.kind}>{texts.types.kinds[field.type]}</span>
              <Button
                type="text"
                disabled={fixed}
                icon={row.hidden ? <EyeInvisibleOutlined /> : <EyeOutlined />}
                aria-pressed={!row.hidden}
                aria-label={texts.types.shownOnPage(field.label)}
                title={fixed ? texts.types.mustBeFilled : row.hidden ? texts.types.hidden : texts.types.shown}
                onClick={() => onChange(rows.map((it) => (it.id === row.id ? { ...row, hidden: !row.hidden } : it)))}
              />
            </li>
          );
        })}
      </ul>
      <div className={styles.addTitle}>
        <Button icon={<PlusOutlined />} onClick={addTitle}>
          {texts.types.addSection}
        </Button>
      </div>
    </>
  );
}
