import { type ReactNode, useId } from "react";
import styles from "./Card.module.css";

/** A titled piece of a page; `flush` when its rows reach the edges. */
export function Card({
  title,
  extra,
  flush = false,
  className = "",
  children,
}: {
  title?: string;
  extra?: ReactNode;
  flush?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const heading = useId();
  return (
    <section className={`${styles.card} ${flush ? styles.flush : ""} ${className}`} aria-labelledby={title && heading}>
      {title && (
        <div className={styles.head}>
          <h2 id={heading}>{title}</h2>
          {extra && <div className={styles.extra}>{extra}</div>}
        </div>
      )}
      {children}
    </section>
  );
}
