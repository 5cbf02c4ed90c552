import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate, useRouter } from "@tanstack/react-router";
import { useCallback } from "react";
import { currentSessionOptions } from "../client/@tanstack/react-query.gen";
import type { ListSearch } from "../features/lists/listState";
import { useTypes } from "../features/records/recordTypes";

/** What the list of a type needs: how the type is declared, who looks, and the way of a search into the address. */
export function useListPage(key: string, to: "/customers" | "/complaints" | "/recoveries" | "/improvements") {
  const go = useNavigate();
  const router = useRouter();
  const types = useTypes().data?.items ?? [];
  const { administrator } = useSuspenseQuery(currentSessionOptions()).data.user;
  // A search that rests while the reader already leaves for a record must not call them back.
  const onSearch = useCallback(
    (search: ListSearch) => {
      if (router.history.location.pathname === to) go({ to, search, replace: true });
    },
    [go, router, to],
  );
  return { type: types.find((one) => one.key === key), types, administrator, onSearch };
}
