import { useKeys } from "./useKeys";

type RowKeys<Row> = {
  rows: readonly Row[];
  cursor: number;
  /** Lines between the rows are stepped over. */
  isRow?: (row: Row) => boolean;
  onCursor: (row: number) => void;
  onMove: (row: number) => void;
  onOpen: (row: Row) => void;
  onPeek?: (row: Row) => void;
  onEdit?: (row: Row) => void;
  selection?: { onToggle: (row: Row) => void };
};

/** j and k walk, Enter opens, Space peeks, x selects, e edits. */
export function useRowKeys<Row>(keys: RowKeys<Row>) {
  const { rows, cursor, isRow = () => true, onCursor, onMove, onOpen, onPeek, onEdit, selection } = keys;
  const move = (step: number) => {
    let next = cursor + step;
    for (let row = rows[next]; row !== undefined && !isRow(row); row = rows[next]) next += step;
    if (rows[next] === undefined) next = cursor;
    if (next < 0) return;
    onCursor(next);
    onMove(next);
  };
  const withCurrent = (action: ((row: Row) => void) | undefined) => () => {
    const row = rows[cursor];
    if (row !== undefined && isRow(row)) action?.(row);
  };
  const down = () => move(1);
  const up = () => move(-1);
  useKeys({
    j: down,
    ArrowDown: down,
    k: up,
    ArrowUp: up,
    Enter: withCurrent(onOpen),
    " ": withCurrent(onPeek),
    x: withCurrent(selection?.onToggle),
    ...(onEdit ? { e: withCurrent(onEdit) } : {}),
  });
}
