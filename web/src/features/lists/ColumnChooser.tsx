import { Button, Checkbox } from "antd";
import { useTexts } from "../../texts/texts";
import { MoveHandle } from "../../ui/MoveHandle";
import { moved, useReorder } from "../../ui/useReorder";
import type { RecordType } from "../records/recordTypes";
import styles from "./Lists.module.css";
import { choicesOf, type ExtraColumn } from "./listColumns";
import type { ViewColumn } from "./listState";

export type ColumnsProps = {
  type: RecordType;
  extra: readonly ExtraColumn[];
  columns: readonly ViewColumn[];
  onColumns: (columns: ViewColumn[] | undefined) => void;
};

/** Which columns a list has, and in which order; the name stays first. */
export function ColumnChooser({ type, extra, columns, onColumns }: ColumnsProps) {
  const texts = useTexts();
  const all = choicesOf(type, extra);
  const title = (key: string) => all.find((choice) => choice.key === key)?.title ?? key;
  const hidden = all.filter((choice) => !columns.some((column) => column.field === choice.key));
  const order = useReorder(columns.length, (from, to) => to > 0 && onColumns(moved(columns, from, to)));
  return (
    <div>
      <h3>{texts.lists.columns}</h3>
      <p>{texts.lists.columnsHelp}</p>
      <ul className={styles.columnList}>
        {columns.map((column, place) => (
          <li key={column.field} {...order.row(place)}>
            {place > 0 ? (
              <MoveHandle name={title(column.field)} {...order.handle(place)} />
            ) : (
              <span className={styles.noHandle} />
            )}
            <Checkbox checked disabled={place === 0} onChange={() => onColumns(columns.filter((it) => it !== column))}>
              {title(column.field)}
            </Checkbox>
          </li>
        ))}
        {hidden.map((choice) => (
          <li key={choice.key}>
            <span className={styles.noHandle} />
            <Checkbox checked={false} onChange={() => onColumns([...columns, { field: choice.key }])}>
              {choice.title}
            </Checkbox>
          </li>
        ))}
      </ul>
      <Button type="link" size="small" style={{ padding: 0 }} onClick={() => onColumns(undefined)}>
        {texts.lists.resetColumns}
      </Button>
    </div>
  );
}
