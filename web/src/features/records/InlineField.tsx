import { EditOutlined } from "@ant-design/icons";
import { type ReactNode, useRef, useState } from "react";
import { useTexts } from "../../texts/texts";
import { same } from "./comparison";
import { FieldInput } from "./FieldInput";
import styles from "./InlineField.module.css";
import type { Field } from "./recordTypes";
import type { Written } from "./written";

/** Chosen at once, so that there is nothing to confirm. */
const chosen = new Set<Field["type"]>(["choice", "person", "reference", "boolean", "rating"]);

/** A value that becomes an input where it stands: Enter or leaving it saves, Esc gives up. */
export function InlineField({
  field,
  value,
  onSave,
  children,
}: {
  field: Field;
  value: Written;
  onSave: (value: Written) => void;
  children: ReactNode;
}) {
  const texts = useTexts();
  const [draft, setDraft] = useState<{ value: Written }>();
  const button = useRef<HTMLButtonElement>(null);
  const leave = () => {
    setDraft(undefined);
    requestAnimationFrame(() => button.current?.focus());
  };
  const save = (next: Written) => {
    setDraft(undefined);
    if (!same(value, next)) onSave(next ?? null);
  };
  if (!draft) {
    return (
      <span className={styles.shown}>
        <span className={styles.value}>{children}</span>
        <button
          ref={button}
          type="button"
          className={styles.edit}
          aria-label={texts.record.editField(field.label)}
          onClick={() => setDraft({ value })}
        >
          <EditOutlined />
        </button>
      </span>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the input inside holds the focus
    <div
      className={styles.input}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) save(draft.value);
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        event.stopPropagation();
        const several = field.type === "choices" || field.type === "tags";
        const lines = field.type === "long-text" && !event.ctrlKey && !event.metaKey;
        if (event.key === "Escape") leave();
        else if (event.key === "Enter" && !several && !lines && !chosen.has(field.type)) {
          save(draft.value);
          requestAnimationFrame(() => button.current?.focus());
        }
      }}
    >
      <FieldInput
        field={field}
        autoFocus
        aria-label={field.label}
        value={draft.value}
        onChange={(next) => (chosen.has(field.type) ? save(next) : setDraft({ value: next }))}
      />
    </div>
  );
}
