import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { App, Button, Progress } from "antd";
import {
  cancelJobMutation,
  listJobsOptions,
  listJobsQueryKey,
  retryJobMutation,
} from "../../client/@tanstack/react-query.gen";
import type { ListJobsResponse } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { PlainPage } from "../../ui/Page";
import { ProblemAlert, useReportProblem } from "../../ui/ProblemAlert";
import { SimpleTable } from "../../ui/SimpleTable";
import { EmptyState, Loading } from "../../ui/States";
import { Badge, Moment } from "../../ui/Values";
import styles from "./Jobs.module.css";

type Job = ListJobsResponse["items"][number];

const tones = { waiting: "amber", running: "blue", done: "green", cancelled: "plain", failed: "red" } as const;
const isUnderWay = (job: Job) => job.state === "running" || job.state === "waiting";

function JobTitle({ job }: { job: Job }) {
  return job.kind === "import" ? (
    <Link to="/imports/$id" params={{ id: job.id }}>
      {job.title}
    </Link>
  ) : (
    job.title
  );
}

function JobState({ job }: { job: Job }) {
  const texts = useTexts();
  const state = job.state as keyof typeof tones;
  return (
    <div className={styles.state}>
      <Badge tone={tones[state]}>{texts.jobs.states[state]}</Badge>
      {isUnderWay(job) && typeof job.share === "number" && (
        <Progress percent={Math.floor(job.share * 100)} size="small" aria-label={job.title} />
      )}
      {job.failures > 0 && <small>{texts.jobs.failures(job.failures)}</small>}
      {job.failure && <small className={styles.failure}>{job.failure}</small>}
    </div>
  );
}

function JobActions({ job }: { job: Job }) {
  const texts = useTexts();
  const report = useReportProblem();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const cancel = useMutation(cancelJobMutation());
  const retry = useMutation(retryJobMutation());
  const path = { kind: job.kind, id: job.id };
  const done = (said: string) => () => {
    message.success(said);
    return queries.invalidateQueries({ queryKey: listJobsQueryKey() });
  };
  return (
    <div className={styles.actions}>
      {job.cancellable && (
        <Button
          size="small"
          loading={cancel.isPending}
          onClick={() => cancel.mutate({ path }, { onSuccess: done(texts.jobs.cancelled), onError: report })}
        >
          {texts.jobs.cancel}
        </Button>
      )}
      {job.retryable && (
        <Button
          size="small"
          loading={retry.isPending}
          onClick={() => retry.mutate({ path }, { onSuccess: done(texts.jobs.retried), onError: report })}
        >
          {texts.jobs.retry}
        </Button>
      )}
    </div>
  );
}

/** What works in the background: how far it is, what went wrong, and how to stop it or go on. */
export function JobsPage() {
  const texts = useTexts();
  const jobs = useQuery({
    ...listJobsOptions(),
    refetchInterval: (query) => (query.state.data?.items.some(isUnderWay) ? 2000 : 15_000),
  });
  const rows = jobs.data?.items ?? [];
  return (
    <PlainPage title={texts.jobs.title} lead={texts.jobs.lead} wide>
      {jobs.isPending && <Loading lines={6} />}
      {jobs.isError && <ProblemAlert error={jobs.error} title={texts.jobs.failed} onRetry={() => jobs.refetch()} />}
      {jobs.isSuccess && rows.length === 0 && <EmptyState title={texts.jobs.emptyTitle} help={texts.jobs.emptyHelp} />}
      {rows.length > 0 && (
        <Card flush>
          <SimpleTable
            label={texts.jobs.list}
            rows={rows}
            rowKey={(job) => job.kind + job.id}
            columns={[
              { key: "what", title: texts.jobs.what, render: (job) => <JobTitle job={job} /> },
              { key: "state", title: texts.jobs.state, width: "32%", render: (job) => <JobState job={job} /> },
              {
                key: "by",
                title: texts.jobs.by,
                wide: true,
                width: 112,
                render: (job) => job.startedBy?.displayName ?? texts.common.unknown,
              },
              {
                key: "when",
                title: texts.jobs.when,
                wide: true,
                width: 128,
                right: true,
                render: (job) => <Moment at={job.startedAt} />,
              },
              { key: "do", title: "", width: 88, right: true, render: (job) => <JobActions job={job} /> },
            ]}
          />
        </Card>
      )}
    </PlainPage>
  );
}
