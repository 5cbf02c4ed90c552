import { HolderOutlined } from "@ant-design/icons";
import type { ComponentProps } from "react";
import { useTexts } from "../../texts/texts";
import styles from "./Types.module.css";

/** What one takes hold of to move a row. */
export function MoveHandle({ name, ...handlers }: { name: string } & ComponentProps<"button">) {
  const texts = useTexts();
  return (
    <button type="button" className={styles.handle} aria-label={texts.types.move(name)} title="Alt+↑↓" {...handlers}>
      <HolderOutlined />
    </button>
  );
}
