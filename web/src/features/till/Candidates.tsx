import { Link } from "@tanstack/react-router";
import type { LookupAnswerCandidate as Candidate } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { displayPhone } from "../../ui/formats";
import styles from "./Till.module.css";

/** Several it may be; one touch chooses. */
export function Candidates({ candidates }: { candidates: readonly Candidate[] }) {
  const texts = useTexts();
  return (
    <section aria-label={texts.till.which}>
      <h2 className={styles.which}>{texts.till.which}</h2>
      <ul className={styles.candidates}>
        {candidates.map((it) => (
          <li key={it.id}>
            <Link to="/till" search={{ id: it.id }}>
              <strong>{it.name}</strong>
              <span>
                {[texts.parties.kinds[it.kind], it.city, it.contact && displayPhone(it.contact)]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
