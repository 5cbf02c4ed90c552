import { type CSSProperties, type ReactNode, useRef } from "react";
import { useTexts } from "../texts/texts";
import styles from "./ListTable.module.css";
import { ListHead } from "./ListTableHead";
import { useRowKeys } from "./useRowKeys";
import { useRowWindow } from "./useRowWindow";

export type Column<Row> = {
  key: string;
  title: string;
  width?: number;
  right?: boolean;
  /** Shown in any width (always), left out on a phone (normal), or only with much room (roomy). */
  room?: "always" | "normal" | "roomy";
  /** The server's sort key, when it can sort by this column. */
  sortKey?: string;
  render: (row: Row) => ReactNode;
};

export type Sorting = { sort: string | undefined; onSort: (sort: string) => void };

type Props<Row> = {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowName: (row: Row) => string;
  rowHeight?: number;
  sorting?: Sorting;
  selection?: { chosen: ReadonlySet<string>; onToggle: (row: Row) => void };
  cursor: number;
  onCursor: (row: number) => void;
  onOpen: (row: Row) => void;
  onPeek?: (row: Row) => void;
  onNearEnd?: () => void;
  foot?: ReactNode;
};

/** A table of any length: only the rows in sight are drawn, and the keyboard walks through all of them. */
export function ListTable<Row>(props: Props<Row>) {
  const { columns, rows, rowKey, rowHeight = 56, selection, cursor } = props;
  const texts = useTexts();
  const frame = useRef<HTMLDivElement>(null);
  const { first, end, show } = useRowWindow(frame, rows.length, rowHeight, props.onNearEnd);
  useRowKeys({ ...props, onMove: show });
  const spacer = (height: number) =>
    height > 0 && (
      <tr className={styles.spacer}>
        <td style={{ height }} />
      </tr>
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <div ref={frame} className={styles.frame} style={{ "--row": `${rowHeight}px` } as CSSProperties} tabIndex={0}>
      <table className={styles.table} aria-label={props.label} aria-rowcount={props.onNearEnd ? -1 : rows.length + 1}>
        <ListHead columns={columns} sorting={props.sorting} selectable={selection !== undefined} />
        <tbody>
          {spacer(first * rowHeight)}
          {rows.slice(first, end).map((row, offset) => {
            const index = first + offset;
            const chosen = selection?.chosen.has(rowKey(row)) ?? false;
            return (
              <tr
                key={rowKey(row)}
                aria-rowindex={index + 2}
                aria-selected={selection && chosen}
                className={`${styles.row} ${chosen ? styles.chosen : ""} ${index === cursor ? styles.current : ""}`}
                onClick={() => props.onCursor(index)}
                onDoubleClick={() => props.onOpen(row)}
              >
                {selection && (
                  <td className={styles.check}>
                    <label>
                      <input
                        type="checkbox"
                        checked={chosen}
                        onChange={() => selection.onToggle(row)}
                        aria-label={texts.parties.select(props.rowName(row))}
                      />
                    </label>
                  </td>
                )}
                {columns.map((column) => (
                  <td
                    key={column.key}
                    className={`${column.right ? styles.right : ""} ${styles[column.room ?? "normal"]}`}
                  >
                    {column.render(row)}
                  </td>
                ))}
              </tr>
            );
          })}
          {spacer((rows.length - end) * rowHeight)}
        </tbody>
      </table>
      {props.foot && <div className={styles.foot}>{props.foot}</div>}
    </div>
  );
}
