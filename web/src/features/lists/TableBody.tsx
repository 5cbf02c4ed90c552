import { Button } from "antd";
import { type ReactNode, useMemo, useState } from "react";
import { useLanguage, useTexts } from "../../texts/texts";
import { exactNumber } from "../../ui/formats";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { EmptyState, Loading } from "../../ui/States";
import type { RecordType } from "../records/recordTypes";
import { isPerson } from "../records/written";
import { BinActions } from "./BinActions";
import { type Condition, withChosen } from "./filterTree";
import { groupedSort, groupRows } from "./groupRows";
import styles from "./Lists.module.css";
import type { Change, ListState, ViewColumn } from "./listState";
import { RecordTable, type Special } from "./RecordTable";
import { SelectionActions } from "./SelectionActions";
import { shownFields, useGroups, useList } from "./useList";

function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}

const none: ReadonlySet<string> = new Set();
const ranked = 500;

/** The condition that holds for one group only. */
function groupCondition(field: string, value: unknown): Condition {
  if (value === null || value === undefined || value === "") return { field, op: "empty" };
  return { field, op: "eq", value: isPerson(value) ? value.id : value };
}

/** Loading, empty, in error or full: each says so. */
export function TableBody({
  type,
  state,
  bin,
  columns,
  needs,
  special,
  empty,
  onChange,
  onWidth,
  onOpen,
  peeked,
  onPeek,
}: {
  type: RecordType;
  state: ListState;
  bin: boolean;
  columns: readonly ViewColumn[];
  /** Fields that are wanted beside the columns. */
  needs: readonly string[];
  special: Special | undefined;
  empty: ReactNode;
  onChange: (change: Change) => void;
  onWidth: (column: string, width: number) => void;
  onOpen: (id: string) => void;
  peeked: string | undefined;
  onPeek: (id: string | undefined) => void;
}) {
  const texts = useTexts();
  const language = useLanguage();
  const [chosen, setChosen] = useState(none);
  const sort = state.sort ?? (state.q && !state.group ? "relevance" : undefined);
  const group = bin ? undefined : state.group;
  const fields = shownFields(type, [...columns.map((column) => column.field), ...needs, ...(group ? [group] : [])]);
  const { list, rows, more } = useList(type, {
    q: state.q,
    filter: state.filter,
    sort: groupedSort(group, sort ?? (group ? type.view.sort : undefined)),
    fields,
    deleted: bin,
  });
  const groups = useGroups(type.key, { ...state, group });
  const lines = useMemo(() => groupRows(rows, group), [rows, group]);
  if (list.isPending) return <Loading lines={8} />;
  if (list.isError && rows.length === 0) {
    return <ProblemAlert error={list.error} title={texts.lists.failed} onRetry={() => list.refetch()} />;
  }
  if (rows.length === 0) {
    if (bin) return <EmptyState title={texts.lists.binEmptyTitle} help={texts.lists.binHelp} />;
    if (!state.q && !state.filter) return empty;
    return (
      <EmptyState title={texts.lists.noMatchTitle} help={texts.lists.noMatchHelp}>
        <Button onClick={() => onChange({ q: undefined, filter: undefined })}>{texts.lists.clear}</Button>
      </EmptyState>
    );
  }
  const end =
    sort === "relevance" && rows.length >= ranked
      ? texts.lists.endRanked
      : texts.lists.end(exactNumber(rows.length, language));
  const clear = () => setChosen(none);
  const around = (table: ReactNode) => special?.around?.(rows, table) ?? table;
  return (
    <div className={styles.table}>
      {around(
        <RecordTable
          type={type}
          state={{ ...state, group, sort: sort ?? state.sort }}
          rows={lines}
          groups={groups.data?.items ?? []}
          columns={columns}
          special={special}
          onSort={(next) => onChange({ sort: next })}
          onWidth={onWidth}
          onOnly={(value) =>
            group &&
            onChange({ group: undefined, filter: withChosen(state.filter, group, groupCondition(group, value)) })
          }
          selection={{
            chosen,
            onToggle: (id) => setChosen(toggled(chosen, id)),
            onAll: (all) => setChosen(all ? new Set(rows.map((row) => row.id)) : none),
          }}
          onOpen={onOpen}
          onPeek={onPeek}
          peeked={peeked}
          onNearEnd={list.hasNextPage ? more : undefined}
          onRetry={list.isFetchNextPageError ? () => list.fetchNextPage() : undefined}
          foot={list.isFetchingNextPage ? texts.common.loading : !list.hasNextPage && end}
        />,
      )}
      {chosen.size > 0 &&
        (bin ? (
          <BinActions type={type.key} chosen={chosen} onClear={clear} />
        ) : (
          <SelectionActions
            type={type}
            state={state}
            rows={rows}
            chosen={chosen}
            columns={columns.map((column) => column.field)}
            onClear={clear}
          />
        ))}
    </div>
  );
}
