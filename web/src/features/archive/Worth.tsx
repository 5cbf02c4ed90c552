import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { listPurchaseMonthsOptions, summarisePurchasesOptions } from "../../client/@tanstack/react-query.gen";
import type { SummarisePurchasesResponse } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { exactNumber } from "../../ui/formats";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { Loading } from "../../ui/States";
import { Moment, MoneyText, Unknown } from "../../ui/Values";
import styles from "./Worth.module.css";

const MonthsChart = lazy(() => import("./MonthsChart").then((module) => ({ default: module.MonthsChart })));

function Figures({ summary }: { summary: SummarisePurchasesResponse }) {
  const texts = useTexts();
  const language = useLanguage();
  const number = (value: number) => exactNumber(value, language);
  const mixed = summary.currencies.length > 1;
  return (
    <>
      <div className={styles.total}>{mixed ? <Unknown /> : <MoneyText value={summary.amount} />}</div>
      <div className={styles.caption}>{mixed ? texts.purchases.mixed : texts.purchases.total}</div>
      <dl className={styles.lines}>
        <dt>{texts.purchases.count}</dt>
        <dd>{texts.purchases.times(number(summary.count))}</dd>
        <dt>{texts.purchases.last}</dt>
        <dd>
          <Moment at={summary.last} />
        </dd>
        <dt>{texts.purchases.first}</dt>
        <dd>
          <Moment at={summary.first} />
        </dd>
        <dt>{texts.purchases.gap}</dt>
        <dd>
          {typeof summary.meanGapDays === "number" ? (
            texts.purchases.days(number(Math.round(summary.meanGapDays)))
          ) : (
            <Unknown />
          )}
        </dd>
        {summary.returnCount > 0 && (
          <>
            <dt>{texts.purchases.returned}</dt>
            <dd>
              {texts.purchases.times(number(summary.returnCount))} <MoneyText value={summary.returnAmount} />
            </dd>
          </>
        )}
      </dl>
    </>
  );
}

/** What somebody has bought so far, in figures. */
export function WorthFigures({ id }: { id: string }) {
  const texts = useTexts();
  const summary = useQuery(summarisePurchasesOptions({ path: { id } }));
  if (summary.isPending) return <Loading lines={3} />;
  if (summary.isError) return <ProblemAlert error={summary.error} title={texts.purchases.failed} />;
  if (summary.data.count + summary.data.returnCount === 0) {
    return (
      <div className={styles.none}>
        <div>{texts.purchases.none}</div>
        <p>{texts.purchases.noneHelp}</p>
      </div>
    );
  }
  return (
    <div>
      <Figures summary={summary.data} />
    </div>
  );
}

function Months({ id }: { id: string }) {
  const texts = useTexts();
  const months = useQuery(listPurchaseMonthsOptions({ path: { id } }));
  if (!months.data || months.data.items.length === 0) return null;
  return (
    <Card title={texts.purchases.months}>
      <Suspense fallback={<Loading lines={4} />}>
        <MonthsChart months={months.data.items} />
      </Suspense>
    </Card>
  );
}

export function Worth({ id }: { id: string }) {
  const texts = useTexts();
  return (
    <>
      <Card title={texts.purchases.worth}>
        <WorthFigures id={id} />
      </Card>
      <Months id={id} />
    </>
  );
}
