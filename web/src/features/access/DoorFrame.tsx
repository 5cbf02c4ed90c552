import type { ReactNode } from "react";
import { useTexts } from "../../texts/texts";
import { useTitle } from "../../ui/Page";
import { Seal, Wordmark } from "../../ui/Seal";
import styles from "./SignIn.module.css";

/** A page in front of the door: seal, heading, one sentence, one form. */
export function DoorFrame({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const texts = useTexts();
  useTitle(title);
  return (
    <main className={styles.page}>
      <div className={styles.box}>
        <div className={styles.logo}>
          <Seal size={44} />
          <Wordmark height={26} />
          <span className="visually-hidden">{texts.app.name}</span>
        </div>
        <h1 className={styles.heading}>{title}</h1>
        <p className={styles.lead}>{lead}</p>
        {children}
      </div>
    </main>
  );
}
