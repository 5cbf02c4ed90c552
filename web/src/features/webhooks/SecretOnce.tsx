import { App, Button, Input } from "antd";
import { useTexts } from "../../texts/texts";
import styles from "./Webhooks.module.css";

/** The secret is on screen once, right after it was made, and nowhere afterwards. */
export function SecretOnce({ secret, help, onClose }: { secret: string; help: string; onClose: () => void }) {
  const texts = useTexts();
  const { message } = App.useApp();
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    message.success(texts.common.copied);
  };
  return (
    <>
      <h2 className={styles.first}>{texts.webhooks.secretTitle}</h2>
      <p>{help}</p>
      <Input.TextArea
        aria-label={texts.webhooks.secret}
        readOnly
        rows={2}
        value={secret}
        onFocus={(event) => event.target.select()}
        className={styles.mono ?? ""}
      />
      <div className={styles.buttons}>
        <Button type="primary" onClick={copy}>
          {texts.common.copy}
        </Button>
        <Button onClick={onClose}>{texts.webhooks.kept}</Button>
      </div>
    </>
  );
}
