import { ArrowDownOutlined, ArrowUpOutlined, HolderOutlined } from "@ant-design/icons";
import { Button, Checkbox } from "antd";
import { useState } from "react";
import { useTexts } from "../../texts/texts";
import type { RecordType } from "../records/recordTypes";
import styles from "./Lists.module.css";
import { choicesOf, type ExtraColumn, moved } from "./listColumns";
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
  const [dragged, setDragged] = useState<number>();
  const [over, setOver] = useState<number>();
  const all = choicesOf(type, extra);
  const title = (key: string) => all.find((choice) => choice.key === key)?.title ?? key;
  const hidden = all.filter((choice) => !columns.some((column) => column.field === choice.key));
  const move = (from: number, to: number) => {
    if (to > 0 && to < columns.length) onColumns(moved(columns, from, to));
  };
  return (
    <div>
      <h3>{texts.lists.columns}</h3>
      <p>{texts.lists.columnsHelp}</p>
      <ul className={styles.columnList}>
        {columns.map((column, place) => (
          <li
            key={column.field}
            draggable={place > 0}
            data-over={over === place && dragged !== undefined}
            onDragStart={() => setDragged(place)}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(place);
            }}
            onDragEnd={() => setDragged(undefined)}
            onDrop={() => dragged !== undefined && move(dragged, place)}
          >
            <HolderOutlined style={{ visibility: place > 0 ? "visible" : "hidden", color: "var(--secondary)" }} />
            <Checkbox checked disabled={place === 0} onChange={() => onColumns(columns.filter((it) => it !== column))}>
              {title(column.field)}
            </Checkbox>
            <span style={{ marginLeft: "auto" }} />
            {place > 0 && (
              <>
                <Button
                  type="text"
                  size="small"
                  icon={<ArrowUpOutlined />}
                  aria-label={texts.lists.moveUp(title(column.field))}
                  disabled={place === 1}
                  onClick={() => move(place, place - 1)}
                />
                <Button
                  type="text"
                  size="small"
                  icon={<ArrowDownOutlined />}
                  aria-label={texts.lists.moveDown(title(column.field))}
                  disabled={place === columns.length - 1}
                  onClick={() => move(place, place + 1)}
                />
              </>
            )}
          </li>
        ))}
        {hidden.map((choice) => (
          <li key={choice.key}>
            <HolderOutlined style={{ visibility: "hidden" }} />
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
