import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { DeskStrip } from "../features/complaints/DeskStrip";
import type { FilterNode } from "../features/lists/filterTree";
import { RecordList } from "../features/lists/RecordList";
import { useTexts } from "../texts/texts";
import { EmptyState, Loading } from "../ui/States";
import { useListPage } from "./useListPage";

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
  const { type, ...page } = useListPage("complaints", "/complaints");
  if (!type) return <Loading lines={8} />;
  const create = (
    <Button type="primary" onClick={() => go({ to: "/complaints/new" })}>
      {words.create}
    </Button>
  );
  return (
    <RecordList
      {...page}
      type={type}
      search={search}
      title={words.title}
      standard={standard}
      sort="-created"
      lead={
        <DeskStrip
          filter={search.filter}
          onFilter={(queue) => {
            const { filter: _, sort: __, ...rest } = search;
            page.onSearch(queue ? { ...rest, filter: queue.filter as FilterNode, sort: queue.sort } : rest);
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
