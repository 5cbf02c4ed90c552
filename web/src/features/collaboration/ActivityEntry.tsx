import { useTexts } from "../../texts/texts";
import { Moment } from "../../ui/Values";
import type { Entry, EntryBody } from "./Activity";
import styles from "./Activity.module.css";
import { FileName } from "./Attachments";
import { CommentEntry } from "./CommentEntry";
import type { RecordKey } from "./record";

function Body({ record, entry, body }: { record: RecordKey; entry: Entry; body: EntryBody }) {
  if (entry.comment) return <CommentEntry record={record} comment={entry.comment} by={entry.by?.id} />;
  if (entry.file) return <FileName record={record} file={entry.file} />;
  return body(entry);
}

/** One thing that happened: what, by whom, when. */
export function ActivityEntry({ record, entry, body }: { record: RecordKey; entry: Entry; body: EntryBody }) {
  const texts = useTexts();
  const via = entry.via ? texts.timeline.via[entry.via] : "";
  const by = [entry.by?.displayName, via].filter(Boolean).join(" · ");
  return (
    <li className={styles.entry}>
      <span className={styles.dot} data-kind={entry.kind} aria-hidden="true" />
      <div>
        <span className={styles.kind}>{texts.timeline.kinds[entry.kind]}</span>
        {entry.kind !== "purchase" && by && <span className={styles.by}>{by} </span>}
        <Body record={record} entry={entry} body={body} />
      </div>
      <span className={styles.time}>
        <Moment at={entry.at} />
      </span>
    </li>
  );
}
