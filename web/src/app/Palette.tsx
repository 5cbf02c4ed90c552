import { SearchOutlined } from "@ant-design/icons";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Modal } from "antd";
import { useDeferredValue, useId, useState } from "react";
import { listPartiesOptions } from "../client/@tanstack/react-query.gen";
import type { User } from "../client/types.gen";
import { useTexts } from "../texts/texts";
import { useDebounced } from "../ui/useDebounced";
import styles from "./Palette.module.css";
import { type Choice, useChoices } from "./useChoices";

/** One field for everything: customers as they are typed, and commands by their words. */
export function Palette({ user, onClose, onKeys }: { user: User; onClose: () => void; onKeys: () => void }) {
  const texts = useTexts();
  const list = useId();
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState(0);
  const wanted = useDebounced(useDeferredValue(query.trim()), 120);
  const found = useQuery({
    ...listPartiesOptions({ query: { q: wanted, limit: 8 } }),
    enabled: wanted !== "",
    placeholderData: keepPreviousData,
  });
  const choices = useChoices(query.trim(), wanted ? (found.data?.items ?? []) : [], user, onKeys);
  const current = Math.min(chosen, choices.length - 1);
  const run = (choice: Choice | undefined) => {
    if (!choice) return;
    onClose();
    choice.run();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    // An input method uses the same keys to choose a word.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown") setChosen((current + 1) % choices.length);
    else if (event.key === "ArrowUp") setChosen((current - 1 + choices.length) % choices.length);
    else if (event.key === "Enter") run(choices[current]);
    else return;
    event.preventDefault();
  };
  return (
    <Modal
      open
      footer={null}
      closable={false}
      onCancel={onClose}
      width={560}
      style={{ top: 72 }}
      styles={{ container: { padding: 0 } }}
      aria-label={texts.palette.label}
    >
      <div className={styles.field}>
        <SearchOutlined />
        <input
          // biome-ignore lint/a11y/noAutofocus: the palette opens to be typed into
          autoFocus
          type="text"
          role="combobox"
          aria-label={texts.palette.label}
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={choices[current] && `${list}-${current}`}
          placeholder={texts.palette.hint}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className={styles.list} id={list} role="listbox" aria-label={texts.palette.label}>
        {choices.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above holds the focus and handles the keys
          <div
            key={choice.key}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            className={styles.choice}
            onClick={() => run(choice)}
            onMouseMove={() => setChosen(index)}
          >
            <span className={styles.label}>{choice.label}</span>
            <span className={styles.note}>{choice.note}</span>
          </div>
        ))}
        {choices.length === 0 && <div className={styles.none}>{texts.palette.empty(query)}</div>}
      </div>
      <div className={styles.foot}>{texts.palette.help}</div>
    </Modal>
  );
}
