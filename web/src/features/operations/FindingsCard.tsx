import { useQuery } from "@tanstack/react-query";
import { listFindingsOptions } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { Loading } from "../../ui/States";
import { Badge } from "../../ui/Values";
import styles from "./Operations.module.css";

/** What is wrong in words, and what to do about it. */
export function FindingsCard() {
  const texts = useTexts();
  const findings = useQuery({ ...listFindingsOptions(), refetchInterval: 60_000 });
  const items = findings.data?.items ?? [];
  return (
    <Card flush title={texts.operations.checkup}>
      {findings.isPending && <Loading lines={2} />}
      {findings.isError && (
        <ProblemAlert
          error={findings.error}
          title={texts.operations.checkupFailed}
          onRetry={() => findings.refetch()}
        />
      )}
      {findings.isSuccess && items.length === 0 && (
        <p className={styles.well}>
          <Badge tone="green">{texts.operations.well}</Badge>
          {texts.operations.wellHelp}
        </p>
      )}
      {items.length > 0 && (
        <ul className={styles.findings}>
          {items.map((finding) => (
            <li key={finding.code}>
              <Badge tone={finding.level === "mend" ? "red" : "amber"}>{texts.operations.levels[finding.level]}</Badge>
              <strong>{finding.message}</strong>
              <p>{finding.remedy}</p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
