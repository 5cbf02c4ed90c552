import { Link } from "@tanstack/react-router";
import { useTexts } from "../../texts/texts";
import { displayPhone } from "../../ui/formats";
import { Badge } from "../../ui/Values";
import styles from "./Identity.module.css";
import { barOf, type Twin } from "./twins";

function Evidence({ steps }: { steps: Twin["steps"] }) {
  const texts = useTexts();
  return (
    <ul className={styles.steps}>
      {steps.map((step) => {
        const { side, length } = barOf(step.bits);
        return (
          <li key={step.field}>
            <span className={styles.field}>{texts.identity.fields[step.field] ?? step.field}</span>
            <span className={styles.bar} aria-hidden="true">
              <i data-side={side} style={{ width: `${length / 2}%` }} />
            </span>
            <span className={styles.agreement}>{step.text}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** A customer that may be the one meant: who it is, how likely, and what speaks for and against it. */
export function TwinCard({ twin }: { twin: Twin }) {
  const texts = useTexts();
  const known = [...twin.contacts.map(displayPhone), ...twin.addresses, twin.owner?.displayName];
  return (
    <article className={styles.twin}>
      <div className={styles.head}>
        <Link to="/customers/$id" params={{ id: twin.id }} target="_blank">
          {twin.name}
        </Link>
        <Badge tone={twin.likeness === "same" ? "amber" : "plain"}>{texts.identity.likeness[twin.likeness]}</Badge>
      </div>
      <div className={styles.known}>{known.filter(Boolean).join(" · ")}</div>
      <Evidence steps={twin.steps} />
    </article>
  );
}
