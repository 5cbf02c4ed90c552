import type { Webhook } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { Badge, Moment } from "../../ui/Values";
import styles from "./Webhooks.module.css";

/** Whether messages get through, or why none are sent. */
export function WebhookState({ webhook }: { webhook: Webhook }) {
  const texts = useTexts().webhooks;
  if (!webhook.active) {
    return (
      <span className={styles.state}>
        <Badge tone={webhook.offReason ? "red" : "plain"}>{texts.off}</Badge>
        {webhook.offReason && <small>{texts.offReasons[webhook.offReason]}</small>}
      </span>
    );
  }
  if (webhook.failingSince) {
    return (
      <span className={styles.state}>
        <Badge tone="amber">{texts.failing}</Badge>
        <small>
          {texts.since} <Moment at={webhook.failingSince} />
        </small>
      </span>
    );
  }
  return <Badge tone="green">{texts.on}</Badge>;
}
