import { Button } from "antd";
import { useState } from "react";
import type { WebhookAttempt, WebhookDelivery } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { exactMoment, exactNumber } from "../../ui/formats";
import { RecordLink } from "../../ui/RecordLink";
import { Badge, Moment } from "../../ui/Values";
import { useEventWords } from "./useWebhooks";
import styles from "./Webhooks.module.css";

const tones = { waiting: "amber", delivered: "green", failed: "red" } as const;

function useAttemptWords() {
  const texts = useTexts().webhooks;
  const language = useLanguage();
  return ({ status, fault, millis }: WebhookAttempt) =>
    `${status ?? (fault ? texts.faults[fault] : "")} · ${texts.millis(exactNumber(millis, language))}`;
}

function Attempts({ attempts }: { attempts: readonly WebhookAttempt[] }) {
  const language = useLanguage();
  const words = useAttemptWords();
  return (
    <ul className={styles.attempts}>
      {attempts.map((attempt) => (
        <li key={attempt.at}>
          <span>
            {exactMoment(new Date(attempt.at), language)} · {words(attempt)}
          </span>
          {attempt.answer && <pre>{attempt.answer}</pre>}
        </li>
      ))}
    </ul>
  );
}

/** A message: what it told, whether it arrived, every attempt with the beginning of the answer. */
export function DeliveryRow({ delivery, onReplay }: { delivery: WebhookDelivery; onReplay: () => void }) {
  const texts = useTexts().webhooks;
  const { eventWord } = useEventWords();
  const words = useAttemptWords();
  const [open, setOpen] = useState(false);
  const { record, recordName } = delivery;
  const last = delivery.attempts[0];
  return (
    <li className={styles.delivery}>
      <Badge tone={tones[delivery.state]}>{texts.states[delivery.state]}</Badge>
      <div>
        <span className={styles.what}>
          {eventWord(delivery.event)}
          {record && recordName && (
            <RecordLink type={record.type} id={record.id}>
              {recordName}
            </RecordLink>
          )}
        </span>
        <small>
          <Moment at={delivery.happenedAt} />
          {last && ` · ${words(last)}`}
          {delivery.nextAt && last && (
            <>
              {` · ${texts.next} `}
              <Moment at={delivery.nextAt} />
            </>
          )}
        </small>
        {open && <Attempts attempts={delivery.attempts} />}
      </div>
      <span className={styles.actions}>
        {delivery.attempts.length > 0 && (
          <Button size="small" type="text" aria-expanded={open} onClick={() => setOpen(!open)}>
            {texts.attempts(String(delivery.attempts.length))}
          </Button>
        )}
        <Button size="small" onClick={onReplay}>
          {delivery.state === "waiting" ? texts.sendNow : texts.replay}
        </Button>
      </span>
    </li>
  );
}
