import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { type RefObject, useState } from "react";
import { getTimelineInfiniteOptions } from "../../client/@tanstack/react-query.gen";
import type { GetTimelineResponse } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { EmptyState, Loading } from "../../ui/States";
import { NoteComposer, type NoteField } from "./NoteComposer";
import styles from "./Timeline.module.css";
import { TimelineEntry } from "./TimelineEntry";

export type Entry = GetTimelineResponse["items"][number];
type Kind = Entry["kind"];

const kinds: readonly Kind[] = ["purchase", "note", "file", "change"];

/** Entries of the kinds asked for, newest first, more on request. */
export function History({
  id,
  only,
  emptyTitle,
  emptyHelp,
}: {
  id: string;
  only: readonly Kind[];
  emptyTitle: string;
  emptyHelp: string;
}) {
  const texts = useTexts();
  const query = { limit: 30, ...(only.length > 0 ? { kind: [...only] } : {}) };
  const timeline = useInfiniteQuery({
    ...getTimelineInfiniteOptions({ path: { id }, query }),
    initialPageParam: { path: { id } },
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
          <TimelineEntry key={entry.id} partyId={id} entry={entry} />
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

export function Timeline({ id, note }: { id: string; note: RefObject<NoteField | null> }) {
  const texts = useTexts();
  const [only, setOnly] = useState<Kind>();
  const choice = (kind: Kind | undefined, label: string) => (
    <button key={label} type="button" aria-pressed={only === kind} onClick={() => setOnly(kind)}>
      {label}
    </button>
  );
  return (
    <>
      <NoteComposer id={id} field={note} />
      <fieldset className={styles.filters} style={{ border: 0, padding: 0 }}>
        <legend className="visually-hidden">{texts.timeline.filter}</legend>
        {choice(undefined, texts.timeline.all)}
        {kinds.map((kind) => choice(kind, texts.timeline.kinds[kind]))}
      </fieldset>
      <History
        id={id}
        only={only ? [only] : []}
        emptyTitle={only ? texts.timeline.noneOfKind : texts.timeline.empty}
        emptyHelp={texts.timeline.emptyHelp}
      />
    </>
  );
}
