import { useMutation } from "@tanstack/react-query";
import { App, Button } from "antd";
import { deleteWebhookMutation, rotateWebhookSecretMutation } from "../../client/@tanstack/react-query.gen";
import type { Webhook } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { useReportProblem } from "../../ui/ProblemAlert";
import { useRefreshWebhooks } from "./useWebhooks";
import styles from "./Webhooks.module.css";

/** What is seldom done to an endpoint, and asked before: a new secret, and taking it away with its log. */
export function SecretSection({
  webhook,
  onSecret,
  onClose,
}: {
  webhook: Webhook;
  onSecret: (secret: string) => void;
  onClose: () => void;
}) {
  const texts = useTexts();
  const { modal, message } = App.useApp();
  const report = useReportProblem();
  const refresh = useRefreshWebhooks();
  const rotate = useMutation(rotateWebhookSecretMutation());
  const remove = useMutation(deleteWebhookMutation());
  const path = { id: webhook.id };
  const askRotate = () =>
    modal.confirm({
      title: texts.webhooks.rotateQuestion,
      content: texts.webhooks.rotateHelp,
      okText: texts.webhooks.rotate,
      onOk: () =>
        rotate
          .mutateAsync({ path })
          .then((issued) => onSecret(issued.secret))
          .catch(report),
    });
  const askRemove = () =>
    modal.confirm({
      title: texts.webhooks.removeQuestion,
      content: texts.webhooks.removeHelp,
      okText: texts.common.remove,
      okButtonProps: { danger: true },
      onOk: () =>
        remove
          .mutateAsync({ path })
          .then(() => {
            message.success(texts.webhooks.removed);
            onClose();
            return refresh();
          })
          .catch(report),
    });
  return (
    <div className={styles.seldom}>
      <Button onClick={askRotate}>{texts.webhooks.rotate}</Button>
      <Button danger type="text" onClick={askRemove}>
        {texts.webhooks.remove}
      </Button>
    </div>
  );
}
