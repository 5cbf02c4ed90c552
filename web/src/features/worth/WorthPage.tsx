import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { App, Button } from "antd";
import { useState } from "react";
import {
  createValueRunMutation,
  getValueBaseOptions,
  listValueRunsOptions,
  listWarningsOptions,
} from "../../client/@tanstack/react-query.gen";
import type { Base } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { calendarDate, percent, shortNumber } from "../../ui/formats";
import { PlainPage } from "../../ui/Page";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { EmptyState, Loading } from "../../ui/States";
import { MoneyText, NumberText, Unknown } from "../../ui/Values";
import { Behind, type Mark } from "./Behind";
import { Groups } from "./Groups";
import { Losses } from "./Losses";
import { PrecisionCard } from "./PrecisionCard";
import { useSpan } from "./useSpan";
import { Warnings } from "./Warnings";
import styles from "./Worth.module.css";
import { numberOf, rounded, wholeMoney } from "./worthWords";

/** Begins a run and looks at it until it is over. */
function useRun() {
  const texts = useTexts().worth;
  const { message } = App.useApp();
  const cache = useQueryClient();
  const runs = useQuery({
    ...listValueRunsOptions({ query: { limit: 1 } }),
    refetchInterval: (query) => (isActive(query.state.data?.items[0]?.status) ? 2_000 : false),
  });
  const newest = runs.data?.items[0];
  const [seen, setSeen] = useState<string>();
  if (newest?.status === "done" && seen !== newest.id) {
    setSeen(newest.id);
    if (seen !== undefined) {
      cache.invalidateQueries({ queryKey: getValueBaseOptions().queryKey });
      cache.invalidateQueries({ queryKey: listWarningsOptions({ query: { limit: 10 } }).queryKey });
    }
  }
  const start = useMutation({
    ...createValueRunMutation(),
    onSuccess: () => {
      setSeen((known) => known ?? "");
      runs.refetch();
    },
    onError: () => message.error(texts.runFailed),
  });
  return { newest, start: () => start.mutate({ body: {} }), isActive: isActive(newest?.status) };
}

const isActive = (status: string | undefined) => status === "waiting" || status === "running";

function Tiles({ base }: { base: Base }) {
  const texts = useTexts().worth;
  const language = useLanguage();
  const spoken = useSpan();
  return (
    <div className={styles.tiles}>
      <div className={styles.tile}>
        <h2>{texts.equity}</h2>
        <div className={styles.total}>{base.equity ? <MoneyText value={wholeMoney(base.equity)} /> : <Unknown />}</div>
        <p>{texts.equityHelp}</p>
      </div>
      <div className={styles.tile}>
        <h2>{texts.activeCustomers}</h2>
        <div className={styles.total}>
          {base.alive ? <NumberText value={Math.round(numberOf(base.alive))} /> : <Unknown />}
        </div>
        <p>
          {base.alive &&
            texts.ofAll(shortNumber(base.customers, language), percent(numberOf(base.alive) / base.customers))}
        </p>
      </div>
      <div className={styles.tile}>
        <h2>{texts.expected(spoken(base.horizonWeeks))}</h2>
        <div className={styles.total}>
          {base.expected ? <NumberText value={Math.round(numberOf(base.expected))} /> : <Unknown />}
        </div>
        <p>{texts.expectedHelp}</p>
      </div>
      <div className={styles.tile}>
        <h2>{texts.concentration}</h2>
        <div className={styles.total}>{base.topShare ? `${rounded(base.topShare)}%` : <Unknown />}</div>
        <p>{texts.concentrationHelp}</p>
      </div>
    </div>
  );
}

function Glance({ base }: { base: Base }) {
  const texts = useTexts().worth;
  const [mark, setMark] = useState<Mark>();
  return (
    <div className={styles.stack}>
      <Tiles base={base} />
      <Warnings count={base.warned} />
      <PrecisionCard />
      <Losses />
      <div className={styles.columns}>
        <Card title={texts.quadrantTitle}>
          <Groups
            groups={base.quadrants}
            names={texts.quadrants}
            field="worth.quadrant"
            none={texts.noGroups}
            onOpen={setMark}
          />
        </Card>
        <Card title={texts.stageTitle}>
          <Groups
            groups={base.stages}
            names={texts.stages}
            field="worth.stage"
            none={texts.noGroups}
            onOpen={setMark}
          />
        </Card>
        <Card title={texts.classTitle}>
          <Groups
            groups={base.classes}
            names={texts.classes}
            field="worth.class"
            none={texts.noClasses}
            onOpen={setMark}
          />
        </Card>
        <Card title={texts.trendTitle}>
          <Groups
            groups={base.trends}
            names={texts.trends}
            field="worth.trend"
            none={texts.noGroups}
            onOpen={setMark}
          />
        </Card>
      </div>
      {mark && <Behind mark={mark} onClose={() => setMark(undefined)} />}
    </div>
  );
}

/** All customers at a glance, and whom to call first. */
export function WorthPage() {
  const texts = useTexts().worth;
  const language = useLanguage();
  const base = useQuery(getValueBaseOptions());
  const { newest, start, isActive: running } = useRun();
  const action = (
    <Button type={base.data?.customers ? "default" : "primary"} loading={running} onClick={start}>
      {running ? texts.running : texts.run}
    </Button>
  );
  const body = () => {
    if (base.isPending) return <Loading lines={8} />;
    if (base.isError) {
      return <ProblemAlert error={base.error} title={texts.failed} onRetry={() => base.refetch()} />;
    }
    if (!base.data?.customers) {
      return (
        <EmptyState title={texts.emptyTitle} help={newest?.failure ?? texts.emptyHelp}>
          {action}
        </EmptyState>
      );
    }
    return <Glance base={base.data} />;
  };
  return (
    <PlainPage title={texts.title} wide actions={base.data?.customers ? action : undefined}>
      {base.data?.customers ? (
        <p className={styles.lead}>
          {texts.asOf(calendarDate(new Date(base.data.asOf), new Date(), language))}{" "}
          <Link to="/worth/model">{texts.howFound}</Link>
        </p>
      ) : null}
      {body()}
    </PlainPage>
  );
}
