import { EditOutlined } from "@ant-design/icons";
import { type CSSProperties, type ReactNode, useRef } from "react";
import { useTexts } from "../texts/texts";
import styles from "./ListTable.module.css";
import { ListHead } from "./ListTableHead";
import { useRowKeys } from "./useRowKeys";
import { useRowWindow } from "./useRowWindow";

export type Column<Row> = {
  key: string;
  title: string;
  width: number;
  right?: boolean;
  /** The server's sort key, when it can sort by this column. */
  sortKey?: string;
  /** Sorted the first time, the last comes first: times begin with the newest. */
  lastFirst?: boolean;
  /** More about sorting by it. */
  sortNote?: string;
  render: (row: Row) => ReactNode;
  /** What takes the place of the value while it is being changed. */
  editor?: (row: Row, done: (step: number) => void) => ReactNode;
};

export type Sorting = { sort: string | undefined; onSort: (sort: string) => void };
export type Cell = { row: string; column: string };

type Props<Row> = {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowName: (row: Row) => string;
  /** A line between the rows: it spans all columns and is no record. */
  heading?: (row: Row) => ReactNode | undefined;
  rowHeight?: number;
  sorting?: Sorting;
  selection?: { chosen: ReadonlySet<string>; onToggle: (row: Row) => void; onAll: (chosen: boolean) => void };
  editing?: { cell: Cell | undefined; onEdit: (cell: Cell | undefined) => void };
  onWidth?: (column: string, width: number) => void;
  cursor: number;
  onCursor: (row: number) => void;
  onOpen: (row: Row) => void;
  onPeek?: (row: Row) => void;
  onNearEnd?: () => void;
  foot?: ReactNode;
};

const checkWidth = 44;

/** A table of any length: only the rows in sight are drawn, and the keyboard walks through all of them. */
export function ListTable<Row>(props: Props<Row>) {
  const { columns, rows, rowKey, rowHeight = 44, selection, cursor, heading } = props;
  const frame = useRef<HTMLDivElement>(null);
  const { first, end, show } = useRowWindow(frame, rows.length, rowHeight, props.onNearEnd);
  const editable = columns.find((column) => column.editor);
  useRowKeys({
    ...props,
    isRow: (row) => heading?.(row) === undefined,
    onMove: show,
    ...(props.editing && editable
      ? { onEdit: (row: Row) => props.editing?.onEdit({ row: rowKey(row), column: editable.key }) }
      : {}),
  });
  const width = columns.reduce((sum, column) => sum + column.width, selection ? checkWidth : 0);
  const spacer = (height: number) =>
    height > 0 && (
      <tr className={styles.spacer}>
        <td style={{ height }} />
      </tr>
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <div ref={frame} className={styles.frame} style={{ "--row": `${rowHeight}px` } as CSSProperties} tabIndex={0}>
      <table
        className={styles.table}
        style={{ minWidth: width }}
        aria-label={props.label}
        aria-rowcount={props.onNearEnd ? -1 : rows.length + 1}
      >
        <ListHead
          columns={columns}
          sorting={props.sorting}
          onWidth={props.onWidth}
          all={selection && { chosen: selection.chosen.size > 0, onAll: selection.onAll }}
        />
        <tbody>
          {spacer(first * rowHeight)}
          {rows.slice(first, end).map((row, offset) => {
            const index = first + offset;
            const line = heading?.(row);
            return line === undefined ? (
              <ListRow key={rowKey(row)} {...props} row={row} index={index} current={index === cursor} />
            ) : (
              <tr key={rowKey(row)} aria-rowindex={index + 2} className={styles.headingRow}>
                <td colSpan={columns.length + (selection ? 2 : 1)}>{line}</td>
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

function ListRow<Row>({ row, index, current, ...props }: Props<Row> & { row: Row; index: number; current: boolean }) {
  const texts = useTexts();
  const { columns, rowKey, selection } = props;
  const chosen = selection?.chosen.has(rowKey(row)) ?? false;
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={selection && chosen}
      className={`${styles.row} ${chosen ? styles.chosen : ""} ${current ? styles.current : ""}`}
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
              aria-label={texts.lists.select(props.rowName(row))}
            />
          </label>
        </td>
      )}
      {columns.map((column) => (
        <ListCell key={column.key} {...props} row={row} column={column} />
      ))}
      <td className={styles.rest} />
    </tr>
  );
}

function ListCell<Row>({ row, column, ...props }: Props<Row> & { row: Row; column: Column<Row> }) {
  const texts = useTexts();
  const { columns, rowKey, editing } = props;
  const cell = editing?.cell;
  const edited = cell?.column === column.key && cell.row === rowKey(row);
  const onEdit = () => editing?.onEdit({ row: rowKey(row), column: column.key });
  const done = (step: number) => {
    const cells = columns.filter((it) => it.editor);
    const next = step === 0 ? undefined : cells[cells.indexOf(column) + step];
    editing?.onEdit(next && { row: rowKey(row), column: next.key });
  };
  return (
    <td
      className={`${column.right ? styles.right : ""} ${edited ? styles.edited : ""}`}
      onDoubleClick={(event) => {
        if (!column.editor || !editing) return;
        event.stopPropagation();
        onEdit();
      }}
    >
      {column.render(row)}
      {column.editor && editing && !edited && (
        <button
          type="button"
          tabIndex={-1}
          className={styles.pencil}
          aria-label={texts.lists.editCell(column.title)}
          onClick={onEdit}
        >
          <EditOutlined />
        </button>
      )}
      {edited && column.editor?.(row, done)}
    </td>
  );
}
