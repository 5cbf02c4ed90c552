import { Select } from "antd";
import { useTexts } from "../../texts/texts";
import { SimpleTable } from "../../ui/SimpleTable";
import { ColumnFormatButton } from "./ColumnFormatButton";
import styles from "./Imports.module.css";
import { fieldOfColumn } from "./importMapping";
import type { ColumnFormat, Import, ImportField, ImportSettings } from "./importTypes";

export function ColumnTable({
  columns,
  settings,
  fields,
  busy,
  onAssign,
  onFormat,
}: {
  columns: Import["columns"];
  settings: ImportSettings;
  fields: readonly ImportField[];
  busy: boolean;
  onAssign: (column: number, field: string | undefined) => void;
  onFormat: (column: number, format: ColumnFormat | undefined) => void;
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
            <div className={styles.field}>
              <Select
                style={{ flex: 1, minWidth: 0 }}
                aria-label={texts.imports.fieldOf(nameOf(column))}
                placeholder={texts.imports.ignore}
                disabled={busy}
                allowClear
                showSearch={{ optionFilterProp: "label" }}
                value={fieldOfColumn(settings, column.number) ?? null}
                options={options}
                onChange={(field) => onAssign(column.number, field ?? undefined)}
              />
              <ColumnFormatButton
                name={nameOf(column)}
                samples={column.samples}
                field={fields.find((field) => field.key === fieldOfColumn(settings, column.number))}
                format={settings.mapping.find((it) => it.column === column.number)?.format ?? undefined}
                onChange={(format) => onFormat(column.number, format)}
              />
            </div>
          ),
        },
      ]}
    />
  );
}
