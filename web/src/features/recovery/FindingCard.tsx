import { Link } from "@tanstack/react-router";
import type { RecoveryFinding } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { Moment } from "../../ui/Values";
import styles from "./Recovery.module.css";
import { foundOf } from "./rules";

type FindingRecord = RecoveryFinding["records"][number];

function Evidence({ record }: { record: FindingRecord }) {
  const texts = useTexts();
  if (record.type === "complaints") {
    return (
      <Link to="/complaints/$id" params={{ id: record.id }}>
        {record.name}
      </Link>
    );
  }
  const kinds: Record<string, string> = texts.cues.kinds;
  return <>{record.type === "cues" ? (kinds[record.name] ?? record.name) : record.name}</>;
}

/** Why a rule opened the recovery: what it saw, and the records that say so. */
export function FindingCard({ finding }: { finding: RecoveryFinding }) {
  const words = useTexts().recovery.rules;
  const language = useLanguage();
  const sentence = foundOf(finding, words, language);
  return (
    <Card title={words.why}>
      <p className={styles.story}>{sentence || words.kept}</p>
      <p className={styles.meta}>
        {finding.rule ? words.byRule(finding.rule) : words.byGoneRule} · <Moment at={finding.at} />
      </p>
      {finding.records.length > 0 && finding.sign !== "return" && (
        <ul className={styles.evidence} aria-label={words.evidence}>
          {finding.records.map((record) => (
            <li key={record.id}>
              <Evidence record={record} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
