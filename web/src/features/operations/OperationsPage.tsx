import { useTexts } from "../../texts/texts";
import { PlainPage } from "../../ui/Page";
import { BackupsCard } from "./BackupsCard";
import { FindingsCard } from "./FindingsCard";
import styles from "./Operations.module.css";
import { StorageCard } from "./StorageCard";

/** For administrators: is all well, can all be brought back, what takes room. */
export function OperationsPage() {
  const texts = useTexts();
  return (
    <PlainPage title={texts.operations.title} lead={texts.operations.lead} wide>
      <div className={styles.cards}>
        <FindingsCard />
        <BackupsCard />
        <StorageCard />
      </div>
    </PlainPage>
  );
}
