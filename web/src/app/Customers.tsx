import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { CustomerPeek } from "../features/archive/CustomerPeek";
import { useCustomerList } from "../features/archive/useCustomerList";
import { RecordList } from "../features/lists/RecordList";
import { useTypeLabel } from "../features/records/useFieldLabel";
import { useTexts } from "../texts/texts";
import { EmptyState, Loading } from "../ui/States";
import { usePhone } from "../ui/useMedia";
import { useListPage } from "./useListPage";

const route = getRouteApi("/shell/customers");

/** The list of customers: what every list has, with how they are reached and what they bought. */
export function Customers() {
  const texts = useTexts();
  const title = useTypeLabel("parties", texts.parties.title);
  const search = route.useSearch();
  const go = useNavigate();
  const phone = usePhone();
  const { type, ...page } = useListPage("parties", "/customers");
  const list = useCustomerList();
  if (!type) return <Loading lines={8} />;
  const add = () => go({ to: "/customers/new" });
  const bring = () => go({ to: "/imports/new" });
  return (
    <RecordList
      {...list}
      {...page}
      type={type}
      search={search}
      title={title}
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
