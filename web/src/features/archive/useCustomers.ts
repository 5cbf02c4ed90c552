import { useInfiniteQuery, useQueries } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { listPartiesInfiniteOptions, listPurchaseTotalsOptions } from "../../client/@tanstack/react-query.gen";
import type { ListPartiesResponse } from "../../client/types.gen";
import { type CustomerSearch, effectiveSort, filtersOf } from "./customerSearch";
import { totalsByParty } from "./purchaseTotals";

export type PartyRow = ListPartiesResponse["items"][number];

/** The list page by page as it is scrolled; the purchase columns follow each page in one request. */
export function useCustomers(search: CustomerSearch) {
  const query = { ...filtersOf(search), sort: effectiveSort(search), limit: 50 };
  const list = useInfiniteQuery({
    ...listPartiesInfiniteOptions({ query }),
    initialPageParam: {},
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const pages = list.data?.pages;
  const rows = useMemo(() => pages?.flatMap((page) => page.items) ?? [], [pages]);
  const totals = useQueries({
    queries: (pages ?? [])
      .filter((page) => page.items.length > 0)
      .map((page) => ({
        ...listPurchaseTotalsOptions({ query: { party: page.items.map((row) => row.id) } }),
        staleTime: 60_000,
      })),
    combine: (answers) => totalsByParty(answers.flatMap((answer) => answer.data?.items ?? [])),
  });
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = list;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) fetchNextPage();
  }, [fetchNextPage, hasNextPage, isFetchingNextPage]);
  return { list, rows, totals, more };
}
