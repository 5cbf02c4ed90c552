import type { Fate } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { exactNumber } from "../../ui/formats";
import styles from "./Privacy.module.css";

const kinds: readonly Fate["kind"][] = ["goes", "books", "proof"];

/** What an erasure takes away, what stays and why; or what it did. */
export function Fates({ fates }: { fates: readonly Fate[] }) {
  const texts = useTexts().privacy;
  const language = useLanguage();
  const named: Record<string, string> = texts.fates;
  return (
    <div className={styles.fates}>
      {kinds.map((kind) => {
        const of = fates.filter((fate) => fate.kind === kind);
        return (
          of.length > 0 && (
            <section key={kind}>
              <h3>{texts.fateKinds[kind]}</h3>
              <p className={styles.note}>{texts.fateHelp[kind]}</p>
              <ul>
                {of.map((fate) => (
                  <li key={fate.what}>
                    <span>{named[fate.what] ?? fate.what}</span>
                    <span>{exactNumber(fate.count, language)}</span>
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </div>
  );
}
