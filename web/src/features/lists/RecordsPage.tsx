import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useTexts } from "../../texts/texts";
import { EmptyState, Loading } from "../../ui/States";
import { usePhone } from "../../ui/useMedia";
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
  const phone = usePhone();
  const types = useTypes();
  const type = types.data?.items.find((one) => one.key === typeKey);
  if (types.isPending) return <Loading lines={8} />;
  if (!type || !types.data) return missing;
  const create = type.custom && (
    <Button type="primary" onClick={() => go({ to: `/records/${type.key}/new` as never })}>
      {texts.lists.add(type.label)}
    </Button>
  );
  return (
    <RecordList
      type={type}
      types={types.data.items}
      search={search}
      administrator={administrator}
      onSearch={onSearch}
      actions={!phone && create}
      empty={
        <EmptyState title={texts.lists.emptyTitle(type.label)} help={texts.lists.emptyHelp}>
          {create}
        </EmptyState>
      }
    />
  );
}
