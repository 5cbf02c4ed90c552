import { useQuery } from "@tanstack/react-query";
import { Segmented } from "antd";
import { useState } from "react";
import { listSurvivalOptions } from "../../client/@tanstack/react-query.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { exactNumber, percent } from "../../ui/formats";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { SimpleTable } from "../../ui/SimpleTable";
import { Loading } from "../../ui/States";
import styles from "./Equity.module.css";
import { halfGone, shareAfter } from "./levers";
import { SurvivalPicture } from "./SurvivalPicture";

/** What share of customers is still one after how many months, as a curve or as a table. */
export function SurvivalCard() {
  const all = useTexts();
  const texts = all.equity.survival;
  const language = useLanguage();
  const [view, setView] = useState<"chart" | "table">("chart");
  const survival = useQuery(listSurvivalOptions());
  const steps = survival.data?.items ?? [];
  const half = halfGone(steps);
  const sentence = `${texts.afterYear(percent(shareAfter(steps, 12)))} ${half === undefined ? texts.moreThanHalf : texts.half(half)}`;
  return (
    <Card
      title={texts.title}
      extra={
        <Segmented
          size="small"
          value={view}
          onChange={setView}
          options={[
            { value: "chart", label: all.common.chart },
            { value: "table", label: all.common.table },
          ]}
        />
      }
    >
      {survival.isPending && <Loading lines={6} />}
      {survival.isError && (
        <ProblemAlert error={survival.error} title={all.equity.failed} onRetry={() => survival.refetch()} />
      )}
      {survival.data && steps.length === 0 && <p className={styles.note}>{texts.none}</p>}
      {steps.length > 0 && (
        <>
          <p>{sentence}</p>
          {view === "chart" ? (
            <SurvivalPicture steps={steps} label={sentence} />
          ) : (
            <SimpleTable
              label={texts.title}
              rows={steps}
              rowKey={(step) => String(step.months)}
              columns={[
                { key: "months", title: texts.months, render: (step) => texts.monthsOf(step.months) },
                {
                  key: "atRisk",
                  title: texts.atRisk,
                  right: true,
                  wide: true,
                  render: (step) => exactNumber(step.atRisk, language),
                },
                {
                  key: "left",
                  title: texts.departures,
                  right: true,
                  render: (step) => exactNumber(step.departures, language),
                },
                { key: "share", title: texts.share, right: true, render: (step) => percent(step.share) },
                {
                  key: "band",
                  title: texts.band,
                  right: true,
                  wide: true,
                  render: (step) => `${percent(step.low)} – ${percent(step.high)}`,
                },
              ]}
            />
          )}
          <p className={styles.note}>{texts.help}</p>
        </>
      )}
    </Card>
  );
}
