import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate, useRouter } from "@tanstack/react-router";
import { Button } from "antd";
import { useCallback } from "react";
import { currentSessionOptions } from "../client/@tanstack/react-query.gen";
import type { FilterNode } from "../features/lists/filterTree";
import type { ListSearch } from "../features/lists/listState";
import { RecordList } from "../features/lists/RecordList";
import { useTypes } from "../features/records/recordTypes";
import { QueueStrip } from "../features/recovery/QueueStrip";
import { useTexts } from "../texts/texts";
import { EmptyState, Loading } from "../ui/States";

const route = getRouteApi("/shell/recoveries");

const standard = [
  { field: "title", width: 240 },
  { field: "party", width: 136 },
  { field: "origin", width: 104 },
  { field: "standing", width: 112 },
  { field: "spent", width: 104 },
  { field: "owner", width: 96 },
  { field: "check-back", width: 104 },
  { field: "created", width: 112 },
];

/** What waits, then every recovery as a list, a board or a calendar. */
export function Recoveries() {
  const texts = useTexts();
  const words = texts.recovery;
  const search = route.useSearch();
  const go = useNavigate();
  const router = useRouter();
  const types = useTypes();
  const { administrator } = useSuspenseQuery(currentSessionOptions()).data.user;
  // A search that rests while the reader already leaves for a record must not call them back.
  const change = useCallback(
    (next: ListSearch) => {
      if (router.history.location.pathname === "/recoveries") go({ to: "/recoveries", search: next, replace: true });
    },
    [go, router],
  );
  const type = types.data?.items.find((one) => one.key === "recoveries");
  if (!type || !types.data) return <Loading lines={8} />;
  const create = (
    <Button type="primary" onClick={() => go({ to: "/recoveries/new" })}>
      {words.create}
    </Button>
  );
  return (
    <RecordList
      type={type}
      types={types.data.items}
      search={search}
      administrator={administrator}
      onSearch={change}
      title={words.title}
      standard={standard}
      sort="-created"
      lead={
        <QueueStrip
          filter={search.filter}
          onFilter={(queue) => {
            const { filter: _, sort: __, ...rest } = search;
            change(queue ? { ...rest, filter: queue.filter as FilterNode, sort: queue.sort } : rest);
          }}
        />
      }
      actions={
        <>
          <Button onClick={() => go({ to: "/recoveries/figures" })}>{words.figures.place}</Button>
          {create}
        </>
      }
      empty={
        <EmptyState title={words.emptyTitle} help={words.emptyHelp}>
          {create}
        </EmptyState>
      }
    />
  );
}
