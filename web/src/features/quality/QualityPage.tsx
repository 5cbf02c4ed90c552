import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { getQualityOptions, getQualityQueryKey, refreshQualityMutation } from "../../client/@tanstack/react-query.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { exactNumber } from "../../ui/formats";
import { PlainPage } from "../../ui/Page";
import { ProblemAlert, useReportProblem } from "../../ui/ProblemAlert";
import { EmptyState, Loading } from "../../ui/States";
import { MeasureTable } from "./MeasureTable";
import type { Report } from "./measures";
import { Precision } from "./Precision";
import styles from "./Quality.module.css";

const freshness = ["parties", "stale"];
const decisions = ["merged", "unmerged", "different", "reconsidered"];

function Decisions({ report }: { report: Report }) {
  const texts = useTexts();
  const language = useLanguage();
  const measures = report.measures.filter((it) => decisions.includes(it.name));
  if (measures.length === 0) return null;
  return (
    <Card title={texts.quality.twins}>
      <dl style={{ display: "flex", flexWrap: "wrap", gap: 24, margin: 0 }}>
        {measures.map((measure) => (
          <div key={measure.name}>
            <dt className={styles.known}>{texts.quality.measures[measure.name] ?? measure.name}</dt>
            <dd className={styles.figure} style={{ margin: 0 }}>
              {exactNumber(measure.value, language)}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

/** How good the archive is, whose the gaps are, and how it changes. */
export function QualityPage() {
  const texts = useTexts();
  const queries = useQueryClient();
  const report = useReportProblem();
  const { message } = App.useApp();
  const quality = useQuery(getQualityOptions());
  const refresh = useMutation({
    ...refreshQualityMutation(),
    onSuccess: () => {
      message.success(texts.quality.refreshing);
      setTimeout(() => queries.invalidateQueries({ queryKey: getQualityQueryKey() }), 5_000);
    },
    onError: report,
  });
  const action = (
    <Button loading={refresh.isPending} onClick={() => refresh.mutate({})}>
      {texts.quality.refresh}
    </Button>
  );
  const measures = quality.data?.measures ?? [];
  const findings = measures
    .filter((it) => !freshness.includes(it.name) && !decisions.includes(it.name))
    .toSorted((one, other) => other.value - one.value)
    .map((it) => it.name);
  return (
    <PlainPage title={texts.quality.title} lead={texts.quality.lead} actions={action} wide>
      {quality.isPending && <Loading lines={8} />}
      {quality.isError && (
        <ProblemAlert error={quality.error} title={texts.quality.failed} onRetry={() => quality.refetch()} />
      )}
      {quality.data && measures.length === 0 && (
        <EmptyState title={texts.quality.empty} help={texts.quality.emptyHelp}>
          {action}
        </EmptyState>
      )}
      {quality.data && measures.length > 0 && (
        <div className={styles.cards}>
          <Card title={texts.quality.findings} flush>
            <MeasureTable report={quality.data} names={findings} label={texts.quality.findings} />
          </Card>
          <Card title={texts.quality.freshness} flush>
            <MeasureTable report={quality.data} names={freshness} label={texts.quality.freshness} />
          </Card>
          <Decisions report={quality.data} />
          <Precision precision={quality.data.precision} />
        </div>
      )}
    </PlainPage>
  );
}
