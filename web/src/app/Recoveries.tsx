import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import type { FilterNode } from "../features/lists/filterTree";
import { RecordList } from "../features/lists/RecordList";
import { QueueStrip } from "../features/recovery/QueueStrip";
import { useTexts } from "../texts/texts";
import { EmptyState, Loading } from "../ui/States";
import { useListPage } from "./useListPage";

const route = getRouteApi("/shell/recoveries");

const standard = [
  { field: "title", width: 240 },
  { field: "party", width: 136 },
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
  const { type, ...page } = useListPage("recoveries", "/recoveries");
  if (!type) return <Loading lines={8} />;
  const create = (
    <Button type="primary" onClick={() => go({ to: "/recoveries/new" })}>
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
        <QueueStrip
          filter={search.filter}
          onFilter={(queue) => {
            const { filter: _, sort: __, ...rest } = search;
            page.onSearch(queue ? { ...rest, filter: queue.filter as FilterNode, sort: queue.sort } : rest);
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
