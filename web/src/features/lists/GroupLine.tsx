import { Button } from "antd";
import { useLanguage, useTexts } from "../../texts/texts";
import { exactNumber } from "../../ui/formats";
import { MoneyText, NumberText } from "../../ui/Values";
import { FieldValue } from "../records/FieldValue";
import type { Field } from "../records/recordTypes";
import { groupKey } from "./groupRows";
import styles from "./Lists.module.css";
import type { Group } from "./useList";

/** What the records of a group add up to; amounts of several currencies stand beside each other. */
export function Sums({ sum, amounts }: Pick<Group, "sum" | "amounts">) {
  if (amounts.length > 0) {
    return amounts.map((amount) => (
      <span key={amount.currency}>
        <MoneyText value={amount} />
      </span>
    ));
  }
  return sum === undefined || sum === null ? null : (
    <span>
      <NumberText value={sum} />
    </span>
  );
}

/** Over the records of a group: what they have in common, how many they are, what they add up to. */
export function GroupLine({
  field,
  value,
  groups,
  onOnly,
}: {
  field: Field | undefined;
  value: unknown;
  groups: readonly Group[];
  onOnly: () => void;
}) {
  const texts = useTexts();
  const language = useLanguage();
  const found = groups.find((group) => groupKey(group.value) === groupKey(value));
  const empty = value === null || value === undefined || value === "";
  return (
    <div className={styles.heading}>
      <b>{empty || !field ? texts.lists.without : <FieldValue field={field} value={value} />}</b>
      {found && <span>{texts.lists.groupCount(exactNumber(found.count, language))}</span>}
      {found && <Sums sum={found.sum} amounts={found.amounts} />}
      <Button type="link" size="small" onClick={onOnly}>
        {texts.lists.only}
      </Button>
    </div>
  );
}
