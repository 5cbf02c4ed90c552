import { EditOutlined, EllipsisOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { useLanguage, useTexts } from "../../texts/texts";
import { MoveHandle } from "../../ui/MoveHandle";
import { moved, useReorder } from "../../ui/useReorder";
import { Badge } from "../../ui/Values";
import { labelIn } from "../records/labels";
import { bareKey, type FieldDefinition } from "./definitions";
import styles from "./Types.module.css";

function Marks({ definition }: { definition: FieldDefinition }) {
  const texts = useTexts();
  const { settings } = definition;
  if (!settings) return null;
  return (
    <>
      {settings.retired && <Badge>{texts.types.retired}</Badge>}
      {settings.required && <Badge tone="blue">{texts.types.marks.required}</Badge>}
      {settings.unique && <Badge tone="blue">{texts.types.marks.unique}</Badge>}
      {settings.personal && <Badge tone="amber">{texts.types.marks.personal}</Badge>}
    </>
  );
}

/** Fields that came with the type: they can be called otherwise. */
export function OurFields({
  fields,
  onRename,
}: {
  fields: readonly FieldDefinition[];
  onRename: (field: FieldDefinition) => void;
}) {
  const texts = useTexts();
  const language = useLanguage();
  return (
    <ul className={styles.fields}>
      {fields.map((field) => {
        const ours = labelIn(field.names.ours, language) ?? field.key;
        const name = field.names.labels[language] ?? ours;
        return (
          <li key={field.key} className={styles.field}>
            <span className={styles.fieldName}>
              {name}
              {name !== ours && <span className={styles.note}> {texts.types.instead(ours)}</span>}
            </span>
            <span className={styles.kind}>{texts.types.kinds[field.kind]}</span>
            <Button
              type="text"
              icon={<EditOutlined />}
              aria-label={texts.types.renameOne(name)}
              onClick={() => onRename(field)}
            />
          </li>
        );
      })}
    </ul>
  );
}

/** Fields that were added, in the order of forms and pages. */
export function AddedFields({
  fields,
  onOrder,
  onEdit,
  onRetire,
  onDelete,
}: {
  fields: readonly FieldDefinition[];
  onOrder: (keys: string[]) => void;
  onEdit: (field: FieldDefinition) => void;
  onRetire: (field: FieldDefinition, retired: boolean) => void;
  onDelete: (field: FieldDefinition) => void;
}) {
  const texts = useTexts();
  const language = useLanguage();
  const order = useReorder(fields.length, (from, to) =>
    onOrder(moved(fields, from, to).map((field) => bareKey(field.key))),
  );
  return (
    <ul className={styles.fields}>
      {fields.map((field, index) => {
        const name = labelIn(field.names.labels, language) ?? field.key;
        const retired = field.settings?.retired ?? false;
        return (
          <li key={field.key} className={`${styles.field} ${retired ? styles.out : ""}`} {...order.row(index)}>
            <MoveHandle name={name} {...order.handle(index)} />
            <button type="button" className={styles.fieldName} onClick={() => onEdit(field)}>
              {name}
            </button>
            <span className={styles.badges}>
              <Marks definition={field} />
            </span>
            <span className={styles.kind}>{texts.types.kinds[field.kind]}</span>
            <Dropdown
              trigger={["click"]}
              placement="bottomRight"
              menu={{
                items: [
                  { key: "edit", label: texts.common.edit, onClick: () => onEdit(field) },
                  {
                    key: "retire",
                    label: retired ? texts.types.useAgain : texts.types.retire,
                    onClick: () => onRetire(field, !retired),
                  },
                  {
                    key: "delete",
                    danger: true,
                    label: texts.types.deleteForEver,
                    onClick: () => onDelete(field),
                  },
                ],
              }}
            >
              <Button type="text" icon={<EllipsisOutlined />} aria-label={texts.types.actionsOf(name)} />
            </Dropdown>
          </li>
        );
      })}
    </ul>
  );
}
