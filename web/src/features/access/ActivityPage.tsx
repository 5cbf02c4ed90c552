import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import {
  endSessionMutation,
  listMyAuditEntriesInfiniteOptions,
  listSessionsOptions,
  listSessionsQueryKey,
} from "../../client/@tanstack/react-query.gen";
import type { OpenSession } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { PlainPage } from "../../ui/Page";
import { ProblemAlert, useReportProblem } from "../../ui/ProblemAlert";
import { EmptyState, Loading } from "../../ui/States";
import { Badge, Moment } from "../../ui/Values";
import styles from "./Access.module.css";
import { AuditTable } from "./AuditTable";
import { browserName } from "./browserName";

function Session({ session }: { session: OpenSession }) {
  const texts = useTexts();
  const queries = useQueryClient();
  const report = useReportProblem();
  const end = useMutation(endSessionMutation());
  const name = browserName(session.agent) ?? texts.access.unknownBrowser;
  return (
    <li className={styles.row}>
      <span className={styles.grow}>
        {name} {session.current && <Badge tone="green">{texts.access.thisBrowser}</Badge>}
        <span className={styles.under}>
          {session.address} · {texts.access.lastUsed} <Moment at={session.lastUsedAt} />
        </span>
      </span>
      {!session.current && (
        <Button
          type="text"
          danger
          loading={end.isPending}
          aria-label={texts.access.endSessionOf(name)}
          onClick={() =>
            end.mutate(
              { path: { id: session.id } },
              {
                onSuccess: () => queries.invalidateQueries({ queryKey: listSessionsQueryKey() }),
                onError: report,
              },
            )
          }
        >
          {texts.access.endSession}
        </Button>
      )}
    </li>
  );
}

function Sessions() {
  const texts = useTexts();
  const sessions = useQuery(listSessionsOptions());
  return (
    <Card flush title={texts.access.sessions}>
      {sessions.isPending && <Loading lines={2} />}
      {sessions.isError && (
        <ProblemAlert error={sessions.error} title={texts.access.sessionsFailed} onRetry={() => sessions.refetch()} />
      )}
      <ul className={styles.rows}>
        {sessions.data?.items.map((session) => (
          <Session key={session.id} session={session} />
        ))}
      </ul>
    </Card>
  );
}

/** Where one is signed in, and what was written down of what one did. */
export function ActivityPage() {
  const texts = useTexts();
  const entries = useInfiniteQuery({
    ...listMyAuditEntriesInfiniteOptions({ query: { limit: 30 } }),
    initialPageParam: {},
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const items = entries.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <PlainPage wide title={texts.access.activity} lead={texts.access.activityLead}>
      <div className={styles.cards}>
        <Sessions />
        {entries.isPending && <Loading lines={6} />}
        {entries.isError && !entries.data && (
          <ProblemAlert error={entries.error} title={texts.access.auditFailed} onRetry={() => entries.refetch()} />
        )}
        {entries.data && items.length === 0 && (
          <EmptyState compact title={texts.access.noEntries} help={texts.access.activityLead} />
        )}
        {items.length > 0 && (
          <Card flush title={texts.access.myDeeds}>
            <AuditTable entries={items} people={false} />
          </Card>
        )}
        {entries.hasNextPage && (
          <div className={styles.more}>
            <Button loading={entries.isFetchingNextPage} onClick={() => entries.fetchNextPage()}>
              {texts.common.loadMore}
            </Button>
          </div>
        )}
      </div>
    </PlainPage>
  );
}
