import { type ReactNode, useMemo } from "react";
import { useTexts } from "../../texts/texts";
import { displayPhone } from "../../ui/formats";
import { useDivisions } from "./choices";
import { cityOptions } from "./divisions";
import { PurchaseCell, type PurchaseColumn, PurchaseTotals } from "./purchaseColumns";

type Item = { id: string; values: Record<string, unknown> };

/** Whom to ask for and where: 「李晓燕 138 0351 6620」. */
export function contactLine(values: Record<string, unknown>): string {
  const { contact, "contact-name": holder } = values;
  if (typeof contact !== "string") return "";
  const shown = contact.startsWith("+") ? displayPhone(contact) : contact;
  return typeof holder === "string" && holder ? `${holder} ${shown}` : shown;
}

/** What the list of customers shows beyond the fields of a party: how they are reached, and what they bought. */
export function useCustomerList() {
  const texts = useTexts();
  const divisions = useDivisions();
  return useMemo(() => {
    const { columns } = texts.parties;
    return {
      special: {
        extra: [
          { key: "purchase-count", title: columns.count, width: 96, right: true },
          { key: "purchase-total", title: columns.total, width: 120, right: true },
          { key: "purchase-last", title: columns.last, width: 104, right: true },
        ],
        cell: (column: string, item: Item) => <PurchaseCell party={item.id} column={column as PurchaseColumn} />,
        line: (item: Item) => contactLine(item.values) || kindOf(item, texts.parties.kinds),
        around: (items: readonly Item[], table: ReactNode) => (
          <PurchaseTotals parties={items.map((item) => item.id)}>{table}</PurchaseTotals>
        ),
      },
      standard: [
        "name",
        "kind",
        "city",
        "owner",
        "tags",
        "purchase-count",
        "purchase-total",
        "purchase-last",
        "updated",
      ].map((field) => ({ field })),
      needs: ["contact", "contact-name", "kind"],
      quick: [{ field: "city", options: cityOptions(divisions) }],
    };
  }, [texts, divisions]);
}

function kindOf(item: Item, kinds: Record<string, string>): string {
  return kinds[String(item.values.kind)] ?? "";
}
