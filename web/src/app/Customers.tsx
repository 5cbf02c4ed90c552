import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate, useRouter } from "@tanstack/react-router";
import { Button } from "antd";
import { useCallback } from "react";
import { currentSessionOptions } from "../client/@tanstack/react-query.gen";
import { CustomerPeek } from "../features/archive/CustomerPeek";
import { useCustomerList } from "../features/archive/useCustomerList";
import type { ListSearch } from "../features/lists/listState";
import { RecordList } from "../features/lists/RecordList";
import { useTypes } from "../features/records/recordTypes";
import { useTexts } from "../texts/texts";
import { EmptyState, Loading } from "../ui/States";
import { usePhone } from "../ui/useMedia";

const route = getRouteApi("/shell/customers");

/** The list of customers: what every list has, with how they are reached and what they bought. */
export function Customers() {
  const texts = useTexts();
  const search = route.useSearch();
  const go = useNavigate();
  const router = useRouter();
  const phone = usePhone();
  const types = useTypes();
  const { administrator } = useSuspenseQuery(currentSessionOptions()).data.user;
  const list = useCustomerList();
  // A search that rests while the reader already leaves for a record must not call them back.
  const change = useCallback(
    (next: ListSearch) => {
      if (router.history.location.pathname === "/customers") go({ to: "/customers", search: next, replace: true });
    },
    [go, router],
  );
  const type = types.data?.items.find((one) => one.key === "parties");
  if (!type || !types.data) return <Loading lines={8} />;
  const add = () => go({ to: "/customers/new" });
  const bring = () => go({ to: "/imports/new" });
  return (
    <RecordList
      {...list}
      type={type}
      types={types.data.items}
      search={search}
      administrator={administrator}
      onSearch={change}
      title={texts.parties.title}
      actions={
        !phone && (
          <>
            <Button onClick={bring}>{texts.parties.import}</Button>
            <Button type="primary" onClick={add}>
              {texts.parties.createParty}
            </Button>
          </>
        )
      }
      empty={
        <EmptyState title={texts.parties.emptyTitle} help={texts.parties.emptyHelp}>
          <Button type="primary" onClick={bring}>
            {texts.imports.newImport}
          </Button>
          <Button onClick={add}>{texts.parties.createParty}</Button>
        </EmptyState>
      }
      peek={(id, onClose) => <CustomerPeek id={id} onClose={onClose} />}
    />
  );
}
