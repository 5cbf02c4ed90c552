import type { ReactNode } from "react";
import styles from "./SimpleTable.module.css";

export type SimpleColumn<Row> = {
  key: string;
  title: string;
  right?: boolean;
  /** Left out where there is little room. */
  wide?: boolean;
  /** Never broken into lines. */
  short?: boolean;
  width?: number | string;
  render: (row: Row) => ReactNode;
};

/** A short table inside a page: no scrolling of its own, no sorting. */
export function SimpleTable<Row>({
  label,
  columns,
  rows,
  rowKey,
}: {
  label: string;
  columns: readonly SimpleColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}) {
  const className = (column: SimpleColumn<Row>) =>
    `${column.right ? styles.right : ""} ${column.wide ? styles.wide : ""} ${column.short ? styles.short : ""}`;
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) =>
            column.title ? (
              <th key={column.key} scope="col" className={className(column)} style={{ width: column.width }}>
                {column.title}
              </th>
            ) : (
              <td key={column.key} className={className(column)} style={{ width: column.width }} />
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) => (
              <td key={column.key} className={className(column)}>
                {column.render(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
