import { Link } from "@tanstack/react-router";
import type { Texts } from "../../texts/texts";
import { displayPhone } from "../../ui/formats";
import type { Column } from "../../ui/ListTable";
import type { Language } from "../../ui/preferences";
import { Badge, Moment, MoneyText, NumberText } from "../../ui/Values";
import styles from "./Customers.module.css";
import type { PurchaseTotal } from "./purchaseTotals";
import type { PartyRow } from "./useCustomers";

/** Whom to ask for and where: 「李晓燕 138 0351 6620」. */
export function contactLine(contact: PartyRow["contact"]): string {
  if (!contact) return "";
  const value = contact.kind === "phone" ? displayPhone(contact.value) : contact.value;
  return contact.holder ? `${contact.holder} ${value}` : value;
}

export function customerColumns(
  texts: Texts,
  totals: ReadonlyMap<string, PurchaseTotal>,
  language: Language,
): Column<PartyRow>[] {
  const { columns } = texts.parties;
  return [
    {
      key: "name",
      title: columns.name,
      sortKey: "name",
      room: "always",
      render: (row) => (
        <div className={styles.customer}>
          <Link to="/customers/$id" params={{ id: row.id }} title={row.name}>
            {row.name}
          </Link>
          <span className={styles.line}>{contactLine(row.contact) || texts.parties.kinds[row.kind]}</span>
        </div>
      ),
    },
    {
      key: "kind",
      title: columns.kind,
      width: language === "en" ? 112 : 72,
      room: "roomy",
      render: (row) => texts.parties.kinds[row.kind],
    },
    { key: "city", title: columns.city, width: 104, render: (row) => row.city ?? texts.common.unknown },
    {
      key: "owner",
      title: columns.owner,
      room: "roomy",
      width: 96,
      render: (row) => row.owner?.displayName ?? texts.common.unknown,
    },
    {
      key: "tags",
      title: columns.tags,
      room: "roomy",
      width: 136,
      render: (row) => (
        <span className={styles.tags}>
          {row.tags.slice(0, 2).map((tag) => (
            <Badge key={tag}>{tag}</Badge>
          ))}
          {row.tags.length > 2 && <span title={row.tags.join(texts.common.separator)}>+{row.tags.length - 2}</span>}
        </span>
      ),
    },
    {
      key: "count",
      title: columns.count,
      width: 92,
      right: true,
      render: (row) => <NumberText value={totals.get(row.id)?.count} />,
    },
    {
      key: "total",
      title: columns.total,
      width: 124,
      right: true,
      room: "always",
      render: (row) => <MoneyText value={totals.get(row.id)?.amount} />,
    },
    {
      key: "last",
      title: columns.last,
      width: 108,
      right: true,
      render: (row) => <Moment at={totals.get(row.id)?.last} figures />,
    },
    {
      key: "updated",
      title: columns.updated,
      room: "roomy",
      width: 112,
      right: true,
      sortKey: "updated",
      render: (row) => <Moment at={row.updatedAt} figures />,
    },
  ];
}
