import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import {
  endOtherSessionsMutation,
  endSessionMutation,
  listSessionsOptions,
  listSessionsQueryKey,
} from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { ProblemAlert, useReportProblem } from "../../ui/ProblemAlert";
import { Loading } from "../../ui/States";
import styles from "./Access.module.css";
import { SessionRow } from "./SessionRow";

/** The browsers in which one is signed in: one of them, or all others at once, can be signed out. */
export function SessionsCard() {
  const texts = useTexts();
  const queries = useQueryClient();
  const report = useReportProblem();
  const sessions = useQuery(listSessionsOptions());
  const end = useMutation(endSessionMutation());
  const endOthers = useMutation(endOtherSessionsMutation());
  const then = { onSuccess: () => queries.invalidateQueries({ queryKey: listSessionsQueryKey() }), onError: report };
  const others = sessions.data?.items.filter((session) => !session.current).length ?? 0;
  return (
    <Card
      flush
      title={texts.access.sessions}
      extra={
        others > 1 && (
          <Button danger type="text" loading={endOthers.isPending} onClick={() => endOthers.mutate({}, then)}>
            {texts.access.endOthers(String(others))}
          </Button>
        )
      }
    >
      {sessions.isPending && <Loading lines={2} />}
      {sessions.isError && (
        <ProblemAlert error={sessions.error} title={texts.access.sessionsFailed} onRetry={() => sessions.refetch()} />
      )}
      <ul className={styles.rows}>
        {sessions.data?.items.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            busy={end.isPending}
            onEnd={() => end.mutate({ path: { id: session.id } }, then)}
          />
        ))}
      </ul>
    </Card>
  );
}
