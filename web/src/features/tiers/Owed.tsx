import type { Programme } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import styles from "./Tiers.module.css";

/** What customers of a tier are owed, in a line; `manager` is whoever looks after this one. */
export function Owed({ programme, manager }: { programme: Programme; manager?: string | null }) {
  const texts = useTexts().tiers;
  const promises = [
    programme.manager && (manager === undefined ? texts.manager : texts.managerIs(manager ?? texts.noManager)),
    programme.queue !== "usual" && texts.queueIs(texts.queues[programme.queue]),
    programme.responseHours && texts.responseIn(String(programme.responseHours)),
    programme.callEveryDays && texts.callEvery(String(programme.callEveryDays)),
    ...programme.offers,
  ].filter(Boolean);
  if (promises.length === 0) return null;
  return (
    <ul className={styles.promises}>
      {promises.map((it) => (
        <li key={String(it)}>{it}</li>
      ))}
    </ul>
  );
}
