import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { RecordList } from "../features/lists/RecordList";
import { useTexts } from "../texts/texts";
import { EmptyState, Loading } from "../ui/States";
import { useListPage } from "./useListPage";

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
  const { type, ...page } = useListPage("improvements", "/improvements");
  if (!type) return <Loading lines={8} />;
  const create = (
    <Button type="primary" onClick={() => go({ to: "/improvements/new" })}>
      {words.create}
    </Button>
  );
  const causes = <Button onClick={() => go({ to: "/complaints/causes" })}>{words.toCauses}</Button>;
  return (
    <RecordList
      {...page}
      type={type}
      search={search}
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
