import { useQuery } from "@tanstack/react-query";
import { getEquityOptions } from "../../client/@tanstack/react-query.gen";
import type { Equity } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { calendarDate } from "../../ui/formats";
import { PlainPage } from "../../ui/Page";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { Loading } from "../../ui/States";
import { MoneyText, NumberText, Unknown } from "../../ui/Values";
import { Cohorts } from "./Cohorts";
import styles from "./Equity.module.css";
import { LeversCard } from "./LeversCard";
import { Migration } from "./Migration";
import { Parts, type Where } from "./Parts";
import { SurvivalCard } from "./SurvivalCard";

/** Who first bought in a year. */
const ofYear = (year: string): Where => ({
  and: [
    { field: "worth.first", op: "ge", value: `${year}-01-01` },
    { field: "worth.first", op: "lt", value: `${Number(year) + 1}-01-01` },
  ],
});

function Glance({ equity }: { equity: Equity }) {
  const texts = useTexts().equity;
  const language = useLanguage();
  const money = (amount: number) =>
    equity.equity && { amount: String(Math.round(amount)), currency: equity.equity.currency };
  return (
    <>
      <p className={styles.note}>{texts.asOf(calendarDate(new Date(equity.asOf), new Date(), language))}</p>
      <dl className={styles.tiles}>
        <div>
          <dt>{texts.total}</dt>
          <dd>{equity.equity ? <MoneyText value={money(Number(equity.equity.amount))} /> : <Unknown />}</dd>
        </div>
        <div>
          <dt>{texts.customers}</dt>
          <dd>
            <NumberText value={equity.customers} />
          </dd>
        </div>
        <div>
          <dt>{texts.alive}</dt>
          <dd>
            <NumberText value={Math.round(equity.alive)} />
          </dd>
        </div>
        <div>
          <dt>{texts.perAlive}</dt>
          <dd>
            {equity.equity && equity.alive > 0 ? (
              <MoneyText value={money(Number(equity.equity.amount) / equity.alive)} />
            ) : (
              <Unknown />
            )}
          </dd>
        </div>
      </dl>
      <div className={styles.columns}>
        <Card title={texts.yearsTitle}>
          <Parts parts={equity.years} title={texts.year} name={(key) => key} filter={ofYear} />
        </Card>
        <Card title={texts.kindsTitle}>
          <Parts
            parts={equity.kinds}
            title={texts.kind}
            name={(key) => texts.kinds[key as keyof typeof texts.kinds] ?? key}
            filter={(key) => ({ field: "kind", op: "eq", value: key })}
          />
        </Card>
      </div>
      <div className={styles.stack}>
        <LeversCard />
        <SurvivalCard />
        <Cohorts />
        <Migration />
      </div>
    </>
  );
}

/** What the whole base of customers is worth, who stayed, and how customers move. */
export function EquityPage() {
  const texts = useTexts().equity;
  const equity = useQuery(getEquityOptions());
  const body = () => {
    if (equity.isPending) return <Loading lines={8} />;
    if (equity.isError) {
      return <ProblemAlert error={equity.error} title={texts.failed} onRetry={() => equity.refetch()} />;
    }
    if (!equity.data?.customers) return <p>{texts.none}</p>;
    return <Glance equity={equity.data} />;
  };
  return (
    <PlainPage title={texts.title} lead={texts.lead} wide>
      {body()}
    </PlainPage>
  );
}
