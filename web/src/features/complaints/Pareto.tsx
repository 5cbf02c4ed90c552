import { Link } from "@tanstack/react-router";
import { Tooltip } from "antd";
import type { CauseReport, CauseRow } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { exactNumber, percent } from "../../ui/formats";
import { Badge, MoneyText } from "../../ui/Values";
import styles from "./Causes.module.css";
import { type CauseGroup, casesOf, improvementOf, probability, spanBefore, trendOf } from "./causes";

/** Whether there are more or fewer than in the span before, with both counts, each leading to its cases. */
export function TrendMark({ by, row, report }: { by: CauseGroup; row: CauseRow; report: CauseReport }) {
  const words = useTexts().causes;
  const language = useLanguage();
  const trend = trendOf(row);
  const counts = words.from0to1(exactNumber(row.before, language), exactNumber(row.count, language));
  return (
    <span className={styles.trend}>
      <Link
        to="/complaints"
        search={{ view: "all", filter: casesOf(by, row.key, spanBefore(report)) }}
        aria-label={`${row.name} ${words.before} ${row.before}`}
      >
        {exactNumber(row.before, language)}
      </Link>
      <Tooltip title={`${counts}；${words.p(probability(row.pValue))}`}>
        {trend === "chance" ? (
          <span className={styles.quiet}>{words.steady}</span>
        ) : (
          <span>
            <Badge tone={trend === "more" ? "red" : "green"}>
              {trend === "more" ? "↑ " : "↓ "}
              {words[trend]}
            </Badge>
          </span>
        )}
      </Tooltip>
    </span>
  );
}

export function Costs({ row }: { row: CauseRow }) {
  return row.costs.map((money) => (
    <span key={money.currency} className={styles.money}>
      <MoneyText value={money} />
    </span>
  ));
}

export function ImproveLink({ by, row }: { by: CauseGroup; row: CauseRow }) {
  const words = useTexts().causes;
  const begin = improvementOf(by, row.key);
  if (!begin) return null;
  return (
    <Link
      to="/improvements/new"
      search={begin}
      className={styles.improve ?? ""}
      aria-label={`${words.improve} ${row.name}`}
    >
      {words.improve}
    </Link>
  );
}

/** A bar for each value, as long as it is frequent, and the line of what it makes together with those above. */
export function Pareto({ by, report }: { by: CauseGroup; report: CauseReport }) {
  const words = useTexts().causes;
  const language = useLanguage();
  const { rows } = report;
  const points = rows.map((row, place) => `${row.cumulative * 100},${place + 0.5}`).join(" ");
  return (
    <div className={styles.pareto}>
      <div className={styles.line} aria-hidden="true">
        <svg viewBox={`0 0 100 ${rows.length}`} preserveAspectRatio="none" focusable="false">
          <title>{words.cumulative}</title>
          <line x1="80" x2="80" y1="0" y2={rows.length} className={styles.eighty} />
          <polyline points={points} />
        </svg>
      </div>
      <ol aria-label={words.chart}>
        {rows.map((row) => (
          <li key={row.key}>
            <span className={styles.name}>
              <Link to="/complaints" search={{ view: "all", filter: casesOf(by, row.key, report) }} title={row.name}>
                {row.name}
              </Link>
            </span>
            <span className={styles.track} aria-hidden="true">
              <span className={styles.bar} style={{ width: `${row.share * 100}%` }} />
              <span className={styles.dot} style={{ left: `${row.cumulative * 100}%` }} />
            </span>
            <span className={styles.figure}>
              <b>{exactNumber(row.count, language)}</b>
              <small>
                {percent(row.share)}
                <span className="visually-hidden"> {words.cumulative} </span>
                <span aria-hidden="true"> · {words.cumulative} </span>
                {percent(row.cumulative)}
              </small>
            </span>
            <TrendMark by={by} row={row} report={report} />
            <span className={styles.cost}>
              <Costs row={row} />
            </span>
            <ImproveLink by={by} row={row} />
          </li>
        ))}
      </ol>
    </div>
  );
}
