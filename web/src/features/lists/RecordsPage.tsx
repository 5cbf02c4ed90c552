import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTexts } from "../../texts/texts";
import { EmptyState, Loading } from "../../ui/States";
import { NewRecordDrawer } from "../records/NewRecordDrawer";
import { addressOf } from "../records/recordItems";
import { useTypes } from "../records/recordTypes";
import type { ListSearch } from "./listState";
import { RecordList } from "./RecordList";

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
  const types = useTypes();
  const [creating, setCreating] = useState(false);
  const type = types.data?.items.find((one) => one.key === typeKey);
  if (types.isPending) return <Loading lines={8} />;
  if (!type || !types.data) return missing;
  const create = type.custom && (
    <Button type="primary" onClick={() => setCreating(true)}>
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
          </EmptyState>
        }
      />
      {creating && (
        <NewRecordDrawer
          type={type}
          onClose={() => setCreating(false)}
          onCreated={(record) => go({ to: addressOf(type.key, record.id) as never })}
        />
      )}
    </>
  );
}
