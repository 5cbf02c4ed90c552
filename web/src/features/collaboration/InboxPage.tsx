import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { listInboxInfiniteOptions } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { PlainPage } from "../../ui/Page";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { EmptyState, Loading } from "../../ui/States";
import { InboxList } from "./InboxList";
import { MailChoiceDrawer } from "./MailChoiceDrawer";
import { useSeeAll } from "./useSeeAll";

/** The whole inbox. */
export function InboxPage() {
  const texts = useTexts();
  const seeAll = useSeeAll();
  const [choosing, setChoosing] = useState(false);
  const inbox = useInfiniteQuery({
    ...listInboxInfiniteOptions({ query: { limit: 30 } }),
    initialPageParam: {},
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const items = inbox.data?.pages.flatMap((page) => page.items) ?? [];
  const [newest] = items;
  return (
    <PlainPage
      title={texts.collaboration.inbox}
      actions={
        <>
          {newest && items.some((it) => it.unread) && (
            <Button onClick={() => seeAll(newest.at)}>{texts.collaboration.markAll}</Button>
          )}
          <Button onClick={() => setChoosing(true)}>{texts.mailChoice.open}</Button>
        </>
      }
    >
      {inbox.isPending && <Loading lines={6} />}
      {inbox.isError && !inbox.data && (
        <ProblemAlert error={inbox.error} title={texts.collaboration.inboxFailed} onRetry={() => inbox.refetch()} />
      )}
      {inbox.data && items.length === 0 && (
        <EmptyState title={texts.collaboration.inboxEmpty} help={texts.collaboration.inboxEmptyHelp} />
      )}
      {items.length > 0 && (
        <Card flush>
          <InboxList items={items} />
        </Card>
      )}
      {inbox.hasNextPage && (
        <div style={{ display: "flex", justifyContent: "center", marginTop: 16 }}>
          <Button loading={inbox.isFetchingNextPage} onClick={() => inbox.fetchNextPage()}>
            {texts.common.loadMore}
          </Button>
        </div>
      )}
      {choosing && <MailChoiceDrawer onClose={() => setChoosing(false)} />}
    </PlainPage>
  );
}
