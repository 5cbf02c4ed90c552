import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { readBoardOptions } from "../../client/@tanstack/react-query.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { exactNumber } from "../../ui/formats";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { EmptyState, Loading } from "../../ui/States";
import { fieldOf, type Item, nameOf } from "../records/recordItems";
import type { Field, RecordType } from "../records/recordTypes";
import { BoardCard } from "./BoardCard";
import { layoutFields } from "./DisplayMenu";
import { type FilterNode, withChosen } from "./filterTree";
import { Sums } from "./GroupLine";
import styles from "./Lists.module.css";
import type { ListState } from "./listState";
import { MoveDialog } from "./MoveDialog";
import { neededBy } from "./needed";
import { useCardDrag } from "./useCardDrag";
import { useCellChange } from "./useCellChange";
import { includedIn, shownFields, useList, whichOf } from "./useList";

const without = "";
const first = 20;

type Move = { item: Item; to: string; needed: Field[] };
type Lane = {
  value: string;
  count: number;
  sum?: string;
  amounts: { amount: string; currency: string }[];
  items: Item[];
  more: boolean;
};

/** A column of a board as the server tells it; what somebody moves is there before the server has answered. */
function useLanes(type: RecordType, state: ListState, field: Field | undefined, fields: readonly string[]) {
  const include = includedIn(type, fields);
  const query = useQuery({
    ...readBoardOptions({
      path: { type: type.key },
      query: {
        by: field?.key ?? "",
        ...whichOf(state),
        ...(state.sum ? { sum: state.sum } : {}),
        ...(state.sort ? { sort: state.sort } : {}),
        fields: [...fields],
        ...(include.length > 0 ? { include } : {}),
        limit: first,
      },
    }),
    enabled: field !== undefined,
    placeholderData: keepPreviousData,
  });
  const lanes = (query.data?.items ?? []).map(
    (column): Lane => ({
      value: column.value ?? without,
      count: column.count,
      ...(column.sum ? { sum: column.sum } : {}),
      amounts: column.amounts,
      items: column.items as Item[],
      more: Boolean(column.next),
    }),
  );
  return { query, lanes };
}

function withMove(lanes: readonly Lane[], move: Pick<Move, "item" | "to"> | undefined): Lane[] {
  if (!move || !lanes.some((lane) => lane.items.some((item) => item.id === move.item.id) && lane.value !== move.to)) {
    return [...lanes];
  }
  return lanes.map((lane) => {
    const items = lane.items.filter((item) => item.id !== move.item.id);
    if (lane.value === move.to) return { ...lane, count: lane.count + 1, items: [move.item, ...items] };
    return { ...lane, count: lane.count - (lane.items.length - items.length), items };
  });
}

/** The rest of a column, once somebody asks for it. */
function MoreCards({
  type,
  state,
  filter,
  fields,
  render,
}: {
  type: RecordType;
  state: ListState;
  filter: FilterNode | undefined;
  fields: readonly string[];
  render: (item: Item) => React.ReactNode;
}) {
  const texts = useTexts();
  const { list, rows, more } = useList(type, { q: state.q, filter, sort: state.sort, fields: [...fields] });
  return (
    <>
      {rows.slice(first).map(render)}
      {list.hasNextPage && (
        <li style={{ textAlign: "center" }}>
          <Button type="link" loading={list.isFetchingNextPage} onClick={more}>
            {texts.lists.more}
          </Button>
        </li>
      )}
    </>
  );
}

/** Records in columns by a choice: cards are moved with mouse, finger or keys, and the field follows. */
export function Board({ type, state, columns }: { type: RecordType; state: ListState; columns: readonly string[] }) {
  const texts = useTexts();
  const language = useLanguage();
  const field = fieldOf(type, state.by ?? "") ?? layoutFields(type, "board")[0];
  const cardFields = columns
    .flatMap((column) => fieldOf(type, column) ?? [])
    .filter((one) => one.key !== type.view.name && one.key !== field?.key);
  const fields = shownFields(type, [
    ...columns,
    ...type.fields.filter((one) => one.visibleWhen || one.required).map((one) => one.key),
  ]);
  const { query, lanes: told } = useLanes(type, state, field, fields);
  const { change } = useCellChange(type.key);
  const [moving, setMoving] = useState<Pick<Move, "item" | "to">>();
  const [asked, setAsked] = useState<Move>();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const lanes = withMove(told, moving);
  const label = (value: string) => field?.options.find((option) => option.key === value)?.label ?? texts.lists.without;
  const move = async (item: Item, to: string, more: Record<string, never> = {}) => {
    if (!field) return;
    setMoving({ item, to });
    const name = nameOf(type, item) ?? texts.lists.unnamed;
    const changed = [field, ...Object.keys(more).flatMap((key) => fieldOf(type, key) ?? [])];
    const value = to === without ? null : to;
    await change(item, changed, { [field.key]: value, ...more }, texts.lists.moved(name, label(to)));
    setMoving(undefined);
  };
  const drag = useCardDrag(
    lanes.map((lane) => lane.value),
    (item, to) => {
      const needed = field && to !== without ? neededBy(type, item, { [field.key]: to }) : [];
      if (needed.length > 0) setAsked({ item, to, needed });
      else move(item, to);
    },
  );
  if (!field) return <EmptyState title={texts.lists.layouts.board} help={texts.lists.noBoard} />;
  if (query.isPending) return <Loading lines={6} />;
  if (query.isError) {
    return <ProblemAlert error={query.error} title={texts.lists.failed} onRetry={() => query.refetch()} />;
  }
  const { lift } = drag;
  const card = (item: Item, lane: string) => (
    <BoardCard
      key={item.id}
      type={type}
      item={item}
      fields={cardFields}
      lifted={lift?.item.id === item.id}
      onPointerDown={(event) => field.editable && drag.onPointerDown(event, item, lane)}
      onKeyDown={(event) => field.editable && drag.onKeyDown(event, item, lane)}
    />
  );
  return (
    <section className={styles.board} aria-label={texts.lists.board(field.label)}>
      {lanes.map((lane) => (
        <section
          key={lane.value}
          className={styles.lane}
          data-lane={lane.value}
          data-over={lift !== undefined && lift.over === lane.value && lift.from !== lane.value}
          aria-label={texts.lists.column(label(lane.value), exactNumber(lane.count, language))}
        >
          <header>
            <h3>{label(lane.value)}</h3>
            <span>{exactNumber(lane.count, language)}</span>
            <Sums sum={lane.sum} amounts={lane.amounts} />
          </header>
          <ul className={styles.cards}>
            {lane.items.map((item) => card(item, lane.value))}
            {lane.count === 0 && <li className={styles.vacant}>{texts.lists.emptyColumn}</li>}
            {lane.more && !opened.has(lane.value) && (
              <li style={{ textAlign: "center" }}>
                <Button type="link" onClick={() => setOpened(new Set([...opened, lane.value]))}>
                  {texts.lists.more}
                </Button>
              </li>
            )}
            {opened.has(lane.value) && (
              <MoreCards
                type={type}
                state={state}
                fields={fields}
                filter={withChosen(
                  state.filter,
                  field.key,
                  lane.value === without
                    ? { field: field.key, op: "empty" }
                    : { field: field.key, op: "eq", value: lane.value },
                )}
                render={(item) => card(item, lane.value)}
              />
            )}
          </ul>
        </section>
      ))}
      {lift?.at && (
        <ul
          className={styles.ghost}
          style={{ left: lift.at.x - 24, top: lift.at.y - 16, listStyle: "none", padding: 0 }}
        >
          <BoardCard type={type} item={lift.item} fields={cardFields} lifted />
        </ul>
      )}
      <span className="visually-hidden" aria-live="assertive">
        {lift && !lift.at && `${texts.lists.lifted(nameOf(type, lift.item) ?? "")} · ${label(lift.over)}`}
      </span>
      {asked && (
        <MoveDialog
          title={texts.lists.needsMore(label(asked.to))}
          fields={asked.needed}
          onClose={() => setAsked(undefined)}
          onSave={(values) => {
            setAsked(undefined);
            move(asked.item, asked.to, values as never);
          }}
        />
      )}
    </section>
  );
}
