import { Button, Modal, Radio } from "antd";
import { useState } from "react";
import { useLanguage, useTexts } from "../../texts/texts";
import { relativeMoment } from "../../ui/formats";
import styles from "./Conflict.module.css";
import { useOwners } from "./choices";
import type { Comparison, ContentField } from "./conflict";
import { fieldWords } from "./contentWords";

export type OtherChange = { who?: string; at: string };

/** Somebody else was quicker: who, what, and which of the two versions shall stand. */
export function ConflictDialog({
  comparison,
  other,
  saving,
  onSave,
  onDiscard,
  onCancel,
}: {
  comparison: Comparison;
  other: OtherChange;
  saving: boolean;
  onSave: (keepMine: ReadonlySet<ContentField>) => void;
  onDiscard: () => void;
  onCancel: () => void;
}) {
  const texts = useTexts();
  const language = useLanguage();
  const owners = useOwners();
  const [keepMine, setKeepMine] = useState<ReadonlySet<ContentField>>(
    () => new Set(comparison.conflicts.map((it) => it.field)),
  );
  const words = (field: ContentField, value: (typeof comparison.conflicts)[number]["mine"]) =>
    fieldWords(field, value, texts, (id) => owners.find((it) => it.value === id)?.label ?? id) || texts.conflict.empty;
  const choose = (field: ContentField, mine: boolean) => {
    const next = new Set(keepMine);
    if (mine) next.add(field);
    else next.delete(field);
    setKeepMine(next);
  };
  const when = relativeMoment(new Date(other.at), new Date(), language);
  const name = (field: ContentField) => texts.timeline.fields[field] ?? field;
  return (
    <Modal
      open
      width={640}
      title={texts.conflict.title}
      onCancel={onCancel}
      footer={
        <>
          <Button onClick={onDiscard}>{texts.conflict.discard}</Button>
          <Button type="primary" loading={saving} onClick={() => onSave(keepMine)}>
            {texts.conflict.save}
          </Button>
        </>
      }
    >
      <p>{texts.conflict.lead(other.who ?? texts.conflict.someone, when)}</p>
      {comparison.conflicts.map(({ field, mine, theirs }) => (
        <fieldset key={field} className={styles.field}>
          <legend>{name(field)}</legend>
          <Radio.Group value={keepMine.has(field)} onChange={(event) => choose(field, event.target.value)}>
            <Radio value={true}>
              <span className={styles.side}>{texts.conflict.keepMine}</span>
              {words(field, mine)}
            </Radio>
            <Radio value={false}>
              <span className={styles.side}>{texts.conflict.takeTheirs}</span>
              {words(field, theirs)}
            </Radio>
          </Radio.Group>
        </fieldset>
      ))}
      {comparison.theirs.length > 0 && (
        <p className={styles.also}>
          {texts.conflict.alsoChanged}
          {comparison.theirs.map(name).join(texts.common.separator)}
        </p>
      )}
    </Modal>
  );
}
