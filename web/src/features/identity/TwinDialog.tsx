import { useNavigate } from "@tanstack/react-router";
import { Button, Modal } from "antd";
import { useTexts } from "../../texts/texts";
import styles from "./Identity.module.css";
import { TwinCard } from "./TwinCard";
import { refusalOf } from "./twins";

/** The server took the new customer for one it has: use that one, or save the new one all the same. */
export function TwinDialog({
  error,
  onInsist,
  onCancel,
}: {
  error: unknown;
  onInsist: (token: string) => void;
  onCancel: () => void;
}) {
  const texts = useTexts();
  const go = useNavigate();
  const { twins, insist } = refusalOf(error);
  return (
    <Modal
      open
      width={560}
      title={texts.identity.refused(twins.length)}
      onCancel={onCancel}
      footer={<Button onClick={() => onInsist(insist)}>{texts.identity.insist}</Button>}
    >
      <div className={styles.twins}>
        {twins.map((twin) => (
          <div key={twin.id}>
            <TwinCard twin={twin} />
            <Button type="primary" onClick={() => go({ to: "/customers/$id", params: { id: twin.id } })}>
              {texts.identity.useThis}
            </Button>
          </div>
        ))}
      </div>
    </Modal>
  );
}
