import { DownloadOutlined, LeftOutlined, RightOutlined } from "@ant-design/icons";
import { Button, Modal } from "antd";
import { useEffect, useState } from "react";
import { useTexts } from "../../texts/texts";
import styles from "./Attachments.module.css";
import { downloadUrl, isShown, type Named, previewUrl } from "./fileUrls";
import type { RecordKey } from "./record";

/** A picture or PDF over the page; arrow keys lead to the others of the record. */
export function FilePreview({
  record,
  first,
  files,
  onClose,
}: {
  record: RecordKey;
  first: Named;
  files: readonly Named[];
  onClose: () => void;
}) {
  const texts = useTexts();
  const all = files.filter(isShown);
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      all.findIndex((it) => it.id === first.id),
    ),
  );
  const file = all[at] ?? first;
  const step = (by: number) => setAt((now) => (now + by + all.length) % all.length);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === "ArrowLeft") setAt((now) => (now - 1 + all.length) % all.length);
      if (event.key === "ArrowRight") setAt((now) => (now + 1) % all.length);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [all.length]);
  return (
    <Modal
      open
      title={file.name}
      onCancel={onClose}
      width={1040}
      centered
      styles={{ body: { height: "min(76dvh, 900px)" } }}
      footer={
        <div className={styles.foot}>
          {all.length > 1 && (
            <>
              <Button icon={<LeftOutlined />} aria-label={texts.collaboration.previous} onClick={() => step(-1)} />
              <span>
                {at + 1} / {all.length}
              </span>
              <Button icon={<RightOutlined />} aria-label={texts.collaboration.next} onClick={() => step(1)} />
            </>
          )}
          <Button icon={<DownloadOutlined />} href={downloadUrl(record, file)} download={file.name}>
            {texts.collaboration.download}
          </Button>
        </div>
      }
    >
      {file.mediaType === "application/pdf" ? (
        <iframe key={file.id} className={styles.frame} title={file.name} src={previewUrl(record, file)} />
      ) : (
        <img key={file.id} className={styles.picture} alt={file.name} src={previewUrl(record, file)} />
      )}
    </Modal>
  );
}
