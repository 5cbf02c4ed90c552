import { useQuery } from "@tanstack/react-query";
import { countRecordsOptions } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { type RecoveryQueue, recoveryQueues } from "./queues";
import styles from "./Recovery.module.css";

function QueueButton({ queue, current, onPick }: { queue: RecoveryQueue; current: boolean; onPick: () => void }) {
  const words = useTexts().recovery;
  const label = queue.key === "found" ? words.rules.systemFound : words[queue.key];
  const count = useQuery({
    ...countRecordsOptions({ path: { type: "recoveries" }, query: { filter: JSON.stringify(queue.filter) } }),
    refetchInterval: 60_000,
  });
  const shown = count.data && `${count.data.value}${count.data.exact ? "" : "+"}`;
  return (
    <button type="button" aria-pressed={current} onClick={onPick}>
      {label}
      <b data-alarm={queue.alarm && count.data !== undefined && count.data.value > 0}>{shown ?? "…"}</b>
    </button>
  );
}

/** What waits among recoveries, one press away. */
export function QueueStrip({
  filter,
  onFilter,
}: {
  filter: unknown;
  onFilter: (queue: RecoveryQueue | undefined) => void;
}) {
  const words = useTexts().recovery;
  const said = JSON.stringify(filter ?? null);
  return (
    <fieldset className={styles.strip} aria-label={words.strip}>
      {recoveryQueues.map((queue) => {
        const current = JSON.stringify(queue.filter) === said;
        return (
          <QueueButton
            key={queue.key}
            queue={queue}
            current={current}
            onPick={() => onFilter(current ? undefined : queue)}
          />
        );
      })}
    </fieldset>
  );
}
