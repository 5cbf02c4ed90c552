import { useNavigate } from "@tanstack/react-router";
import { App, Button } from "antd";
import { useMemo, useState } from "react";
import { useLanguage, useTexts } from "../../texts/texts";
import { exactNumber } from "../../ui/formats";
import { ListTable } from "../../ui/ListTable";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { SelectionBar } from "../../ui/SelectionBar";
import { EmptyState, Loading } from "../../ui/States";
import { customerColumns } from "./customerColumns";
import { type CustomerSearch, effectiveSort, isFiltered, type Sort } from "./customerSearch";
import { type PartyRow, useCustomers } from "./useCustomers";

function NoCustomers({ search, onSearch }: { search: CustomerSearch; onSearch: (search: CustomerSearch) => void }) {
  const texts = useTexts();
  const go = useNavigate();
  if (isFiltered(search)) {
    return (
      <EmptyState title={texts.parties.noMatchTitle} help={texts.parties.noMatchHelp}>
        <Button onClick={() => onSearch({})}>{texts.parties.clearFilters}</Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={texts.parties.emptyTitle} help={texts.parties.emptyHelp}>
      <Button type="primary" onClick={() => go({ to: "/imports/new" })}>
        {texts.imports.newImport}
      </Button>
      <Button onClick={() => go({ to: "/customers/new" })}>{texts.parties.createParty}</Button>
    </EmptyState>
  );
}

function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Loading, empty, in error or full: each says so. */
export function CustomerList({
  search,
  onSearch,
  peeked,
  onPeek,
}: {
  search: CustomerSearch;
  onSearch: (search: CustomerSearch) => void;
  peeked: string | undefined;
  onPeek: (id: string | undefined) => void;
}) {
  const texts = useTexts();
  const language = useLanguage();
  const go = useNavigate();
  const { message } = App.useApp();
  const { list, rows, totals, more } = useCustomers(search);
  const [cursor, setCursor] = useState(-1);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const columns = useMemo(() => customerColumns(texts, totals, language), [texts, totals, language]);
  if (list.isPending) return <Loading lines={8} />;
  if (list.isError && rows.length === 0) {
    return <ProblemAlert error={list.error} title={texts.parties.failed} onRetry={() => list.refetch()} />;
  }
  if (rows.length === 0) return <NoCustomers search={search} onSearch={onSearch} />;
  const move = (row: number) => {
    setCursor(row);
    const id = rows[row]?.id;
    if (peeked && id) onPeek(id);
  };
  const copyNames = async () => {
    const names = rows.filter((row) => chosen.has(row.id)).map((row) => row.name);
    await navigator.clipboard.writeText(names.join("\n"));
    message.success(texts.parties.namesCopied(names.length));
  };
  const foot = list.isFetchingNextPage
    ? texts.common.loading
    : !list.hasNextPage && texts.parties.end(exactNumber(rows.length, language));
  return (
    <div>
      <ListTable<PartyRow>
        label={texts.parties.list}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        rowName={(row) => row.name}
        sorting={{
          sort: effectiveSort(search),
          onSort: (sort) => onSearch({ ...search, sort: sort as Sort }),
        }}
        selection={{ chosen, onToggle: (row) => setChosen(toggled(chosen, row.id)) }}
        cursor={cursor}
        onCursor={move}
        onOpen={(row) => go({ to: "/customers/$id", params: { id: row.id } })}
        onPeek={(row) => onPeek(peeked === row.id ? undefined : row.id)}
        {...(list.hasNextPage ? { onNearEnd: more } : {})}
        foot={
          list.isFetchNextPageError ? <Button onClick={() => list.fetchNextPage()}>{texts.common.retry}</Button> : foot
        }
      />
      {chosen.size > 0 && (
        <SelectionBar label={texts.parties.selected(chosen.size)}>
          <button type="button" onClick={copyNames}>
            {texts.parties.copyNames}
          </button>
          <button type="button" onClick={() => setChosen(new Set())}>
            {texts.parties.clearSelection}
          </button>
        </SelectionBar>
      )}
    </div>
  );
}
