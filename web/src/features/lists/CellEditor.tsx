import { useEffect, useRef, useState } from "react";
import { FieldInput } from "../records/FieldInput";
import type { Item } from "../records/recordItems";
import type { Field } from "../records/recordTypes";
import { type Written, writtenOf } from "../records/written";
import styles from "./Lists.module.css";

/** One press chooses: there is nothing more to type. */
const atOnce = new Set<Field["type"]>(["choice", "person", "boolean", "rating", "reference"]);
const popups = ".ant-select-dropdown, .ant-picker-dropdown, .ant-cascader-dropdown, .ant-select-popup";

export const same = (one: Written, other: Written) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Over a cell: Enter saves, Esc leaves it, Tab goes on to the next one. */
export function CellEditor({
  field,
  item,
  onSave,
  onDone,
}: {
  field: Field;
  item: Item;
  onSave: (value: Written) => void;
  onDone: (step: number) => void;
}) {
  const before = writtenOf(field, item.values[field.key]);
  const [value, setValue] = useState<Written>(before);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    frame.current?.querySelector<HTMLElement>("input, textarea, [tabindex]")?.focus();
    // What is chosen from a list lies open at once.
    frame.current?.querySelector(".ant-select")?.dispatchEvent(new MouseEvent("mousedown", { bubbles: true }));
  }, []);
  const save = (wanted: Written, step = 0) => {
    if (!same(wanted, before)) onSave(wanted ?? null);
    onDone(step);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the input inside end the editing
    <div
      ref={frame}
      className={styles.editor}
      onDoubleClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        const long = field.type === "long-text" && !event.ctrlKey && !event.metaKey;
        const several = field.type === "tags" || field.type === "choices";
        if (event.key === "Escape") onDone(0);
        else if (event.key === "Tab") save(value, event.shiftKey ? -1 : 1);
        else if (event.key === "Enter" && !long && !several && !atOnce.has(field.type)) save(value);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onBlur={(event) => {
        const next = event.relatedTarget;
        if (
          next instanceof Node &&
          (frame.current?.contains(next) || (next instanceof Element && next.closest(popups)))
        )
          return;
        if (document.querySelector(`:is(${popups}):hover`)) return;
        save(value);
      }}
    >
      <FieldInput
        field={field}
        aria-label={field.label}
        autoFocus
        value={value}
        onChange={(next) => {
          setValue(next);
          if (atOnce.has(field.type)) save(next);
        }}
      />
    </div>
  );
}
