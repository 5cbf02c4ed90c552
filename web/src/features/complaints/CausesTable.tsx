import { Link } from "@tanstack/react-router";
import type { CauseReport } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { exactNumber, percent } from "../../ui/formats";
import { SimpleTable } from "../../ui/SimpleTable";
import { type CauseGroup, casesOf, probability } from "./causes";
import { Costs, ImproveLink, TrendMark } from "./Pareto";

/** The same figures as the bars show, to be read one by one. */
export function CausesTable({ by, report }: { by: CauseGroup; report: CauseReport }) {
  const words = useTexts().causes;
  const language = useLanguage();
  return (
    <SimpleTable
      label={words.chart}
      rows={report.rows}
      rowKey={(row) => row.key}
      columns={[
        { key: "name", title: words.groups[by], render: (row) => row.name },
        {
          key: "count",
          title: words.count,
          right: true,
          render: (row) => (
            <Link
              to="/complaints"
              search={{ view: "all", filter: casesOf(by, row.key, report) }}
              aria-label={`${row.name} ${row.count}`}
            >
              {exactNumber(row.count, language)}
            </Link>
          ),
        },
        { key: "share", title: words.share, right: true, wide: true, render: (row) => percent(row.share) },
        { key: "cumulative", title: words.cumulative, right: true, render: (row) => percent(row.cumulative) },
        {
          key: "before",
          title: `${words.before} · ${words.trend}`,
          render: (row) => <TrendMark by={by} row={row} report={report} />,
        },
        { key: "p", title: "p", right: true, wide: true, render: (row) => probability(row.pValue) },
        { key: "cost", title: words.cost, right: true, wide: true, render: (row) => <Costs row={row} /> },
        { key: "improve", title: "", wide: true, render: (row) => <ImproveLink by={by} row={row} /> },
      ]}
    />
  );
}
