import { Button } from "antd";
import { useState } from "react";
import { useTexts } from "../../texts/texts";
import { PlainPage } from "../../ui/Page";
import { type CustomerSelect, NewRequestDrawer } from "./NewRequestDrawer";
import { PolicyCard } from "./PolicyCard";
import styles from "./Privacy.module.css";
import { RegisterCard } from "./RegisterCard";
import { RequestsCard } from "./RequestsCard";
import { RetentionCard } from "./RetentionCard";

/** For administrators: what persons ask for about their data, how long they are kept, and what is kept why. */
export function PrivacyPage({ select }: { select: CustomerSelect }) {
  const texts = useTexts().privacy;
  const [adding, setAdding] = useState(false);
  return (
    <PlainPage wide title={texts.title} lead={texts.lead}>
      <div className={styles.cards}>
        <RequestsCard
          adding={
            <Button type="primary" onClick={() => setAdding(true)}>
              {texts.newRequest}
            </Button>
          }
        />
        <PolicyCard />
        <RetentionCard />
        <RegisterCard />
      </div>
      {adding && <NewRequestDrawer select={select} onClose={() => setAdding(false)} />}
    </PlainPage>
  );
}
