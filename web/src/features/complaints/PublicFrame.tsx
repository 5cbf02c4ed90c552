import type { ReactNode } from "react";
import { useTexts } from "../../texts/texts";
import { languageNames } from "../../ui/languageNames";
import { useTitle } from "../../ui/Page";
import { changePreferences, type Language, usePreferences } from "../../ui/preferences";
import { Seal } from "../../ui/Seal";
import styles from "./Public.module.css";

/** A page for customers: nothing to sign in to, nothing but what they came for, in their language. */
export function PublicFrame({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const texts = useTexts();
  const { language } = usePreferences();
  useTitle(title);
  return (
    <main className={styles.page}>
      <div className={styles.box}>
        <header className={styles.head}>
          <Seal />
          <h1>{title}</h1>
        </header>
        {lead && <p className={styles.lead}>{lead}</p>}
        {children}
        <nav className={styles.links} aria-label={texts.app.language}>
          {(Object.keys(languageNames) as Language[])
            .filter((it) => it !== language)
            .map((it) => (
              <a
                key={it}
                href={`#${it}`}
                lang={it}
                onClick={(event) => {
                  event.preventDefault();
                  changePreferences({ language: it });
                }}
              >
                {languageNames[it]}
              </a>
            ))}
        </nav>
      </div>
    </main>
  );
}
