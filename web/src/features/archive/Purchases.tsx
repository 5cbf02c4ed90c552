import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { listPurchasesInfiniteOptions } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { SimpleTable } from "../../ui/SimpleTable";
import { EmptyState, Loading } from "../../ui/States";
import { Badge, Moment, MoneyText, NumberText } from "../../ui/Values";
import styles from "./Timeline.module.css";

/** The ledger of one party, line by line. */
export function Purchases({ id }: { id: string }) {
  const texts = useTexts();
  const go = useNavigate();
  const purchases = useInfiniteQuery({
    ...listPurchasesInfiniteOptions({ path: { id }, query: { limit: 50 } }),
    initialPageParam: { path: { id } },
    getNextPageParam: (page) => page.next ?? undefined,
  });
  if (purchases.isPending) return <Loading lines={6} />;
  if (purchases.isError && !purchases.data) {
    return <ProblemAlert error={purchases.error} title={texts.purchases.failed} onRetry={() => purchases.refetch()} />;
  }
  const rows = purchases.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) {
    return (
      <EmptyState compact title={texts.purchases.empty} help={texts.purchases.emptyHelp}>
        <Button onClick={() => go({ to: "/imports/new", search: { target: "purchases" } })}>
          {texts.purchases.import}
        </Button>
      </EmptyState>
    );
  }
  return (
    <>
      <SimpleTable
        label={texts.purchases.list}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { key: "date", title: texts.purchases.date, render: (row) => <Moment at={row.at} figures /> },
          {
            key: "product",
            title: texts.purchases.product,
            render: (row) => (
              <>
                {row.productName ?? row.productCode ?? texts.common.unknown}{" "}
                {row.isReturn && <Badge tone="amber">{texts.purchases.isReturn}</Badge>}
              </>
            ),
          },
          {
            key: "order",
            title: texts.purchases.order,
            wide: true,
            render: (row) => row.orderNumber ?? texts.common.unknown,
          },
          {
            key: "quantity",
            title: texts.purchases.quantity,
            right: true,
            render: (row) => <NumberText value={row.quantity} />,
          },
          {
            key: "amount",
            title: texts.purchases.amount,
            right: true,
            render: (row) => <MoneyText value={row.amount} whole />,
          },
        ]}
      />
      {purchases.hasNextPage && (
        <div className={styles.more} style={{ paddingTop: 12 }}>
          <Button loading={purchases.isFetchingNextPage} onClick={() => purchases.fetchNextPage()}>
            {texts.common.loadMore}
          </Button>
        </div>
      )}
    </>
  );
}
