import { Popover } from "antd";
import type { ReactNode } from "react";
import styles from "./Worth.module.css";

/** A figure that opens what it was computed from. */
export function Evidence({ title, from, children }: { title: string; from: ReactNode; children: ReactNode }) {
  return (
    <Popover trigger="click" title={title} content={<div className={styles.evidence}>{from}</div>} placement="left">
      <button type="button" className={styles.figure}>
        {children}
      </button>
    </Popover>
  );
}
