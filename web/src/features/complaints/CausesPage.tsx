import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { Input, Segmented, Select } from "antd";
import { getComplaintCausesOptions } from "../../client/@tanstack/react-query.gen";
import type { CauseReport } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { exactNumber } from "../../ui/formats";
import { PlainPage } from "../../ui/Page";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { EmptyState, Loading } from "../../ui/States";
import { MoneyText } from "../../ui/Values";
import styles from "./Causes.module.css";
import { CausesTable } from "./CausesTable";
import {
  allCases,
  type CauseGroup,
  type CausesSearch,
  casesWithout,
  causeDays,
  causeGroups,
  lastDays,
  spanOf,
  usualSpan,
  vitalFew,
} from "./causes";
import { Pareto } from "./Pareto";

const route = getRouteApi("/shell/complaints/causes");

function Glance({ by, report }: { by: CauseGroup; report: CauseReport }) {
  const words = useTexts().causes;
  const language = useLanguage();
  const { rows, total, unknown, others } = report;
  const all = others > 0 ? `${rows.length}+` : String(rows.length);
  return (
    <dl className={styles.tiles}>
      <div>
        <dt>{words.total}</dt>
        <dd>
          <Link to="/complaints" search={{ view: "all", filter: allCases(report) }}>
            {exactNumber(total, language)}
          </Link>
        </dd>
      </div>
      <div>
        <dt>{words.vital}</dt>
        <dd className={styles.words}>{rows.length > 0 ? words.vitalOf(vitalFew(rows), all) : "—"}</dd>
      </div>
      <div>
        <dt>{words.cost}</dt>
        <dd>
          {report.costsKnown ? (
            report.costs.length > 0 ? (
              report.costs.map((money) => (
                <span key={money.currency} className={styles.money}>
                  <MoneyText value={money} />
                </span>
              ))
            ) : (
              "0"
            )
          ) : (
            <small>{words.costHidden}</small>
          )}
        </dd>
      </div>
      <div>
        <dt>{words.unknownOf[by]}</dt>
        <dd>
          <Link to="/complaints" search={{ view: "all", filter: casesWithout(by, report) }}>
            {exactNumber(unknown, language)}
          </Link>
          <small>{words.unknownHelp}</small>
        </dd>
      </div>
    </dl>
  );
}

function Choices({ search, change }: { search: CausesSearch; change: (next: CausesSearch) => void }) {
  const words = useTexts().causes;
  const now = new Date();
  const span = spanOf(search, now);
  const setDay = (key: "from" | "until", value: string) => {
    const next = { ...span, [key]: value };
    if (value && next.from <= next.until) change({ ...search, ...next });
  };
  return (
    <div className={styles.choices}>
      <Select<CauseGroup>
        aria-label={words.by}
        value={search.by ?? "cause"}
        onChange={(by) => change({ ...search, by })}
        options={causeGroups.map((value) => ({ value, label: words.groups[value] }))}
      />
      <Segmented<number>
        value={usualSpan(span, now) ?? 0}
        onChange={(days) => change({ ...search, ...lastDays(days, now) })}
        options={causeDays.map((value) => ({ value: value as number, label: words.days(value) }))}
      />
      <span className={styles.days}>
        <Input
          type="date"
          aria-label={words.from}
          value={span.from}
          max={span.until}
          onChange={(event) => setDay("from", event.target.value)}
        />
        –
        <Input
          type="date"
          aria-label={words.until}
          value={span.until}
          min={span.from}
          onChange={(event) => setDay("until", event.target.value)}
        />
      </span>
    </div>
  );
}

/** What complaints come from: the few that make most of them, what they cost, and whether there are more than before. */
export function CausesPage() {
  const texts = useTexts();
  const words = texts.causes;
  const language = useLanguage();
  const search = route.useSearch();
  const go = useNavigate();
  const by = search.by ?? "cause";
  const report = useQuery({
    ...getComplaintCausesOptions({ query: { by, ...spanOf(search, new Date()) } }),
    placeholderData: (before) => before,
  });
  const change = (next: CausesSearch) => go({ to: "/complaints/causes", search: next, replace: true });
  const table = search.view === "table";
  return (
    <PlainPage wide title={words.title} lead={words.lead}>
      <Choices search={search} change={change} />
      {report.isPending && <Loading lines={10} />}
      {report.isError && <ProblemAlert error={report.error} title={words.failed} onRetry={() => report.refetch()} />}
      {report.data && (
        <>
          <Glance by={by} report={report.data} />
          <Card
            title={words.groups[by]}
            extra={
              <Segmented
                size="small"
                value={table ? "table" : "chart"}
                onChange={(view) => {
                  const { view: _, ...rest } = search;
                  change(view === "table" ? { ...rest, view: "table" } : rest);
                }}
                options={[
                  { value: "chart", label: texts.common.chart },
                  { value: "table", label: texts.common.table },
                ]}
              />
            }
          >
            {report.data.rows.length === 0 ? (
              <EmptyState compact title={words.empty} help={words.emptyHelp} />
            ) : table ? (
              <CausesTable by={by} report={report.data} />
            ) : (
              <Pareto by={by} report={report.data} />
            )}
            {report.data.others > 0 && (
              <p className={styles.note}>{words.others(exactNumber(report.data.others, language))}</p>
            )}
          </Card>
          <p className={styles.note}>{words.note}</p>
        </>
      )}
    </PlainPage>
  );
}
