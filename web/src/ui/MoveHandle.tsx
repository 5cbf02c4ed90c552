import { HolderOutlined } from "@ant-design/icons";
import type { ComponentProps } from "react";
import { useTexts } from "../texts/texts";
import styles from "./MoveHandle.module.css";

/** What one takes hold of to move a row. */
export function MoveHandle({
  name,
  place,
  count,
  ...handlers
}: { name: string; place: number; count: number } & ComponentProps<"button">) {
  const texts = useTexts();
  return (
    <button
      type="button"
      className={styles.handle}
      aria-label={texts.common.move(name, place, count)}
      title="Alt+↑↓"
      {...handlers}
    >
      <HolderOutlined />
    </button>
  );
}
