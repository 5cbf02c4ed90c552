import { DeleteOutlined } from "@ant-design/icons";
import { useNavigate } from "@tanstack/react-router";
import { Button, Tooltip } from "antd";
import { type ReactNode, useState } from "react";
import { useTexts } from "../../texts/texts";
import { ListPage } from "../../ui/Page";
import { Loading } from "../../ui/States";
import { useKeys } from "../../ui/useKeys";
import { usePhone } from "../../ui/useMedia";
import { addressOf } from "../records/recordItems";
import type { RecordType } from "../records/recordTypes";
import { Board } from "./Board";
import { Calendar } from "./Calendar";
import { DisplayMenu } from "./DisplayMenu";
import { FilterBar, type QuickChoice } from "./FilterBar";
import type { Types } from "./fieldPaths";
import { ListCount } from "./ListCount";
import styles from "./Lists.module.css";
import { columnsOf, withWidth } from "./listColumns";
import {
  allRecords,
  asSaved,
  type Change,
  changed,
  type ListSearch,
  type ListState,
  type SavedView,
  stateOf,
  type ViewColumn,
  viewOf,
} from "./listState";
import { RecordPeek } from "./RecordPeek";
import type { Special } from "./RecordTable";
import { TableBody } from "./TableBody";
import { useArrangement, useViews } from "./useViews";
import { ViewTabs } from "./ViewTabs";

export type ListProps = {
  type: RecordType;
  types: Types;
  search: ListSearch;
  administrator: boolean;
  onSearch: (search: ListSearch) => void;
  /** What the capability of this type adds to what every list has. */
  title?: string;
  special?: Special;
  standard?: readonly ViewColumn[];
  /** The order while nobody chose one. */
  sort?: string;
  needs?: readonly string[];
  quick?: readonly QuickChoice[];
  actions?: ReactNode;
  /** Stands above the views. */
  lead?: ReactNode;
  empty: ReactNode;
  peek?: (id: string, onClose: () => void) => ReactNode;
};

/** What a view would keep of the list as it is now. */
function contentOf(state: ListState, columns: readonly ViewColumn[]): SavedView["content"] {
  const { filter, sort, group, sum, layout, by } = state;
  return {
    ...(filter ? { filter: filter as never } : {}),
    ...(sort ? { sort } : {}),
    ...(group ? { group } : {}),
    ...(sum ? { sum } : {}),
    columns: [...columns],
    ...(layout === "table" ? {} : { layout: { kind: layout, ...(by ? { field: by } : {}) } }),
  };
}

function Misfit({ view, onDrop }: { view: SavedView; onDrop: () => void }) {
  const texts = useTexts();
  return (
    <div role="alert" className={styles.misfit}>
      <strong>{texts.lists.misfit}</strong>
      <span>
        {view.faults.map((fault) => fault.message).join(" ")} {texts.lists.misfitHelp}
      </span>
      <Button onClick={onDrop}>{texts.lists.dropFilter}</Button>
    </div>
  );
}

/** The records of a type: views, words and conditions over a table, a board or a calendar. */
export function RecordList(props: ListProps) {
  const views = useViews(props.type.key);
  const arrangement = useArrangement(props.type.key);
  if (views.query.isPending || arrangement.isPending) return <Loading lines={8} />;
  return <LoadedList key={props.type.key} {...props} views={views} arrangement={arrangement} />;
}

function LoadedList(
  props: ListProps & { views: ReturnType<typeof useViews>; arrangement: ReturnType<typeof useArrangement> },
) {
  const { type, types, search, onSearch, views, arrangement, special, quick = [] } = props;
  const texts = useTexts();
  const go = useNavigate();
  const phone = usePhone();
  const [peeked, setPeeked] = useState<string>();
  const close = () => setPeeked(undefined);
  useKeys({ Escape: close }, peeked !== undefined);
  const view = viewOf(search, views.views);
  const said = stateOf(search, view);
  const state = { ...said, sort: said.sort ?? (said.q ? undefined : props.sort) };
  const bin = search.bin === true;
  const place = view?.id ?? allRecords;
  const extra = special?.extra ?? [];
  const columns = columnsOf(type, extra, arrangement.columns(place), view?.content.columns, props.standard);
  const change = (next: Change) => onSearch(changed(search, view, next));
  const arrange = (next: ViewColumn[] | undefined) => arrangement.arrange(place, next);
  const misfit = view && view.faults.length > 0 && search.filter === undefined;
  const keys = columns.map((column) => column.field);
  const dropped: Change = { filter: undefined, sort: undefined, group: undefined, sum: undefined, layout: "table" };
  const title = bin ? texts.lists.binTitle(type.label) : (props.title ?? type.label);
  const body = () => {
    if (misfit) return null;
    if (!bin && state.layout === "board") return <Board type={type} state={state} columns={keys} />;
    if (!bin && state.layout === "calendar") {
      return <Calendar type={type} state={state} month={search.month} columns={keys} onChange={change} />;
    }
    return (
      <TableBody
        key={JSON.stringify([place, state.filter, state.q, state.sort, state.group, bin])}
        type={type}
        state={state}
        bin={bin}
        columns={columns}
        needs={props.needs ?? []}
        special={special}
        empty={props.empty}
        onChange={change}
        onWidth={(column, width) => arrange(withWidth(columns, column, width))}
        onOpen={(id) => !bin && go({ to: addressOf(type.key, id) as never })}
        peeked={peeked}
        onPeek={setPeeked}
      />
    );
  };
  return (
    <ListPage
      title={title}
      count={!misfit && <ListCount type={type.key} wanted={{ q: state.q, filter: state.filter, deleted: bin }} />}
      actions={
        bin ? (
          <Button onClick={() => onSearch({})}>{texts.lists.leaveBin}</Button>
        ) : (
          <>
            {!phone && isChangeable(type) && (
              <Tooltip title={texts.lists.bin}>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={texts.lists.bin}
                  onClick={() => onSearch({ bin: true })}
                />
              </Tooltip>
            )}
            <DisplayMenu
              type={type}
              extra={extra}
              columns={columns}
              onColumns={arrange}
              state={state}
              onChange={change}
            />
            {props.actions}
          </>
        )
      }
      tabs={
        !bin && (
          <>
            {props.lead}
            <ViewTabs
              label={type.label}
              search={search}
              view={view}
              content={contentOf(said, columns)}
              views={views}
              arrangement={arrangement}
              administrator={props.administrator}
              onSearch={onSearch}
            />
          </>
        )
      }
      filters={<FilterBar type={type} types={types} state={state} own={quick} onChange={change} />}
    >
      {misfit && <Misfit view={view} onDrop={() => onSearch(changed(asSaved(search), view, dropped))} />}
      <div className={styles.split} data-peek={peeked !== undefined}>
        <div>{body()}</div>
        {peeked &&
          !phone &&
          (props.peek ? props.peek(peeked, close) : <RecordPeek type={type} id={peeked} onClose={close} />)}
      </div>
    </ListPage>
  );
}

/** Records that nothing changes are never deleted. */
const isChangeable = (type: RecordType) => type.custom || type.fields.some((field) => field.editable);
