import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Segmented } from "antd";
import { useState } from "react";
import { getPrecisionOptions } from "../../client/@tanstack/react-query.gen";
import type { Precision } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { calendarDate, exactNumber, percent } from "../../ui/formats";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { SimpleTable } from "../../ui/SimpleTable";
import { Loading } from "../../ui/States";
import { Unknown } from "../../ui/Values";
import styles from "./Worth.module.css";

const looks = [30, 60, 90, 180] as const;
const kinds = ["all", "silence", "falling"] as const;

function Shares({ precision }: { precision: Precision }) {
  const texts = useTexts().retention;
  const language = useLanguage();
  const number = (value: number) => exactNumber(value, language);
  if (precision.all.all === 0) return <p className={styles.none}>{texts.precisionNone(number(precision.days))}</p>;
  return (
    <SimpleTable
      label={texts.precisionTitle}
      rows={kinds.map((kind) => ({ kind, ...precision[kind] }))}
      rowKey={(row) => row.kind}
      columns={[
        { key: "kind", title: texts.kind, render: (row) => texts.kinds[row.kind] },
        { key: "given", title: texts.given, right: true, render: (row) => number(row.all) },
        { key: "silent", title: texts.silent, right: true, render: (row) => number(row.right) },
        {
          key: "share",
          title: texts.share,
          right: true,
          render: (row) =>
            row.all === 0 ? (
              <Unknown />
            ) : (
              <>
                <strong>{percent(row.share)}</strong>{" "}
                <span className={styles.caption}>{texts.interval(percent(row.low), percent(row.high))}</span>
              </>
            ),
        },
      ]}
    />
  );
}

function Lessons({ precision }: { precision: Precision }) {
  const texts = useTexts();
  const language = useLanguage();
  return (
    <>
      <h3 className={styles.heading}>{texts.retention.saidTitle}</h3>
      <SimpleTable
        label={texts.retention.saidTitle}
        rows={precision.said}
        rowKey={(row) => row.reason}
        columns={[
          {
            key: "reason",
            title: texts.retention.said,
            render: (row) => texts.worth.whys[row.reason as keyof typeof texts.worth.whys],
          },
          {
            key: "times",
            title: texts.retention.times,
            right: true,
            render: (row) => exactNumber(row.times, language),
          },
          { key: "lesson", title: texts.retention.lesson, render: (row) => texts.retention.lessons[row.lesson] },
        ]}
      />
    </>
  );
}

/** Whether customers who were warned of indeed stayed away, and what reasons for putting warnings aside have taught. */
export function PrecisionCard() {
  const texts = useTexts().retention;
  const language = useLanguage();
  const [days, setDays] = useState<number>(60);
  const precision = useQuery({ ...getPrecisionOptions({ query: { days } }), placeholderData: keepPreviousData });
  return (
    <Card
      title={texts.precisionTitle}
      extra={
        <Segmented
          size="small"
          aria-label={texts.look}
          value={days}
          onChange={setDays}
          options={looks.map((value) => ({ value, label: texts.days(String(value)) }))}
        />
      }
    >
      {precision.isPending && <Loading lines={4} />}
      {precision.isError && (
        <ProblemAlert error={precision.error} title={texts.precisionFailed} onRetry={() => precision.refetch()} />
      )}
      {precision.data && (
        <div className={styles.columns}>
          <div>
            <Shares precision={precision.data} />
            {precision.data.since && (
              <p className={styles.source}>
                {texts.precisionSince(calendarDate(new Date(precision.data.since), new Date(), language))}
              </p>
            )}
          </div>
          <div>
            <Lessons precision={precision.data} />
          </div>
        </div>
      )}
    </Card>
  );
}
