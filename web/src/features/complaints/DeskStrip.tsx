import { useQuery } from "@tanstack/react-query";
import { countRecordsOptions } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import styles from "./Complaints.module.css";
import { deskQueues, type Queue } from "./deskQueues";

function QueueButton({ queue, current, onPick }: { queue: Queue; current: boolean; onPick: () => void }) {
  const words = useTexts().complaints;
  const count = useQuery({
    ...countRecordsOptions({ path: { type: "complaints" }, query: { filter: JSON.stringify(queue.filter) } }),
    refetchInterval: 60_000,
  });
  const shown = count.data && `${count.data.value}${count.data.exact ? "" : "+"}`;
  return (
    <button type="button" aria-pressed={current} onClick={onPick}>
      {words[queue.key]}
      <b data-alarm={queue.alarm && count.data !== undefined && count.data.value > 0}>{shown ?? "…"}</b>
    </button>
  );
}

/** What waits at the desk, one press away. */
export function DeskStrip({ filter, onFilter }: { filter: unknown; onFilter: (queue: Queue | undefined) => void }) {
  const words = useTexts().complaints;
  const said = JSON.stringify(filter ?? null);
  return (
    <fieldset className={styles.strip} aria-label={words.strip} style={{ border: 0, margin: 0 }}>
      {deskQueues.map((queue) => {
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
