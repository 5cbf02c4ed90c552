import { getRouteApi, useNavigate, useRouter } from "@tanstack/react-router";
import { Button } from "antd";
import { useCallback, useState } from "react";
import { useTexts } from "../../texts/texts";
import { ListPage } from "../../ui/Page";
import { useKeys } from "../../ui/useKeys";
import { usePhone } from "../../ui/useMedia";
import { CustomerCount } from "./CustomerCount";
import { CustomerFilters } from "./CustomerFilters";
import { CustomerList } from "./CustomerList";
import { CustomerPeek } from "./CustomerPeek";
import styles from "./Customers.module.css";
import type { CustomerSearch } from "./customerSearch";

const route = getRouteApi("/shell/customers");

export function CustomersPage() {
  const texts = useTexts();
  const search = route.useSearch();
  const go = useNavigate();
  const router = useRouter();
  const phone = usePhone();
  const [peeked, setPeeked] = useState<string>();
  // A search that rests while the reader already leaves for a record must not call them back.
  const change = useCallback(
    (next: CustomerSearch) => {
      if (router.history.location.pathname === "/customers") go({ to: "/customers", search: next, replace: true });
    },
    [go, router],
  );
  const close = () => setPeeked(undefined);
  useKeys({ Escape: close }, peeked !== undefined);
  return (
    <ListPage
      title={texts.parties.title}
      count={<CustomerCount search={search} />}
      actions={
        <>
          {!phone && <Button onClick={() => go({ to: "/imports/new" })}>{texts.parties.import}</Button>}
          {!phone && (
            <Button type="primary" onClick={() => go({ to: "/customers/new" })}>
              {texts.parties.createParty}
            </Button>
          )}
        </>
      }
      filters={<CustomerFilters search={search} onChange={change} />}
    >
      <div className={styles.split} data-peek={peeked !== undefined}>
        <CustomerList
          key={JSON.stringify(search)}
          search={search}
          onSearch={change}
          peeked={peeked}
          onPeek={setPeeked}
        />
        {peeked && !phone && <CustomerPeek id={peeked} onClose={close} />}
      </div>
    </ListPage>
  );
}
