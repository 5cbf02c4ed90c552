import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTexts } from "../../texts/texts";
import { EmptyState, Loading } from "../../ui/States";
import { addressOf } from "../records/recordItems";
import { useTypes } from "../records/recordTypes";
import type { ListSearch } from "./listState";
import { RecordList } from "./RecordList";

const NewRecordDrawer = lazy(() =>
  import("../records/NewRecordDrawer").then((module) => ({ default: module.NewRecordDrawer })),
);

/** The list of any type that has no page of its own. */
export function RecordsPage({
  typeKey,
  search,
  administrator,
  onSearch,
  missing,
}: {
  typeKey: string;
  search: ListSearch;
  administrator: boolean;
  onSearch: (search: ListSearch) => void;
  missing: React.ReactNode;
}) {
  const texts = useTexts();
  const go = useNavigate();
  const [adding, setAdding] = useState(false);
  const types = useTypes();
  const type = types.data?.items.find((one) => one.key === typeKey);
  if (types.isPending) return <Loading lines={8} />;
  if (!type || !types.data) return missing;
  const create = type.custom && (
    <Button type="primary" onClick={() => setAdding(true)}>
      {texts.lists.add(type.label)}
    </Button>
  );
  return (
    <>
      <RecordList
        type={type}
        types={types.data.items}
        search={search}
        administrator={administrator}
        onSearch={onSearch}
        actions={create}
        empty={
          <EmptyState title={texts.lists.emptyTitle(type.label)} help={texts.lists.emptyHelp}>
            {create}
            {type.custom && (
              <Button onClick={() => go({ to: "/imports/new", search: { target: type.key } })}>
                {texts.imports.newImport}
              </Button>
            )}
          </EmptyState>
        }
      />
      {adding && (
        <Suspense>
          <NewRecordDrawer
            type={type}
            onClose={() => setAdding(false)}
            onCreated={({ id }) => go({ to: addressOf(type.key, id) as never })}
          />
        </Suspense>
      )}
    </>
  );
}
