import type { ReactNode } from "react";
import { useTexts } from "../texts/texts";
import styles from "./States.module.css";

/** What the place is for, and the first step. */
export function EmptyState({
  title,
  help,
  compact = false,
  children,
}: {
  title: string;
  help: string;
  compact?: boolean;
  children?: ReactNode;
}) {
  return (
    <div className={`${styles.empty} ${compact ? styles.compact : ""}`}>
      <h2>{title}</h2>
      <p>{help}</p>
      {children && <div className={styles.actions}>{children}</div>}
    </div>
  );
}

/** Grey lines in place of text, only after 200 ms, so that a quick answer never flashes. */
export function Loading({ lines = 4 }: { lines?: number }) {
  const texts = useTexts();
  return (
    <div role="status" aria-label={texts.common.loading} className={styles.skeleton}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike and never move
        <span key={line} />
      ))}
    </div>
  );
}
