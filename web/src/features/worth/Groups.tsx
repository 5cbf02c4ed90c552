import { Segmented } from "antd";
import { lazy, Suspense, useState } from "react";
import type { BaseGroup } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { exactNumber } from "../../ui/formats";
import { SimpleTable } from "../../ui/SimpleTable";
import { Loading } from "../../ui/States";
import { MoneyText } from "../../ui/Values";
import type { Mark } from "./Behind";
import styles from "./Worth.module.css";
import { wholeMoney } from "./worthWords";

const GroupsChart = lazy(() => import("./GroupsChart").then((module) => ({ default: module.GroupsChart })));

/** Customers by kind, as bars or as a table; each leads to those behind it. `none` says why nobody can be told apart. */
export function Groups({
  groups,
  names,
  field,
  none,
  onOpen,
}: {
  groups: readonly BaseGroup[];
  names: Record<string, string>;
  field: string;
  none: string;
  onOpen: (mark: Mark) => void;
}) {
  const texts = useTexts();
  const language = useLanguage();
  const [view, setView] = useState<"chart" | "table">("chart");
  // In the order of the names, which is that of the papers, whatever is largest.
  const keys = Object.keys(names).filter((key) => key !== "unknown");
  const rows = keys.flatMap((key) => {
    const group = groups.find((it) => it.key === key);
    return group ? [{ ...group, key, name: names[key] ?? key }] : [];
  });
  if (rows.length === 0) return <p className={styles.none}>{none}</p>;
  const open = (key: string) =>
    onOpen({ title: names[key] ?? key, filter: JSON.stringify({ field, op: "eq", value: key }) });
  return (
    <>
      {view === "chart" ? (
        <Suspense fallback={<Loading lines={5} />}>
          <GroupsChart rows={rows} onOpen={open} />
        </Suspense>
      ) : (
        <SimpleTable
          label={texts.worth.groups}
          rows={rows}
          rowKey={(row) => row.key}
          columns={[
            {
              key: "name",
              title: texts.worth.kind,
              render: (row) => (
                <button type="button" className={styles.mark} onClick={() => open(row.key)}>
                  {row.name}
                </button>
              ),
            },
            {
              key: "customers",
              title: texts.worth.customers,
              right: true,
              render: (row) => exactNumber(row.customers, language),
            },
            {
              key: "revenue",
              title: texts.worth.revenue,
              right: true,
              render: (row) => <MoneyText value={row.revenue} />,
            },
            {
              key: "lifetime",
              title: texts.worth.lifetime,
              right: true,
              render: (row) => <MoneyText value={row.lifetime && wholeMoney(row.lifetime)} />,
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
