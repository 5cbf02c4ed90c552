import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { listMyAuditEntriesInfiniteOptions } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { PlainPage } from "../../ui/Page";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { EmptyState, Loading } from "../../ui/States";
import styles from "./Access.module.css";
import { AuditTable } from "./AuditTable";
import { SecondFactorCard } from "./SecondFactorCard";
import { SessionsCard } from "./SessionsCard";

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
        <SessionsCard />
        <SecondFactorCard />
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
