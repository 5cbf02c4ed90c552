import type { ListInboxResponse } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { RecordLink } from "../../ui/RecordLink";
import { Moment } from "../../ui/Values";
import styles from "./Collaboration.module.css";

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

/** What there is to know, the newest first; each line leads to the record it is about. */
export function InboxList({ items, onOpen }: { items: readonly InboxEntry[]; onOpen?: () => void }) {
  const texts = useTexts();
  return (
    <ul className={styles.inbox}>
      {items.map((item) => (
        <li key={`${item.kind} ${item.id}`}>
          <RecordLink type={item.type} id={item.recordId} className={styles.item} {...(onOpen ? { onOpen } : {})}>
            <span className={item.unread ? styles.new : ""}>
              {item.unread && <span className="visually-hidden">{texts.collaboration.unread}</span>}
            </span>
            <span>
              <Line item={item} />
            </span>
            <span className={styles.when}>
              <Moment at={item.at} />
            </span>
          </RecordLink>
        </li>
      ))}
    </ul>
  );
}
