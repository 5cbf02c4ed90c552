import { useTexts } from "../../texts/texts";
import { Moment } from "../../ui/Values";
import styles from "./Improvements.module.css";
import type { ImprovementCase } from "./improvement";

/** Which state was reached when, by whom and why; the latest first. */
export function Steps({ opened }: { opened: ImprovementCase }) {
  const words = useTexts().improvements;
  return (
    <ol className={styles.steps}>
      {[...opened.steps].reverse().map((step) => (
        <li key={step.state}>
          <strong>{words.states[step.state]}</strong>
          {step.note && <p>{step.note}</p>}
          <div className={styles.meta}>
            <span>{step.by?.displayName}</span>
            <Moment at={step.at} />
          </div>
        </li>
      ))}
    </ol>
  );
}
