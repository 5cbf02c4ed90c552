import { type ReactNode, useEffect } from "react";
import { useTexts } from "../texts/texts";
import styles from "./Page.module.css";

/** The title of the browser's tab, and of a screen reader's page. */
export function useTitle(title: string | undefined) {
  const texts = useTexts();
  useEffect(() => {
    document.title = title ? `${title} · ${texts.app.name}` : texts.app.name;
  }, [title, texts]);
}

function Head({ title, note, actions }: { title: string; note?: ReactNode; actions?: ReactNode }) {
  return (
    <header className={styles.head}>
      <h1>{title}</h1>
      {note && <span className={styles.note}>{note}</span>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}

/** A list: title and count, actions, tabs of views, one row of filters, and a table that scrolls by itself. */
export function ListPage({
  title,
  count,
  actions,
  tabs,
  filters,
  children,
}: {
  title: string;
  count?: ReactNode;
  actions?: ReactNode;
  tabs?: ReactNode;
  filters?: ReactNode;
  children: ReactNode;
}) {
  useTitle(title);
  return (
    <div className={`${styles.page} ${styles.list}`}>
      <Head title={title} note={count} actions={actions} />
      {tabs}
      {filters && <div className={styles.filters}>{filters}</div>}
      <div className={styles.body}>{children}</div>
    </div>
  );
}

/** Settings, forms and other plain pages: a heading, a sentence, and one column. */
export function PlainPage({
  title,
  lead,
  actions,
  wide = false,
  children,
}: {
  title: string;
  lead?: string;
  actions?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  useTitle(title);
  return (
    <div className={`${styles.page} ${wide ? styles.middle : styles.narrow}`}>
      <Head title={title} actions={actions} />
      {lead && <p className={styles.lead}>{lead}</p>}
      {children}
    </div>
  );
}
