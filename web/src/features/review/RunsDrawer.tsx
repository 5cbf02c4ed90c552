import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Drawer, Progress } from "antd";
import {
  cancelIdentityRunMutation,
  listIdentityRunsOptions,
  startIdentityRunMutation,
  undoIdentityRunMutation,
} from "../../client/@tanstack/react-query.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { useReportProblem } from "../../ui/ProblemAlert";
import { EmptyState, Loading } from "../../ui/States";
import { Moment } from "../../ui/Values";
import styles from "./Review.module.css";
import type { Run } from "./reviewTypes";
import { isActive, runSentence } from "./runWords";

function Row({ run, administrator }: { run: Run; administrator: boolean }) {
  const texts = useTexts();
  const language = useLanguage();
  const report = useReportProblem();
  const queries = useQueryClient();
  const cancel = useMutation(cancelIdentityRunMutation());
  const undo = useMutation(undoIdentityRunMutation());
  const then = { onSuccess: () => queries.invalidateQueries(), onError: report };
  const path = { id: run.id };
  return (
    <li>
      <div className={styles.runHead}>
        <strong>{texts.review.scopes[run.scope]}</strong>
        <span className={styles.known}>
          {run.startedBy?.displayName ?? texts.review.byNight} · <Moment at={run.startedAt} /> ·{" "}
          {texts.review.states[run.status]}
        </span>
      </div>
      <div>{runSentence(run, texts, language)}</div>
      {isActive(run) && (
        <Progress
          percent={run.total > 0 ? Math.floor((100 * run.done) / run.total) : 0}
          size="small"
          aria-label={texts.review.progress}
        />
      )}
      {administrator && isActive(run) && (
        <Button size="small" loading={cancel.isPending} onClick={() => cancel.mutate({ path }, then)}>
          {texts.review.stop}
        </Button>
      )}
      {administrator && !isActive(run) && run.merged > 0 && run.status !== "undone" && (
        <Button size="small" loading={undo.isPending} onClick={() => undo.mutate({ path }, then)}>
          {texts.review.undoRun(run.merged)}
        </Button>
      )}
    </li>
  );
}

/** Searches and batches: what was found and done, what is being done, and the way back. */
export function RunsDrawer({ administrator, onClose }: { administrator: boolean; onClose: () => void }) {
  const texts = useTexts();
  const report = useReportProblem();
  const queries = useQueryClient();
  const start = useMutation(startIdentityRunMutation());
  const runs = useQuery({
    ...listIdentityRunsOptions(),
    refetchInterval: (query) => (query.state.data?.items.some(isActive) ? 1000 : false),
  });
  const items = runs.data?.items ?? [];
  const search = (scope: "all" | "changed") =>
    start.mutate({ body: { scope } }, { onSuccess: () => queries.invalidateQueries(), onError: report });
  return (
    <Drawer open size={480} title={texts.review.runs} onClose={onClose} styles={{ wrapper: { maxWidth: "100vw" } }}>
      <p className={styles.known}>{texts.review.runsLead}</p>
      {administrator && (
        <div className={styles.runActions}>
          <Button
            type="primary"
            loading={start.isPending}
            disabled={items.some(isActive)}
            onClick={() => search("changed")}
          >
            {texts.review.searchChanged}
          </Button>
          <Button disabled={items.some(isActive)} onClick={() => search("all")}>
            {texts.review.searchAll}
          </Button>
        </div>
      )}
      {runs.isPending && <Loading />}
      {runs.isSuccess && items.length === 0 && (
        <EmptyState compact title={texts.review.noRuns} help={texts.review.noRunsHelp} />
      )}
      <ul className={styles.runs}>
        {items.map((run) => (
          <Row key={run.id} run={run} administrator={administrator} />
        ))}
      </ul>
    </Drawer>
  );
}
