import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import {
  endUserSessionMutation,
  endUserSessionsMutation,
  listUserSessionsOptions,
  listUserSessionsQueryKey,
} from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { ProblemAlert, useReportProblem } from "../../ui/ProblemAlert";
import { Loading } from "../../ui/States";
import styles from "./Access.module.css";
import { SessionRow } from "./SessionRow";

/** Where a colleague is signed in, for administrators; a lost telephone is signed out here. */
export function UserSessions({ id }: { id: string }) {
  const texts = useTexts();
  const queries = useQueryClient();
  const report = useReportProblem();
  const sessions = useQuery(listUserSessionsOptions({ path: { id } }));
  const one = useMutation(endUserSessionMutation());
  const all = useMutation(endUserSessionsMutation());
  const then = {
    onSuccess: () => queries.invalidateQueries({ queryKey: listUserSessionsQueryKey({ path: { id } }) }),
    onError: report,
  };
  const items = sessions.data?.items ?? [];
  return (
    <section aria-label={texts.access.sessions}>
      <div className={styles.line}>
        <span className={styles.grow}>{texts.access.sessions}</span>
        {items.length > 1 && (
          <Button danger type="text" loading={all.isPending} onClick={() => all.mutate({ path: { id } }, then)}>
            {texts.access.endAll}
          </Button>
        )}
      </div>
      {sessions.isPending && <Loading lines={1} />}
      {sessions.isError && (
        <ProblemAlert error={sessions.error} title={texts.access.sessionsFailed} onRetry={() => sessions.refetch()} />
      )}
      {sessions.data && items.length === 0 && <p className={styles.note}>{texts.access.signedInNowhere}</p>}
      <ul className={styles.rows}>
        {items.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            busy={one.isPending}
            onEnd={() => one.mutate({ path: { id, session: session.id } }, then)}
          />
        ))}
      </ul>
    </section>
  );
}
