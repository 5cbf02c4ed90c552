import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useLanguage, useTexts } from "../../texts/texts";
import { exactNumber } from "../../ui/formats";
import { type Cell, type Column, ListTable } from "../../ui/ListTable";
import { usePhone } from "../../ui/useMedia";
import { FieldValue } from "../records/FieldValue";
import { addressOf, fieldOf, type Item, nameOf } from "../records/recordItems";
import type { Field, RecordType } from "../records/recordTypes";
import type { Written } from "../records/written";
import { CellEditor } from "./CellEditor";
import { GroupLine } from "./GroupLine";
import type { Row } from "./groupRows";
import styles from "./Lists.module.css";
import { type ExtraColumn, isRight, usualWidth } from "./listColumns";
import type { ListState, ViewColumn } from "./listState";
import { useCellChange } from "./useCellChange";
import type { Group } from "./useList";

/** What a capability shows beyond the fields of its type. */
export type Special = {
  extra: readonly ExtraColumn[];
  cell: (column: string, item: Item) => ReactNode;
  /** A second line under the name. */
  line?: (item: Item) => ReactNode;
  /** What the cells of these records need around them. */
  around?: (items: readonly Item[], table: ReactNode) => ReactNode;
};

export type TableProps = {
  type: RecordType;
  state: ListState;
  rows: readonly Row[];
  groups: readonly Group[];
  columns: readonly ViewColumn[];
  special: Special | undefined;
  onSort: (sort: string) => void;
  onWidth: (column: string, width: number) => void;
  onOnly: (group: unknown) => void;
  selection: { chosen: ReadonlySet<string>; onToggle: (id: string) => void; onAll: (chosen: boolean) => void };
  onOpen: (id: string) => void;
  onPeek: (id: string | undefined) => void;
  peeked: string | undefined;
  onNearEnd: (() => void) | undefined;
  onRetry: (() => void) | undefined;
  foot: ReactNode;
};

function Name({ type, item, line }: { type: RecordType; item: Item; line: ReactNode }) {
  const texts = useTexts();
  const name = nameOf(type, item) ?? texts.lists.unnamed;
  return (
    <div className={styles.name}>
      <Link to={addressOf(type.key, item.id) as never} title={name}>
        {name}
      </Link>
      {line && <span className={styles.line}>{line}</span>}
    </div>
  );
}

/** On a phone a row is its name and, below it, what the next columns say. */
function PhoneLine({ type, item, columns }: { type: RecordType; item: Item; columns: readonly ViewColumn[] }) {
  const fields = columns
    .slice(1)
    .flatMap((column) => fieldOf(type, column.field) ?? [])
    .filter((field) => item.values[field.key] !== null && item.values[field.key] !== undefined);
  return fields
    .slice(0, 3)
    .map((field) => (
      <FieldValue
        key={field.key}
        field={field}
        value={item.values[field.key]}
        included={item.included?.[field.key]}
        figures
      />
    ));
}

export const isEditable = (type: RecordType, field: Field) =>
  field.editable || (type.custom && field.key === type.view.name);

type Save = (item: Item, field: Field) => (value: Written) => void;

function useColumns({ type, columns, special }: TableProps, save: Save) {
  const texts = useTexts();
  const phone = usePhone();
  return useMemo(() => {
    const fieldColumn = (field: Field, width: number | undefined): Column<Row> => {
      const isName = field.key === type.view.name && !field.target;
      const editor = (row: Row, done: (step: number) => void) =>
        row.item && <CellEditor field={field} item={row.item} onSave={save(row.item, field)} onDone={done} />;
      return {
        key: field.key,
        title: field.label,
        width: width ?? usualWidth(type, field),
        right: isRight(field),
        ...(field.type === "choices" || field.type === "tags" || field.operators.length === 0
          ? {}
          : { sortKey: field.key }),
        lastFirst: field.type === "moment" || field.type === "date",
        ...(field.sortable ? {} : { sortNote: texts.lists.slowSort }),
        ...(isEditable(type, field) && !phone ? { editor } : {}),
        render: ({ item }) =>
          item &&
          (isName ? (
            <Name
              type={type}
              item={item}
              line={special?.line?.(item) ?? (phone && <PhoneLine type={type} item={item} columns={columns} />)}
            />
          ) : (
            <FieldValue field={field} value={item.values[field.key]} included={item.included?.[field.key]} figures />
          )),
      };
    };
    return columns.flatMap((column): Column<Row>[] => {
      const field = fieldOf(type, column.field);
      if (field) return [fieldColumn(field, column.width)];
      const extra = special?.extra.find((it) => it.key === column.field);
      if (!extra) return [];
      const render = ({ item }: Row) => item && special?.cell(extra.key, item);
      return [{ ...extra, width: column.width ?? extra.width, render }];
    });
  }, [type, columns, special, texts, phone, save]);
}

/** The list as a table: groups, inline changes, keys. */
export function RecordTable(props: TableProps) {
  const { type, rows, state, groups, selection } = props;
  const texts = useTexts();
  const language = useLanguage();
  const phone = usePhone();
  const { change } = useCellChange(type.key);
  const [cursor, setCursor] = useState(-1);
  const [cell, setCell] = useState<Cell>();
  const latest = useRef(change);
  useEffect(() => {
    latest.current = change;
  });
  const save = useCallback(
    (item: Item, field: Field) => (value: Written) => {
      latest.current(item, [field], { [field.key]: value });
    },
    [],
  );
  const columns = useColumns(props, save);
  const group = state.group ? fieldOf(type, state.group) : undefined;
  const heading = (row: Row) =>
    row.item ? undefined : (
      <GroupLine field={group} value={row.group} groups={groups} onOnly={() => props.onOnly(row.group)} />
    );
  const move = (next: number) => {
    setCursor(next);
    const id = rows[next]?.item?.id;
    if (props.peeked && id) props.onPeek(id);
  };
  return (
    <ListTable<Row>
      label={texts.lists.list(type.label)}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowName={(row) => (row.item && nameOf(type, row.item)) ?? exactNumber(cursor + 1, language)}
      heading={heading}
      rowHeight={phone || props.special?.line ? 56 : 44}
      sorting={{ sort: state.sort ?? type.view.sort, onSort: props.onSort }}
      selection={{
        chosen: selection.chosen,
        onToggle: (row) => row.item && selection.onToggle(row.item.id),
        onAll: selection.onAll,
      }}
      editing={{ cell, onEdit: setCell }}
      onWidth={props.onWidth}
      cursor={cursor}
      onCursor={move}
      onOpen={(row) => row.item && props.onOpen(row.item.id)}
      onPeek={(row) => row.item && props.onPeek(props.peeked === row.item.id ? undefined : row.item.id)}
      {...(props.onNearEnd ? { onNearEnd: props.onNearEnd } : {})}
      foot={props.onRetry ? <Button onClick={props.onRetry}>{texts.common.retry}</Button> : props.foot}
    />
  );
}
