import type { ReactNode } from "react";
import styles from "./ListTable.module.css";

/** What can be done with the chosen rows, at the foot of a list. */
export function SelectionBar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="toolbar" aria-label={label} className={styles.bar}>
      <span aria-live="polite">{label}</span>
      {children}
    </div>
  );
}
