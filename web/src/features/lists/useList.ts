import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { countListOptions, groupRecordsOptions, readListInfiniteOptions } from "../../client/@tanstack/react-query.gen";
import type { Item } from "../records/recordItems";
import type { RecordType } from "../records/recordTypes";
import { type FilterNode, written } from "./filterTree";
import type { ListState } from "./listState";

export type Wanted = {
  q?: string | undefined;
  filter?: FilterNode | undefined;
  sort?: string | undefined;
  fields?: string[];
  deleted?: boolean;
};

const mostIncluded = 5;
const page = 60;

/** The references among the fields, which the list brings along so that each can be named. */
export function includedIn(type: RecordType, fields: readonly string[]): string[] {
  const keys = type.relations.filter((relation) => !relation.many).map((relation) => relation.key);
  return fields.filter((field) => keys.includes(field)).slice(0, mostIncluded);
}

/** Words and conditions as they stand in the address of a request. */
export function whichOf({ q, filter }: Pick<Wanted, "q" | "filter">) {
  return { ...(q ? { q } : {}), ...written(filter) };
}

/** Only fields that there are; the name always, since a record is called by it. */
export function shownFields(type: RecordType, columns: readonly string[]): string[] {
  const keys = type.fields.map((field) => field.key);
  return [...new Set([type.view.name, ...columns])].filter((key) => keys.includes(key));
}

/** The list page by page as it is scrolled. */
export function useList(type: RecordType, wanted: Wanted) {
  const fields = wanted.fields ?? [];
  const include = includedIn(type, fields);
  const list = useInfiniteQuery({
    ...readListInfiniteOptions({
      path: { type: type.key },
      query: {
        ...whichOf(wanted),
        ...(wanted.sort ? { sort: wanted.sort } : {}),
        fields,
        ...(include.length > 0 ? { include } : {}),
        ...(wanted.deleted ? { deleted: true } : {}),
        limit: page,
      },
    }),
    initialPageParam: "",
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const pages = list.data?.pages;
  const rows = useMemo(() => (pages?.flatMap((one) => one.items) ?? []) as Item[], [pages]);
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = list;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) fetchNextPage();
  }, [fetchNextPage, hasNextPage, isFetchingNextPage]);
  return { list, rows, more };
}

/** Counted up to a limit, which is quick at any size; all of them only when asked. */
export function useCount(type: string, wanted: Wanted, exact: boolean) {
  const query = { ...whichOf(wanted), ...(wanted.deleted ? { deleted: true } : {}) };
  const capped = useQuery(countListOptions({ path: { type }, query }));
  const full = useQuery({ ...countListOptions({ path: { type }, query: { ...query, exact: true } }), enabled: exact });
  return (exact && full.data) || capped.data;
}

/** How many records each group has, and what they add up to. */
export function useGroups(type: string, state: ListState) {
  const { group, sum } = state;
  return useQuery({
    ...groupRecordsOptions({
      path: { type },
      query: { by: group ?? "", ...(sum ? { sum } : {}), ...whichOf(state) },
    }),
    enabled: group !== undefined,
  });
}

export type Group = NonNullable<ReturnType<typeof useGroups>["data"]>["items"][number];
