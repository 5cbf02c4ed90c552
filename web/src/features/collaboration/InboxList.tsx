import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { seeGivenMutation } from "../../client/@tanstack/react-query.gen";
import type { ListInboxResponse } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { exactNumber } from "../../ui/formats";
import { PathLink, RecordLink } from "../../ui/RecordLink";
import { listPath } from "../../ui/recordPath";
import { Moment } from "../../ui/Values";
import { useType } from "../records/recordTypes";
import styles from "./Collaboration.module.css";
import { useRefreshInbox } from "./record";

export type InboxEntry = ListInboxResponse["items"][number];

function Line({ item }: { item: InboxEntry }) {
  const texts = useTexts();
  const fields = item.fields.map((field) => texts.timeline.fields[field] ?? field.replace(/^custom\./, ""));
  return (
    <>
      <b>{item.recordName}</b>
      <div className={styles.what}>
        {[
          item.by?.displayName,
          texts.collaboration.toldOf(texts.collaboration.told[item.kind], fields.join(texts.common.separator)),
        ]
          .filter(Boolean)
          .join(" ")}
      </div>
      {item.text && <div className={styles.quote}>{item.text}</div>}
    </>
  );
}

/** Many records that somebody gave to the reader at once. */
function GivenLine({ item, count }: { item: InboxEntry; count: number }) {
  const texts = useTexts();
  const language = useLanguage();
  const label = useType(item.type)?.label ?? item.type;
  return (
    <>
      <b>{label}</b>
      <div className={styles.what}>
        {[item.by?.displayName, texts.collaboration.given(exactNumber(count, language), label)]
          .filter(Boolean)
          .join(" ")}
      </div>
    </>
  );
}

/** Leads to what the entry is about: a record, or a list. */
function Entry({
  item,
  onOpen,
  children,
}: {
  item: InboxEntry;
  onOpen: (() => void) | undefined;
  children: ReactNode;
}) {
  const refresh = useRefreshInbox();
  const see = useMutation({ ...seeGivenMutation(), onSuccess: refresh });
  if (item.recordId) {
    return (
      <RecordLink type={item.type} id={item.recordId} className={styles.item} onOpen={onOpen}>
        {children}
      </RecordLink>
    );
  }
  const open = () => {
    see.mutate({ path: { id: item.id } });
    onOpen?.();
  };
  return (
    <PathLink href={listPath(item.type, item.given?.filter)} className={styles.item} onOpen={open}>
      {children}
    </PathLink>
  );
}

/** What there is to know, the newest first; each line leads to what it is about. */
export function InboxList({ items, onOpen }: { items: readonly InboxEntry[]; onOpen?: () => void }) {
  const texts = useTexts();
  return (
    <ul className={styles.inbox}>
      {items.map((item) => (
        <li key={`${item.kind} ${item.id}`}>
          <Entry item={item} onOpen={onOpen}>
            <span className={item.unread ? styles.new : ""}>
              {item.unread && <span className="visually-hidden">{texts.collaboration.unread}</span>}
            </span>
            <span>{item.given ? <GivenLine item={item} count={item.given.count} /> : <Line item={item} />}</span>
            <span className={styles.when}>
              <Moment at={item.at} />
            </span>
          </Entry>
        </li>
      ))}
    </ul>
  );
}
