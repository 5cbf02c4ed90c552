import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate, useRouter } from "@tanstack/react-router";
import { Button } from "antd";
import { useCallback } from "react";
import { currentSessionOptions } from "../client/@tanstack/react-query.gen";
import { DeskStrip } from "../features/complaints/DeskStrip";
import type { FilterNode } from "../features/lists/filterTree";
import type { ListSearch } from "../features/lists/listState";
import { RecordList } from "../features/lists/RecordList";
import { useTypes } from "../features/records/recordTypes";
import { useTexts } from "../texts/texts";
import { EmptyState, Loading } from "../ui/States";

const route = getRouteApi("/shell/complaints");

const standard = [
  { field: "title", width: 240 },
  { field: "stage", width: 120 },
  { field: "gravity", width: 96 },
  { field: "party", width: 136 },
  { field: "category", width: 120 },
  { field: "owner", width: 84 },
  { field: "due", width: 96 },
  { field: "created", width: 112 },
  { field: "number", width: 116 },
];

/** The desk: what waits, then every complaint as a list, a board or a calendar. */
export function Complaints() {
  const texts = useTexts();
  const words = texts.complaints;
  const search = route.useSearch();
  const go = useNavigate();
  const router = useRouter();
  const types = useTypes();
  const { administrator } = useSuspenseQuery(currentSessionOptions()).data.user;
  // A search that rests while the reader already leaves for a record must not call them back.
  const change = useCallback(
    (next: ListSearch) => {
      if (router.history.location.pathname === "/complaints") go({ to: "/complaints", search: next, replace: true });
    },
    [go, router],
  );
  const type = types.data?.items.find((one) => one.key === "complaints");
  if (!type || !types.data) return <Loading lines={8} />;
  const create = (
    <Button type="primary" onClick={() => go({ to: "/complaints/new" })}>
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
        <DeskStrip
          filter={search.filter}
          onFilter={(queue) => {
            const { filter: _, sort: __, ...rest } = search;
            change(queue ? { ...rest, filter: queue.filter as FilterNode, sort: queue.sort } : rest);
          }}
        />
      }
      actions={
        <>
          <Button onClick={() => go({ to: "/complaints/codes" })}>{words.forms}</Button>
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
