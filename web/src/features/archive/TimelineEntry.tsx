import { useTexts } from "../../texts/texts";
import { Badge, Moment, MoneyText } from "../../ui/Values";
import { customFields, type RecordType, useType } from "../records/recordTypes";
import { changeSentence, purchaseTitle } from "./entryWords";
import { FileLink } from "./Files";
import { NoteEntry } from "./NoteEntry";
import type { Entry } from "./Timeline";
import styles from "./Timeline.module.css";

function Purchase({ purchase }: { purchase: NonNullable<Entry["purchase"]> }) {
  const texts = useTexts();
  const small = [purchase.orderNumber && texts.timeline.order(purchase.orderNumber), purchase.channel];
  return (
    <>
      {purchaseTitle(purchase, texts)}
      <span className={styles.amount}>
        <MoneyText value={purchase.amount} whole />
      </span>{" "}
      {purchase.isReturn && <Badge tone="amber">{texts.timeline.isReturn}</Badge>}
      {small.some(Boolean) && <div className={styles.small}>{small.filter(Boolean).join(" · ")}</div>}
    </>
  );
}

function Decision({ decision }: { decision: NonNullable<Entry["decision"]> }) {
  const texts = useTexts();
  return (
    <>
      {decision.parties.map((party) => party.name).join(texts.common.separator)}
      <div className={styles.small}>{decision.reason}</div>
    </>
  );
}

/** The field's own name, where an administrator added it. */
const customLabel = (type: RecordType | undefined, key: string): string | undefined =>
  customFields(type).find((field) => field.key === key)?.label;

function Body({ partyId, entry }: { partyId: string; entry: Entry }) {
  const texts = useTexts();
  const type = useType("parties");
  if (entry.purchase) return <Purchase purchase={entry.purchase} />;
  if (entry.note) return <NoteEntry partyId={partyId} note={entry.note} />;
  if (entry.file) return <FileLink partyId={partyId} file={entry.file} />;
  if (entry.decision) return <Decision decision={entry.decision} />;
  return (
    <>
      {entry.changes?.map((change) => (
        <div key={change.field}>{changeSentence(change, texts, customLabel(type, change.field))}</div>
      ))}
    </>
  );
}

/** One thing that happened: what, by whom, when. */
export function TimelineEntry({ partyId, entry }: { partyId: string; entry: Entry }) {
  const texts = useTexts();
  const via = entry.via ? texts.timeline.via[entry.via] : "";
  const by = [entry.by?.displayName, via].filter(Boolean).join(" · ");
  return (
    <li className={styles.entry}>
      <span className={styles.dot} data-kind={entry.kind} aria-hidden="true" />
      <div>
        <span className={styles.kind}>{texts.timeline.kinds[entry.kind]}</span>
        {entry.kind !== "purchase" && by && <span className={styles.by}>{by} </span>}
        <Body partyId={partyId} entry={entry} />
      </div>
      <span className={styles.time}>
        <Moment at={entry.at} />
      </span>
    </li>
  );
}
