import { Link } from "@tanstack/react-router";
import type { RecoveryRulePreview } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Moment } from "../../ui/Values";
import styles from "./Recovery.module.css";
import { foundOf } from "./rules";

/** What a rule would have opened lately, customer by customer. */
export function RulePreview({ preview }: { preview: RecoveryRulePreview }) {
  const words = useTexts().recovery.rules;
  const language = useLanguage();
  return (
    <section className={styles.preview} aria-live="polite">
      <b>{words.would(String(preview.days), String(preview.count))}</b>
      {preview.count === 0 && <p className={styles.meta}>{words.wouldNone}</p>}
      {preview.count > preview.latest.length && (
        <p className={styles.meta}>{words.wouldLatest(String(preview.latest.length))}</p>
      )}
      {preview.count > 0 && (
        <ul className={styles.previewed}>
          {preview.latest.map(({ party, finding }, index) => (
            // The same customer may come twice, and one whom the reader may not see has no id.
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is replaced as a whole
            <li key={index}>
              <span>
                {party ? (
                  <Link to="/customers/$id" params={{ id: party.id }} target="_blank">
                    {party.name}
                  </Link>
                ) : (
                  words.someone
                )}
              </span>
              <span className={styles.meta}>{foundOf(finding, words, language)}</span>
              <span className={styles.meta}>
                <Moment at={finding.at} figures />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
