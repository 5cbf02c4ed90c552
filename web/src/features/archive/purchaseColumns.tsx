import { useQueries } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { listPurchaseTotalsOptions } from "../../client/@tanstack/react-query.gen";
import { Moment, MoneyText, NumberText } from "../../ui/Values";
import { type PurchaseTotal, totalsByParty } from "./purchaseTotals";

const Totals = createContext<ReadonlyMap<string, PurchaseTotal>>(new Map());

const together = 50;

/** What the customers of a list bought, asked for as many at once as a page has. */
export function PurchaseTotals({ parties, children }: { parties: readonly string[]; children: ReactNode }) {
  const pages = useMemo(
    () =>
      Array.from({ length: Math.ceil(parties.length / together) }, (_, page) =>
        parties.slice(page * together, (page + 1) * together),
      ),
    [parties],
  );
  const totals = useQueries({
    queries: pages.map((party) => ({ ...listPurchaseTotalsOptions({ query: { party } }), staleTime: 60_000 })),
    combine: (answers) => totalsByParty(answers.flatMap((answer) => answer.data?.items ?? [])),
  });
  return <Totals value={totals}>{children}</Totals>;
}

export type PurchaseColumn = "purchase-count" | "purchase-total" | "purchase-last";

export function PurchaseCell({ party, column }: { party: string; column: PurchaseColumn }) {
  const total = useContext(Totals).get(party);
  if (column === "purchase-count") return <NumberText value={total?.count} />;
  return column === "purchase-total" ? <MoneyText value={total?.amount} /> : <Moment at={total?.last} figures />;
}
