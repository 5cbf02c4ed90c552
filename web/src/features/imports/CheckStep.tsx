import { Button } from "antd";
import { useLanguage, useTexts } from "../../texts/texts";
import { exactNumber } from "../../ui/formats";
import { WizardFoot } from "../../ui/Wizard";
import { Counts } from "./Counts";
import { Faults } from "./Faults";
import styles from "./Imports.module.css";
import type { Import } from "./importTypes";
import { TwinRows } from "./TwinRows";
import { useImportActions } from "./useImportActions";

/** What would happen, before anything does. */
export function CheckStep({ one, onBack }: { one: Import; onBack: () => void }) {
  const texts = useTexts();
  const language = useLanguage();
  const { run, pending } = useImportActions(one.id);
  const counts = one.check;
  const writable = counts ? counts.created + counts.updated + counts.attached : 0;
  return (
    <div className={styles.stack}>
      <h2 className={styles.title}>{texts.imports.checkTitle}</h2>
      {counts && <Counts counts={counts} future />}
      {counts && counts.rejected > 0 && <p style={{ margin: 0 }}>{texts.imports.rejectedHelp}</p>}
      <TwinRows one={one} />
      <Faults faults={one.faults} />
      <WizardFoot back={<Button onClick={onBack}>{texts.imports.changeColumns}</Button>}>
        <Button type="primary" disabled={writable === 0} loading={pending} onClick={run}>
          {writable === 0 ? texts.imports.nothingToRun : texts.imports.startRun(exactNumber(writable, language))}
        </Button>
      </WizardFoot>
    </div>
  );
}
