import { Select } from "antd";
import { useTexts } from "../../texts/texts";
import { SimpleTable } from "../../ui/SimpleTable";
import styles from "./Imports.module.css";
import { fieldOfColumn } from "./importMapping";
import type { Import, ImportField, ImportSettings } from "./importTypes";

export function ColumnTable({
  columns,
  settings,
  fields,
  busy,
  onAssign,
}: {
  columns: Import["columns"];
  settings: ImportSettings;
  fields: readonly ImportField[];
  busy: boolean;
  onAssign: (column: number, field: string | undefined) => void;
}) {
  const texts = useTexts();
  const options = fields.map((field) => ({
    value: field.key,
    label: field.required ? `${field.label} *` : field.label,
  }));
  const nameOf = (column: Import["columns"][number]) => column.name || texts.imports.columnName(column.number);
  return (
    <SimpleTable
      label={texts.imports.columnsTitle}
      rows={columns}
      rowKey={(column) => String(column.number)}
      columns={[
        { key: "name", title: texts.imports.column, width: "24%", render: nameOf },
        {
          key: "samples",
          title: texts.imports.samples,
          wide: true,
          render: (column) => (
            <span className={styles.samples}>
              {column.samples.slice(0, 3).map((sample, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: samples may be alike and never move
                <span key={index}>{sample || texts.common.unknown}</span>
              ))}
            </span>
          ),
        },
        {
          key: "field",
          title: texts.imports.field,
          width: "38%",
          render: (column) => (
            <Select
              style={{ width: "100%" }}
              aria-label={texts.imports.fieldOf(nameOf(column))}
              placeholder={texts.imports.ignore}
              disabled={busy}
              allowClear
              showSearch={{ optionFilterProp: "label" }}
              value={fieldOfColumn(settings, column.number) ?? null}
              options={options}
              onChange={(field) => onAssign(column.number, field ?? undefined)}
            />
          ),
        },
      ]}
    />
  );
}
