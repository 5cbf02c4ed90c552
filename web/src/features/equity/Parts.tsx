import { Link } from "@tanstack/react-router";
import { Segmented } from "antd";
import { useState } from "react";
import type { EquityPart } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { exactNumber, percent } from "../../ui/formats";
import { SimpleTable } from "../../ui/SimpleTable";
import { MoneyText, Unknown } from "../../ui/Values";
import styles from "./Equity.module.css";

/** Which customers a part is. */
export type Where = { field: string; op: "eq" | "ge" | "lt"; value: string } | { and: Where[] };

const amount = (part: EquityPart) => Number(part.equity?.amount ?? 0);
const whole = (money: EquityPart["equity"]) => money && { ...money, amount: String(Math.round(Number(money.amount))) };

/** What each part of the customers is worth, as bars or as a table. */
export function Parts({
  parts,
  title,
  name,
  filter,
}: {
  parts: readonly EquityPart[];
  title: string;
  name: (key: string) => string;
  filter: (key: string) => Where;
}) {
  const texts = useTexts();
  const language = useLanguage();
  const [view, setView] = useState<"chart" | "table">("chart");
  const most = Math.max(1, ...parts.map(amount));
  const all = parts.reduce((sum, it) => sum + amount(it), 0);
  return (
    <>
      {view === "chart" ? (
        <ul className={styles.bars}>
          {parts.map((it) => (
            <li key={it.key}>
              <Link to="/customers" search={{ view: "all", filter: filter(it.key) }}>
                {name(it.key)}
              </Link>
              <span className={styles.track}>
                <span className={styles.bar} style={{ width: `${(amount(it) / most) * 100}%` }} />
              </span>
              <span className={styles.figure}>
                <MoneyText value={whole(it.equity)} /> {all > 0 && percent(amount(it) / all)}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <SimpleTable
          label={title}
          rows={parts}
          rowKey={(row) => row.key}
          columns={[
            {
              key: "name",
              title,
              render: (row) => (
                <Link to="/customers" search={{ view: "all", filter: filter(row.key) }}>
                  {name(row.key)}
                </Link>
              ),
            },
            {
              key: "customers",
              title: texts.equity.customers,
              right: true,
              render: (row) => exactNumber(row.customers, language),
            },
            {
              key: "alive",
              title: texts.equity.alive,
              right: true,
              render: (row) => exactNumber(Math.round(row.alive), language),
            },
            {
              key: "revenue",
              title: texts.equity.revenue,
              right: true,
              wide: true,
              render: (row) => <MoneyText value={whole(row.revenue)} />,
            },
            {
              key: "equity",
              title: texts.equity.equity,
              right: true,
              render: (row) => (row.equity ? <MoneyText value={whole(row.equity)} /> : <Unknown />),
            },
          ]}
        />
      )}
      <Segmented
        size="small"
        style={{ marginTop: 8 }}
        value={view}
        onChange={setView}
        options={[
          { value: "chart", label: texts.common.chart },
          { value: "table", label: texts.common.table },
        ]}
      />
    </>
  );
}
