import { useTexts } from "../../texts/texts";
import { RecordLink } from "../../ui/RecordLink";
import { Badge, MoneyText } from "../../ui/Values";
import { FieldValue } from "../records/FieldValue";
import { customFields, type Field, type RecordType, useType } from "../records/recordTypes";
import { changeSentence, purchaseTitle } from "./entryWords";
import { NoteEntry } from "./NoteEntry";
import type { Entry } from "./party";
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

/** Another record that is part of the history: its name, and what its own fields say. Cues have no page of their own. */
function Told({ told }: { told: NonNullable<Entry["told"]> }) {
  const type = useType(told.type);
  const name = told.name ?? type?.label;
  return (
    <>
      {told.type === "cues" ? (
        told.name && <span>{told.name} </span>
      ) : (
        <RecordLink type={told.type} id={told.id} className={styles.told}>
          {name}
        </RecordLink>
      )}{" "}
      {told.amount && (
        <span className={styles.amount}>
          <MoneyText value={told.amount} whole />
        </span>
      )}
      <span className={styles.said}>
        {told.said.map(({ field, value }) => {
          const known = type?.fields.find((it) => it.key === field);
          return known && <FieldValue key={field} field={known} value={value} />;
        })}
      </span>
    </>
  );
}

const customField = (type: RecordType | undefined, key: string): Field | undefined =>
  customFields(type).find((field) => field.key === key);

/** Shows what only the archive knows how to show: purchases, notes, merges, changes of fields. */
export const entryBody = (partyId: string) => (entry: Entry) => <Body partyId={partyId} entry={entry} />;

function Body({ partyId, entry }: { partyId: string; entry: Entry }) {
  const texts = useTexts();
  const type = useType("parties");
  if (entry.told) return <Told told={entry.told} />;
  if (entry.purchase) return <Purchase purchase={entry.purchase} />;
  if (entry.note) return <NoteEntry partyId={partyId} note={entry.note} />;
  if (entry.decision) return <Decision decision={entry.decision} />;
  return (
    <>
      {entry.changes?.map((change) => (
        <div key={change.field}>{changeSentence(change, texts, customField(type, change.field))}</div>
      ))}
    </>
  );
}
