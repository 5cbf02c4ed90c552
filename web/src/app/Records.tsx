import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate, useRouter } from "@tanstack/react-router";
import { useCallback } from "react";
import { currentSessionOptions } from "../client/@tanstack/react-query.gen";
import type { ListSearch } from "../features/lists/listState";
import { RecordsPage } from "../features/lists/RecordsPage";
import { PageMissing } from "./PageStates";

const route = getRouteApi("/shell/records/$type");

/** The list of any record type. */
export function Records() {
  const { type } = route.useParams();
  const search = route.useSearch();
  const go = useNavigate();
  const router = useRouter();
  const { administrator } = useSuspenseQuery(currentSessionOptions()).data.user;
  // A search that rests while the reader already leaves for a record must not call them back.
  const change = useCallback(
    (next: ListSearch) => {
      if (router.history.location.pathname === `/records/${type}`) {
        go({ to: "/records/$type", params: { type }, search: next, replace: true });
      }
    },
    [go, router, type],
  );
  return (
    <RecordsPage
      key={type}
      typeKey={type}
      search={search}
      administrator={administrator}
      onSearch={change}
      missing={<PageMissing />}
    />
  );
}
