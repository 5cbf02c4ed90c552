import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { listValueRunsOptions } from "../../client/@tanstack/react-query.gen";
import type { ModelCard, ModelCardSegment, ValueRunView } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { calendarDate, exactNumber } from "../../ui/formats";
import { PlainPage } from "../../ui/Page";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { SimpleTable } from "../../ui/SimpleTable";
import { EmptyState, Loading } from "../../ui/States";
import { Badge, Unknown } from "../../ui/Values";
import { useSpan } from "./useSpan";
import styles from "./Worth.module.css";

const figures = (value: number) => Number(value.toPrecision(6));

function Basis({ card }: { card: ModelCard }) {
  const texts = useTexts().worth;
  const language = useLanguage();
  const spoken = useSpan();
  const day = (on: string) => calendarDate(new Date(on), new Date(), language);
  return (
    <p className={styles.lead}>
      {texts.basis(
        day(card.from),
        day(card.asOf),
        exactNumber(card.customers, language),
        exactNumber(card.purchases, language),
        spoken(card.horizonWeeks),
        String(Math.round(card.annualDiscount * 100)),
      )}
    </p>
  );
}

function SegmentCard({ segment }: { segment: ModelCardSegment }) {
  const texts = useTexts().worth;
  const language = useLanguage();
  const number = (value: number) => exactNumber(figures(value), language);
  const name = (model: string) => texts.models[model as keyof typeof texts.models] ?? model;
  const fitted = [segment.purchases, segment.spend].flatMap((it) => it ?? []);
  const title = texts.segments[segment.segment as keyof typeof texts.segments] ?? segment.segment;
  return (
    <Card title={title} extra={texts.customersCount(number(segment.customers))}>
      {segment.holdOut && (
        <>
          <p>
            {texts.trial(
              calendarDate(new Date(segment.holdOut.from), new Date(), language),
              calendarDate(new Date(segment.holdOut.until), new Date(), language),
            )}
          </p>
          <SimpleTable
            label={texts.trials}
            rows={segment.holdOut.trials}
            rowKey={(row) => row.model}
            columns={[
              {
                key: "model",
                title: texts.model,
                render: (row) => (
                  <>
                    {name(row.model)} {row.chosen && <Badge tone="green">{texts.chosen}</Badge>}{" "}
                    {!row.converged && <Badge tone="amber">{texts.notConverged}</Badge>}
                  </>
                ),
              },
              {
                key: "expected",
                title: texts.forecast,
                right: true,
                render: (row) => number(Math.round(row.expected)),
              },
              { key: "actual", title: texts.actual, right: true, render: (row) => number(row.actual) },
              {
                key: "error",
                title: texts.error,
                right: true,
                render: (row) => row.rootMeanSquareError.toFixed(4),
              },
            ]}
          />
          <h3 className={styles.section}>{texts.byFrequency}</h3>
          <SimpleTable
            label={texts.byFrequency}
            rows={segment.holdOut.byFrequency}
            rowKey={(row) => String(row.frequency)}
            columns={[
              {
                key: "frequency",
                title: texts.repeats,
                render: (row) => (row.frequency === 7 ? "7+" : String(row.frequency)),
              },
              { key: "customers", title: texts.customers, right: true, render: (row) => number(row.customers) },
              { key: "expected", title: texts.forecast, right: true, render: (row) => row.meanExpected.toFixed(2) },
              { key: "actual", title: texts.actual, right: true, render: (row) => row.meanActual.toFixed(2) },
            ]}
          />
        </>
      )}
      <h3 className={styles.section}>{texts.parameters}</h3>
      <SimpleTable
        label={texts.parameters}
        rows={fitted.flatMap((fit) => fit.parameters.map((parameter) => ({ ...parameter, model: fit.model })))}
        rowKey={(row) => `${row.model} ${row.name}`}
        columns={[
          { key: "model", title: texts.model, render: (row) => name(row.model) },
          { key: "name", title: texts.parameter, render: (row) => row.name },
          { key: "value", title: texts.estimate, right: true, render: (row) => number(row.value) },
          {
            key: "error",
            title: texts.standardError,
            right: true,
            render: (row) => (row.standardError == null ? <Unknown /> : number(row.standardError)),
          },
        ]}
      />
    </Card>
  );
}

function Found({ run, card }: { run: ValueRunView; card: ModelCard }) {
  return (
    <>
      <Basis card={card} />
      {run.remarks.length > 0 && (
        <ul className={styles.remarks}>
          {run.remarks.map((it) => (
            <li key={`${it.subject} ${it.code}`}>{it.text}</li>
          ))}
        </ul>
      )}
      {card.segments.map((it) => (
        <SegmentCard key={it.segment} segment={it} />
      ))}
    </>
  );
}

/** From what scores were computed, and how far they can be trusted. */
export function ModelPage() {
  const texts = useTexts().worth;
  const runs = useQuery(listValueRunsOptions({ query: { limit: 20 } }));
  const run = runs.data?.items.find((it) => it.status === "done");
  const body = () => {
    if (runs.isPending) return <Loading lines={8} />;
    if (runs.isError) return <ProblemAlert error={runs.error} title={texts.failed} onRetry={() => runs.refetch()} />;
    if (!run?.card) return <EmptyState title={texts.emptyTitle} help={texts.emptyHelp} />;
    return <Found run={run} card={run.card} />;
  };
  return (
    <PlainPage title={texts.modelTitle} lead={texts.modelLead} wide actions={<Link to="/worth">{texts.title}</Link>}>
      {body()}
    </PlainPage>
  );
}
