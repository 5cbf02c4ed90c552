import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { createBackupMutation, listBackupsOptions, listBackupsQueryKey } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { fileSize } from "../../ui/formats";
import { ProblemAlert, useReportProblem } from "../../ui/ProblemAlert";
import { EmptyState, Loading } from "../../ui/States";
import { BackupPlanForm } from "./BackupPlanForm";
import { BackupTable } from "./BackupTable";
import styles from "./Operations.module.css";

/** Backups: by plan, now, and those there are. */
export function BackupsCard() {
  const texts = useTexts();
  const report = useReportProblem();
  const queries = useQueryClient();
  const backups = useQuery({
    ...listBackupsOptions(),
    refetchInterval: (query) => (query.state.data?.items.some((one) => one.status === "running") ? 1500 : 60_000),
  });
  const begin = useMutation(createBackupMutation());
  const busy = backups.data?.items.some((one) => one.status === "running") ?? false;
  const now = (
    <Button
      type="primary"
      loading={begin.isPending}
      disabled={busy}
      onClick={() =>
        begin.mutate(
          {},
          { onSuccess: () => queries.invalidateQueries({ queryKey: listBackupsQueryKey() }), onError: report },
        )
      }
    >
      {texts.operations.backUp}
    </Button>
  );
  return (
    <Card flush title={texts.operations.backups} extra={now}>
      {backups.isPending && <Loading lines={5} />}
      {backups.isError && (
        <ProblemAlert error={backups.error} title={texts.operations.backupsFailed} onRetry={() => backups.refetch()} />
      )}
      {backups.data && (
        <>
          <BackupPlanForm key={backups.data.plan.decidedAt ?? "initial"} plan={backups.data.plan} />
          {backups.data.items.length === 0 ? (
            <EmptyState compact title={texts.operations.noBackups} help={texts.operations.noBackupsHelp} />
          ) : (
            <BackupTable backups={backups.data.items} />
          )}
          <p className={styles.folder}>
            {texts.operations.folder(backups.data.folder, fileSize(backups.data.freeBytes))}{" "}
            {backups.data.encrypting ? texts.operations.encrypting : texts.operations.notEncrypting}
          </p>
        </>
      )}
    </Card>
  );
}
