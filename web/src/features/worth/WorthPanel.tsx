import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { getWorthOptions } from "../../client/@tanstack/react-query.gen";
import type { WorthAmounts as Amounts, WorthExpectation as Expectation, Worth } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { calendarDate, exactMoney, exactNumber } from "../../ui/formats";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { problemOf } from "../../ui/problem";
import { Loading } from "../../ui/States";
import { Badge, Unknown } from "../../ui/Values";
import { Evidence } from "./Evidence";
import { LossNote } from "./LossNote";
import { Spark } from "./Spark";
import { useSpan } from "./useSpan";
import styles from "./Worth.module.css";
import { adviceOf, numberOf, rounded, wholeMoney } from "./worthWords";

const stageTones = { exploration: "plain", "build-up": "blue", maturity: "green", decline: "red" } as const;

function Day({ on }: { on: string | undefined }) {
  const language = useLanguage();
  return on ? calendarDate(new Date(on), new Date(), language) : <Unknown />;
}

/** What is expected, in words before any figure. */
function Sentence({ worth, expectation }: { worth: Worth; expectation: Expectation }) {
  const texts = useTexts().worth;
  const spoken = useSpan();
  return (
    <p className={styles.sentence}>
      {texts.expects(
        spoken(worth.past.observedWeeks),
        spoken(expectation.horizonWeeks),
        String(rounded(expectation.purchases)),
        expectation.low === expectation.high ? String(expectation.low) : `${expectation.low}–${expectation.high}`,
      )}
    </p>
  );
}

function Lifetime({ worth, amounts, model }: { worth: Worth; amounts: Amounts; model: string }) {
  const texts = useTexts().worth;
  const language = useLanguage();
  const money = (value: Amounts["lifetime"]) => exactMoney(wholeMoney(value), language);
  return (
    <>
      <Evidence
        title={texts.lifetime}
        from={texts.lifetimeFrom(
          exactMoney(amounts.spend, language),
          String(Math.round(amounts.margin * 100)),
          String(Math.round(amounts.annualDiscount * 100)),
          texts.models[model as keyof typeof texts.models] ?? model,
        )}
      >
        <span className={styles.total}>{money(amounts.lifetime)}</span>
      </Evidence>
      <div className={styles.caption}>
        {texts.lifetimeCaption(`${money(amounts.low)}–${money(amounts.high)}`)}
        {worth.past.margin ? "" : texts.asRevenue}
      </div>
    </>
  );
}

function Lines({ worth, expectation }: { worth: Worth; expectation: Expectation }) {
  const texts = useTexts().worth;
  const language = useLanguage();
  const { past, rfm } = worth;
  const history = texts.from(
    exactNumber(past.purchases, language),
    calendarDate(new Date(past.first), new Date(), language),
    calendarDate(new Date(past.last), new Date(), language),
    calendarDate(new Date(worth.asOf), new Date(), language),
  );
  return (
    <dl className={styles.lines}>
      <dt>{texts.alive}</dt>
      <dd>
        <Evidence title={texts.alive} from={`${history}${texts.aliveFrom}`}>
          {rounded(expectation.alive)}%
        </Evidence>
      </dd>
      <dt>{texts.next}</dt>
      <dd>
        <Evidence title={texts.next} from={`${history}${texts.nextFrom}`}>
          <Day on={expectation.nextOn} />
        </Evidence>
      </dd>
      <dt>{texts.alarm}</dt>
      <dd>
        <Evidence title={texts.alarm} from={`${history}${texts.alarmFrom}`}>
          <Day on={expectation.alarmOn} />
        </Evidence>
      </dd>
      <dt>{texts.rfm}</dt>
      <dd>
        <Evidence title={texts.rfm} from={texts.rfmFrom}>
          {rfm.recency} · {rfm.frequency} · {rfm.monetary}
        </Evidence>
      </dd>
      <dt>{texts.products}</dt>
      <dd>{exactNumber(past.products, language)}</dd>
    </dl>
  );
}

function Panel({ id, worth }: { id: string; worth: Worth }) {
  const texts = useTexts().worth;
  const language = useLanguage();
  const { expectation, trend } = worth;
  const quadrant = worth.quadrant as keyof typeof texts.quadrants;
  const stage = worth.stage as keyof typeof stageTones | undefined;
  const advice = adviceOf(worth);
  const asOf = calendarDate(new Date(worth.asOf), new Date(), language);
  return (
    <>
      <div className={styles.badges}>
        <Badge tone={quadrant === "bosom-friend" ? "amber" : "plain"}>{texts.quadrants[quadrant]}</Badge>
        {stage && <Badge tone={stageTones[stage]}>{texts.stages[stage]}</Badge>}
        {worth.serviceClass && <Badge>{texts.classes[worth.serviceClass as keyof typeof texts.classes]}</Badge>}
      </div>
      {expectation && <Sentence worth={worth} expectation={expectation} />}
      {advice !== "none" && <p className={styles.advice}>{texts.advice[advice]}</p>}
      {expectation?.amounts && <Lifetime worth={worth} amounts={expectation.amounts} model={expectation.model} />}
      {trend && (
        <div className={styles.trend}>
          <Spark
            values={trend.spending.map(numberOf)}
            label={texts.trendLabel(
              trend.direction ? texts.trends[trend.direction as keyof typeof texts.trends] : texts.trends.unknown,
            )}
          />
          <div className={styles.caption}>
            {texts.trendCaption}
            {trend.direction && texts.trends[trend.direction as keyof typeof texts.trends]}
          </div>
        </div>
      )}
      {expectation && <Lines worth={worth} expectation={expectation} />}
      <LossNote id={id} />
      <p className={styles.source}>
        <Link to="/worth/model">{texts.source(asOf)}</Link>
      </p>
    </>
  );
}

/** What somebody is worth and will be, to be understood in five seconds; nothing where that is kept back. */
export function WorthPanel({ id }: { id: string }) {
  const texts = useTexts().worth;
  const worth = useQuery(getWorthOptions({ path: { id } }));
  if (worth.isError && problemOf(worth.error).status === 403) return null;
  if (worth.isError) return <ProblemAlert error={worth.error} title={texts.failed} onRetry={() => worth.refetch()} />;
  return (
    <Card title={texts.panel}>
      {worth.isPending ? (
        <Loading lines={5} />
      ) : worth.data?.past ? (
        <Panel id={id} worth={worth.data} />
      ) : (
        <p className={styles.none}>{texts.none}</p>
      )}
    </Card>
  );
}
