import { ArrowLeftOutlined, SearchOutlined } from "@ant-design/icons";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Modal } from "antd";
import { Fragment, useDeferredValue, useEffect, useId, useState } from "react";
import { searchRecordsOptions } from "../client/@tanstack/react-query.gen";
import type { User } from "../client/types.gen";
import { useTexts } from "../texts/texts";
import { ProblemAlert } from "../ui/ProblemAlert";
import { useDebounced } from "../ui/useDebounced";
import { usePhone } from "../ui/useMedia";
import styles from "./Palette.module.css";
import type { Thing } from "./paletteSections";
import { useChoices } from "./useChoices";

/** One field for everything: records of all types as they are typed, and commands by their words. */
export function Palette({ user, onClose, onKeys }: { user: User; onClose: () => void; onKeys: () => void }) {
  const texts = useTexts();
  const phone = usePhone();
  const list = useId();
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState(0);
  const wanted = useDebounced(useDeferredValue(query.trim()), 120);
  const found = useQuery({
    ...searchRecordsOptions({ query: { q: wanted, limit: 6 } }),
    enabled: wanted !== "",
    placeholderData: keepPreviousData,
  });
  const sections = useChoices(query.trim(), wanted ? (found.data?.groups ?? []) : [], user, onKeys);
  const things = sections.flatMap((section) => section.things);
  const current = Math.min(chosen, things.length - 1);
  useEffect(() => {
    document.getElementById(`${list}-${current}`)?.scrollIntoView({ block: "nearest" });
  }, [list, current]);
  const run = (thing: Thing | undefined) => {
    if (!thing) return;
    onClose();
    thing.run();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    // An input method uses the same keys to choose a word.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown") setChosen((current + 1) % things.length);
    else if (event.key === "ArrowUp") setChosen((current - 1 + things.length) % things.length);
    else if (event.key === "Enter") run(things[current]);
    else return;
    event.preventDefault();
  };
  return (
    <Modal
      open
      footer={null}
      closable={false}
      onCancel={onClose}
      width={phone ? "100vw" : 600}
      style={phone ? { top: 0, margin: 0, padding: 0, maxWidth: "100vw" } : { top: 72 }}
      styles={{ container: { padding: 0, ...(phone ? { height: "100dvh", borderRadius: 0 } : {}) } }}
      aria-label={texts.palette.label}
    >
      <div className={styles.palette}>
        <div className={styles.field}>
          {phone ? (
            <button type="button" className={styles.back} aria-label={texts.common.close} onClick={onClose}>
              <ArrowLeftOutlined />
            </button>
          ) : (
            <SearchOutlined />
          )}
          <input
            // biome-ignore lint/a11y/noAutofocus: the palette opens to be typed into
            autoFocus
            type="text"
            role="combobox"
            enterKeyHint="go"
            autoComplete="off"
            aria-label={texts.palette.label}
            aria-expanded="true"
            aria-controls={list}
            aria-activedescendant={things[current] && `${list}-${current}`}
            placeholder={texts.palette.hint}
            value={query}
            onChange={(event) => {
              setQuery(event.target.value);
              setChosen(0);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        {found.isError && <ProblemAlert error={found.error} title={texts.palette.failed} />}
        <div className={styles.list} id={list} role="listbox" aria-label={texts.palette.label}>
          {sections.map((section, place) => {
            const before = sections.slice(0, place).reduce((sum, it) => sum + it.things.length, 0);
            return (
              <Fragment key={section.title}>
                <div className={styles.title} id={`${list}-title-${place}`} role="presentation">
                  {section.title}
                </div>
                {section.things.map((thing, index) => (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the field above holds the focus and handles the keys
                  <div
                    key={thing.key}
                    id={`${list}-${before + index}`}
                    role="option"
                    tabIndex={-1}
                    aria-selected={before + index === current}
                    className={styles.choice}
                    onClick={() => run(thing)}
                    onMouseMove={() => setChosen(before + index)}
                  >
                    <span className={styles.label}>{thing.label}</span>
                    <span className={styles.note}>{thing.note}</span>
                    {!phone && thing.keys.map((key) => <kbd key={key}>{key}</kbd>)}
                  </div>
                ))}
              </Fragment>
            );
          })}
          {things.length === 0 && <div className={styles.none}>{texts.palette.empty(query)}</div>}
        </div>
        {!phone && <div className={styles.foot}>{texts.palette.help}</div>}
        <div className="visually-hidden" aria-live="polite">
          {wanted && !found.isFetching && texts.palette.results(things.length)}
        </div>
      </div>
    </Modal>
  );
}
