import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Popconfirm, Progress } from "antd";
import { cancelJobMutation, deleteBackupMutation, listBackupsQueryKey } from "../../client/@tanstack/react-query.gen";
import type { ListBackupsResponse } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { exactNumber, fileSize } from "../../ui/formats";
import { useReportProblem } from "../../ui/ProblemAlert";
import { SimpleTable } from "../../ui/SimpleTable";
import { Badge, Moment, Unknown } from "../../ui/Values";
import styles from "./Operations.module.css";

type Backup = ListBackupsResponse["items"][number];

const tones = { running: "blue", done: "green", cancelled: "plain", failed: "red" } as const;

function State({ backup }: { backup: Backup }) {
  const texts = useTexts();
  const gone = backup.status === "done" && !backup.present;
  return (
    <div className={styles.state}>
      <Badge tone={gone ? "plain" : tones[backup.status]}>
        {gone ? texts.operations.removed : texts.operations.states[backup.status]}
      </Badge>
      {backup.encrypted && !gone && <Badge>{texts.operations.encrypted}</Badge>}
      {backup.status === "running" && (
        <Progress percent={Math.floor(backup.share * 100)} size="small" aria-label={backup.fileName} />
      )}
      {backup.failure && <small>{backup.failure}</small>}
    </div>
  );
}

/** Taking a file away cannot be taken back: that is asked. */
function Actions({ backup }: { backup: Backup }) {
  const texts = useTexts();
  const report = useReportProblem();
  const queries = useQueryClient();
  const remove = useMutation(deleteBackupMutation());
  const cancel = useMutation(cancelJobMutation());
  const then = { onSuccess: () => queries.invalidateQueries({ queryKey: listBackupsQueryKey() }), onError: report };
  if (backup.status === "running") {
    return (
      <Button size="small" onClick={() => cancel.mutate({ path: { kind: "backup", id: backup.id } }, then)}>
        {texts.jobs.cancel}
      </Button>
    );
  }
  if (!backup.present) return null;
  return (
    <div className={styles.actions}>
      <Button
        size="small"
        href={`/api/v1/backups/${backup.id}/file`}
        aria-label={texts.operations.downloadOf(backup.fileName)}
      >
        {texts.operations.download}
      </Button>
      <Popconfirm
        title={texts.operations.removeTitle}
        description={backup.fileName}
        okText={texts.operations.remove}
        onConfirm={() => remove.mutate({ path: { id: backup.id } }, then)}
      >
        <Button size="small" type="text" aria-label={texts.operations.removeOf(backup.fileName)}>
          {texts.operations.remove}
        </Button>
      </Popconfirm>
    </div>
  );
}

export function BackupTable({ backups }: { backups: readonly Backup[] }) {
  const texts = useTexts();
  const language = useLanguage();
  return (
    <SimpleTable
      label={texts.operations.backups}
      rows={backups}
      rowKey={(backup) => backup.id}
      columns={[
        {
          key: "when",
          title: texts.operations.when,
          render: (backup) => (
            <>
              <Moment at={backup.startedAt} />
              <span className={`${styles.note} ${styles.name}`}>
                {texts.operations.causes[backup.cause]}
                {backup.startedBy && ` · ${backup.startedBy.displayName}`}
              </span>
            </>
          ),
        },
        { key: "state", title: texts.operations.state, width: "32%", render: (backup) => <State backup={backup} /> },
        {
          key: "rows",
          title: texts.operations.rows,
          wide: true,
          right: true,
          width: 112,
          render: (backup) =>
            typeof backup.rows === "number" && backup.rows > 0 ? exactNumber(backup.rows, language) : <Unknown />,
        },
        {
          key: "size",
          title: texts.operations.size,
          wide: true,
          right: true,
          width: 96,
          render: (backup) => (typeof backup.size === "number" ? fileSize(backup.size) : <Unknown />),
        },
        { key: "do", title: "", right: true, width: 136, render: (backup) => <Actions backup={backup} /> },
      ]}
    />
  );
}
