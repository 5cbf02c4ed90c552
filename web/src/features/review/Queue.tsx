import { useTexts } from "../../texts/texts";
import { Badge, MoneyText } from "../../ui/Values";
import styles from "./Review.module.css";
import type { Suggestion } from "./reviewTypes";
import { percentOf } from "./waterfall";

/** What waits, where most is at stake first. */
export function Queue({
  items,
  open,
  onOpen,
}: {
  items: readonly Suggestion[];
  open: string | undefined;
  onOpen: (id: string) => void;
}) {
  const texts = useTexts();
  return (
    <ul className={styles.queue} aria-label={texts.review.queue}>
      {items.map((one) => (
        <li key={one.id}>
          <button
            type="button"
            aria-current={one.id === open ? "true" : undefined}
            onClick={() => onOpen(one.id)}
            // The open one is followed as keys move through the queue.
            ref={(node) => {
              if (one.id === open) node?.scrollIntoView?.({ block: "nearest" });
            }}
          >
            <span className={styles.names}>{one.names.join(texts.common.separator)}</span>
            <span className={styles.meta}>
              <span>
                {texts.review.count(one.names.length)}
                {one.stake && (
                  <>
                    {" · "}
                    <MoneyText value={one.stake} />
                  </>
                )}
                {one.assignee && ` · ${one.assignee.displayName}`}
              </span>
              <Badge tone={one.sure ? "green" : "amber"}>{percentOf(one.probability)}</Badge>
            </span>
            {one.reopened && <span className={styles.known}>{texts.review.again}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
