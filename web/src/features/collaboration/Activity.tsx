import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { getTimelineInfiniteOptions } from "../../client/@tanstack/react-query.gen";
import type { GetTimelineResponse } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { EmptyState, Loading } from "../../ui/States";
import styles from "./Activity.module.css";
import { ActivityEntry } from "./ActivityEntry";
import type { RecordKey } from "./record";

export type Entry = GetTimelineResponse["items"][number];
export type Kind = Entry["kind"];

/** How a capability shows the entries that only it knows; nothing for those it does not. */
export type EntryBody = (entry: Entry) => ReactNode;

/** Entries of the kinds asked for, newest first, more on request. */
export function History({
  record,
  only,
  body,
  emptyTitle,
  emptyHelp,
}: {
  record: RecordKey;
  only: readonly Kind[];
  body: EntryBody;
  emptyTitle: string;
  emptyHelp: string;
}) {
  const texts = useTexts();
  const query = { limit: 30, ...(only.length > 0 ? { kind: [...only] } : {}) };
  const timeline = useInfiniteQuery({
    ...getTimelineInfiniteOptions({ path: record, query }),
    initialPageParam: { path: record },
    getNextPageParam: (page) => page.next ?? undefined,
  });
  if (timeline.isPending) return <Loading lines={6} />;
  if (timeline.isError && !timeline.data) {
    return <ProblemAlert error={timeline.error} title={texts.timeline.failed} onRetry={() => timeline.refetch()} />;
  }
  const entries = timeline.data.pages.flatMap((page) => page.items);
  if (entries.length === 0) return <EmptyState compact title={emptyTitle} help={emptyHelp} />;
  return (
    <>
      <ol className={styles.list}>
        {entries.map((entry) => (
          <ActivityEntry key={`${entry.kind} ${entry.id}`} record={record} entry={entry} body={body} />
        ))}
      </ol>
      {timeline.hasNextPage && (
        <div className={styles.more}>
          <Button loading={timeline.isFetchingNextPage} onClick={() => timeline.fetchNextPage()}>
            {texts.common.loadMore}
          </Button>
        </div>
      )}
    </>
  );
}

/** Everything that happened to a record, or one kind of it, below a field to add to it. */
export function Activity({
  record,
  kinds,
  composer,
  body,
  emptyHelp,
}: {
  record: RecordKey;
  kinds: readonly Kind[];
  composer: ReactNode;
  body: EntryBody;
  emptyHelp: string;
}) {
  const texts = useTexts();
  const [only, setOnly] = useState<Kind>();
  const choice = (kind: Kind | undefined, label: string) => (
    <button key={label} type="button" aria-pressed={only === kind} onClick={() => setOnly(kind)}>
      {label}
    </button>
  );
  return (
    <>
      {composer}
      <fieldset className={styles.filters}>
        <legend className="visually-hidden">{texts.timeline.filter}</legend>
        {choice(undefined, texts.timeline.all)}
        {kinds.map((kind) => choice(kind, texts.timeline.kinds[kind]))}
      </fieldset>
      <History
        record={record}
        only={only ? [only] : []}
        body={body}
        emptyTitle={only ? texts.timeline.noneOfKind : texts.timeline.empty}
        emptyHelp={emptyHelp}
      />
    </>
  );
}
