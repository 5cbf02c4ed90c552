import { ScanOutlined } from "@ant-design/icons";
import { Button, Input, type InputRef } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTexts } from "../../texts/texts";
import styles from "./Till.module.css";
import { beginsTyping } from "./typing";

/** Takes what is typed or scanned, wherever on the page the reader's finger was last: a scanner is a keyboard. */
export function SoughtField({ value, busy, onSeek }: { value: string; busy: boolean; onSeek: (text: string) => void }) {
  const texts = useTexts().till;
  const field = useRef<InputRef>(null);
  const [typed, setTyped] = useState(value);
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setTyped(value);
  }
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!beginsTyping(event)) return;
      // The letter of a scan is no shortcut of the page.
      event.stopPropagation();
      field.current?.focus({ cursor: "all" });
    };
    document.addEventListener("keydown", listen, true);
    return () => document.removeEventListener("keydown", listen, true);
  }, []);
  const seek = () => {
    const text = typed.trim();
    if (!text) return;
    onSeek(text);
    // The next scan replaces this one.
    field.current?.focus({ cursor: "all" });
  };
  return (
    <search>
      <form
        className={styles.seek}
        onSubmit={(event) => {
          event.preventDefault();
          seek();
        }}
      >
        <Input
          ref={field}
          autoFocus
          size="large"
          prefix={<ScanOutlined />}
          aria-label={texts.field}
          placeholder={texts.placeholder}
          value={typed}
          maxLength={200}
          allowClear
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="primary" size="large" htmlType="submit" loading={busy}>
          {texts.seek}
        </Button>
      </form>
    </search>
  );
}
