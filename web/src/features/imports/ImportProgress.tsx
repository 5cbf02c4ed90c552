import { Button, Progress } from "antd";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { exactNumber, percent } from "../../ui/formats";
import styles from "./Imports.module.css";
import type { Import } from "./importTypes";
import { useImportActions } from "./useImportActions";

const revertedCount = ({ reversal }: Import) => (reversal ? reversal.removed + reversal.restored + reversal.kept : 0);

/** A check or a run under way: how far, and a way to stop it. */
export function ImportProgress({ one }: { one: Import }) {
  const texts = useTexts();
  const language = useLanguage();
  const { cancel, pending } = useImportActions(one.id);
  const titles = {
    checking: texts.imports.checking,
    running: texts.imports.running,
    reverting: texts.importing.reverting,
  };
  const title = one.status in titles ? titles[one.status as keyof typeof titles] : "";
  const share = Math.floor(one.progress.share * 100);
  return (
    <Card className={styles.progress ?? ""}>
      <h2>{title}</h2>
      <Progress percent={share} status="active" format={() => percent(one.progress.share)} aria-label={title} />
      <p aria-live="polite">
        {one.status === "reverting"
          ? texts.importing.revertedSoFar(exactNumber(revertedCount(one), language))
          : texts.imports.rowsRead(exactNumber(one.progress.rows, language))}
      </p>
      <p>{texts.imports.leave}</p>
      <Button onClick={cancel} loading={pending}>
        {texts.imports.stop}
      </Button>
    </Card>
  );
}
