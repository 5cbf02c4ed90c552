import type { ReactNode } from "react";
import styles from "./Imports.module.css";

/** A labelled choice; the control repeats the label for screen readers. */
export function Option({ label, help, children }: { label: string; help?: string; children: ReactNode }) {
  return (
    <div className={styles.option}>
      <span aria-hidden="true">{label}</span>
      {children}
      {help && <small>{help}</small>}
    </div>
  );
}
