import type { ReactNode } from "react";
import { useTitle } from "./Page";
import styles from "./RecordPage.module.css";

/** One record: who it is on top, facts on the left, what happened in the middle, what follows from it on the right, if anything. */
export function RecordPage({
  name,
  mark,
  badges,
  line,
  actions,
  facts,
  aside,
  children,
}: {
  name: string;
  mark: string;
  badges: ReactNode;
  line: ReactNode;
  actions: ReactNode;
  facts: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
}) {
  useTitle(name);
  return (
    <article className={styles.record}>
      <header className={styles.head}>
        <div className={styles.mark} aria-hidden="true">
          {mark}
        </div>
        <div className={styles.who}>
          <h1>{name}</h1>
          <div className={styles.line}>
            {badges}
            <span>{line}</span>
          </div>
        </div>
        <div className={styles.actions}>{actions}</div>
      </header>
      <div className={`${styles.columns} ${aside ? "" : styles.two}`}>
        <div className={styles.facts}>{facts}</div>
        <div className={styles.middle}>{children}</div>
        {aside && <div className={styles.aside}>{aside}</div>}
      </div>
    </article>
  );
}
