import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate, useRouter } from "@tanstack/react-router";
import { Button } from "antd";
import { useCallback } from "react";
import { currentSessionOptions } from "../client/@tanstack/react-query.gen";
import type { ListSearch } from "../features/lists/listState";
import { RecordList } from "../features/lists/RecordList";
import { useTypes } from "../features/records/recordTypes";
import { useTexts } from "../texts/texts";
import { EmptyState, Loading } from "../ui/States";

const route = getRouteApi("/shell/improvements");

const standard = [
  { field: "title", width: 260 },
  { field: "state", width: 96 },
  { field: "cause", width: 136 },
  { field: "owner", width: 96 },
  { field: "due", width: 104 },
  { field: "effect", width: 96 },
  { field: "published", width: 88 },
  { field: "created", width: 112 },
];

/** Every improvement as a list, a board or a calendar. */
export function Improvements() {
  const texts = useTexts();
  const words = texts.improvements;
  const search = route.useSearch();
  const go = useNavigate();
  const router = useRouter();
  const types = useTypes();
  const { administrator } = useSuspenseQuery(currentSessionOptions()).data.user;
  // A search that rests while the reader already leaves for a record must not call them back.
  const change = useCallback(
    (next: ListSearch) => {
      if (router.history.location.pathname === "/improvements")
        go({ to: "/improvements", search: next, replace: true });
    },
    [go, router],
  );
  const type = types.data?.items.find((one) => one.key === "improvements");
  if (!type || !types.data) return <Loading lines={8} />;
  const create = (
    <Button type="primary" onClick={() => go({ to: "/improvements/new" })}>
      {words.create}
    </Button>
  );
  const causes = <Button onClick={() => go({ to: "/complaints/causes" })}>{words.toCauses}</Button>;
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
      actions={
        <>
          {causes}
          {create}
        </>
      }
      empty={
        <EmptyState title={words.emptyTitle} help={words.emptyHelp}>
          {causes}
          {create}
        </EmptyState>
      }
    />
  );
}
