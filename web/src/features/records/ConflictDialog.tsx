import { Button, Modal, Radio } from "antd";
import { type ReactNode, useState } from "react";
import { useLanguage, useTexts } from "../../texts/texts";
import { relativeMoment } from "../../ui/formats";
import styles from "./Conflict.module.css";
import type { Comparison } from "./comparison";

export type OtherChange = { who?: string; at: string };

/** Somebody else was quicker: who, what, and which of the two versions shall stand. */
export function ConflictDialog({
  comparison,
  other,
  saving,
  labelOf,
  show,
  onSave,
  onDiscard,
  onCancel,
}: {
  comparison: Comparison;
  other: OtherChange;
  saving: boolean;
  labelOf: (key: string) => string;
  show: (key: string, value: unknown) => ReactNode;
  onSave: (keepMine: ReadonlySet<string>) => void;
  onDiscard: () => void;
  onCancel: () => void;
}) {
  const texts = useTexts();
  const language = useLanguage();
  const [keepMine, setKeepMine] = useState<ReadonlySet<string>>(
    () => new Set(comparison.conflicts.map((it) => it.key)),
  );
  const choose = (key: string, mine: boolean) => {
    const next = new Set(keepMine);
    if (mine) next.add(key);
    else next.delete(key);
    setKeepMine(next);
  };
  const when = relativeMoment(new Date(other.at), new Date(), language);
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
      {comparison.conflicts.map(({ key, mine, theirs }) => (
        <fieldset key={key} className={styles.field}>
          <legend>{labelOf(key)}</legend>
          <Radio.Group value={keepMine.has(key)} onChange={(event) => choose(key, event.target.value)}>
            <Radio value={true}>
              <span className={styles.side}>{texts.conflict.keepMine}</span>
              {show(key, mine)}
            </Radio>
            <Radio value={false}>
              <span className={styles.side}>{texts.conflict.takeTheirs}</span>
              {show(key, theirs)}
            </Radio>
          </Radio.Group>
        </fieldset>
      ))}
      {comparison.theirs.length > 0 && (
        <p className={styles.also}>
          {texts.conflict.alsoChanged}
          {comparison.theirs.map(labelOf).join(texts.common.separator)}
        </p>
      )}
    </Modal>
  );
}
