import { CameraOutlined, CloseOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useRef } from "react";
import { useTexts } from "../../texts/texts";
import styles from "./Public.module.css";

/** Photos from the camera or the album. */
export function PhotoField({
  photos,
  most,
  onChange,
}: {
  photos: File[];
  most: number;
  onChange: (photos: File[]) => void;
}) {
  const texts = useTexts();
  const words = texts.complaints.open;
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.files}>
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png"
        multiple
        style={{ display: "none" }}
        aria-label={words.photo}
        onChange={(event) => {
          onChange([...photos, ...(event.target.files ?? [])].slice(0, most));
          event.target.value = "";
        }}
      />
      <Button icon={<CameraOutlined />} disabled={photos.length >= most} onClick={() => input.current?.click()}>
        {words.photo}
      </Button>
      {photos.map((photo, index) => (
        <Button
          key={`${photo.name} ${photo.lastModified}`}
          icon={<CloseOutlined />}
          iconPlacement="end"
          aria-label={`${texts.common.remove} ${photo.name}`}
          onClick={() => onChange(photos.filter((_, place) => place !== index))}
        >
          {photo.name.length > 14 ? `${photo.name.slice(0, 12)}…` : photo.name}
        </Button>
      ))}
      <small>{words.photoHelp(String(most))}</small>
    </div>
  );
}
