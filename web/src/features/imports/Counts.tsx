import { useLanguage, useTexts } from "../../texts/texts";
import { exactNumber } from "../../ui/formats";
import styles from "./Imports.module.css";
import type { Import } from "./importTypes";

export type ImportCounts = NonNullable<Import["check"]>;

/** Exact figures: nobody should wonder whether a row was lost. */
export function Counts({ counts, future }: { counts: ImportCounts; future: boolean }) {
  const texts = useTexts();
  const language = useLanguage();
  const figures: (readonly [string, number, boolean])[] = [
    [texts.imports.rows, counts.rows, false],
    [future ? texts.imports.willCreate : texts.imports.created, counts.created, false],
    [future ? texts.imports.willUpdate : texts.imports.updated, counts.updated, false],
    [texts.imports.unchanged, counts.unchanged, false],
    ...(counts.attached > 0
      ? [[future ? texts.importing.willAttach : texts.importing.attached, counts.attached, false] as const]
      : []),
    ...(future && counts.twins > 0 ? [[texts.importing.twinsCount, counts.twins, false] as const] : []),
    [texts.imports.rejected, counts.rejected, counts.rejected > 0],
  ];
  return (
    <dl className={styles.counts}>
      {figures.map(([label, value, bad]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={bad ? styles.bad : ""}>{exactNumber(value, language)}</dd>
        </div>
      ))}
    </dl>
  );
}
