import { Button, Progress } from "antd";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { exactNumber, percent } from "../../ui/formats";
import styles from "./Imports.module.css";
import type { Import } from "./importTypes";
import { useImportActions } from "./useImportActions";

/** A check or a run under way: how far, and a way to stop it. */
export function ImportProgress({ one }: { one: Import }) {
  const texts = useTexts();
  const language = useLanguage();
  const { cancel, pending } = useImportActions(one.id);
  const title = one.status === "checking" ? texts.imports.checking : texts.imports.running;
  const share = Math.floor(one.progress.share * 100);
  return (
    <Card className={styles.progress ?? ""}>
      <h2>{title}</h2>
      <Progress percent={share} status="active" format={() => percent(one.progress.share)} aria-label={title} />
      <p aria-live="polite">{texts.imports.rowsRead(exactNumber(one.progress.rows, language))}</p>
      <p>{texts.imports.leave}</p>
      <Button onClick={cancel} loading={pending}>
        {texts.imports.stop}
      </Button>
    </Card>
  );
}
