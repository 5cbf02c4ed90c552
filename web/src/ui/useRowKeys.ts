import { useKeys } from "./useKeys";

type RowKeys<Row> = {
  rows: readonly Row[];
  cursor: number;
  onCursor: (row: number) => void;
  onMove: (row: number) => void;
  onOpen: (row: Row) => void;
  onPeek?: (row: Row) => void;
  selection?: { onToggle: (row: Row) => void };
};

/** j and k walk, Enter opens, Space peeks, x selects. */
export function useRowKeys<Row>({ rows, cursor, onCursor, onMove, onOpen, onPeek, selection }: RowKeys<Row>) {
  const move = (step: number) => {
    const next = Math.min(Math.max(cursor + step, 0), rows.length - 1);
    if (next < 0) return;
    onCursor(next);
    onMove(next);
  };
  const withCurrent = (action: ((row: Row) => void) | undefined) => () => {
    const row = rows[cursor];
    if (row !== undefined) action?.(row);
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
  });
}
