import { CloseOutlined, FilterOutlined, SearchOutlined } from "@ant-design/icons";
import { Button, Input, type InputRef } from "antd";
import { useEffect, useRef, useState } from "react";
import { useLanguage, useTexts } from "../../texts/texts";
import { FilterSelect } from "../../ui/FilterSelect";
import { useDebounced } from "../../ui/useDebounced";
import { useKeys } from "../../ui/useKeys";
import { usePhone } from "../../ui/useMedia";
import { usePeople, useWords } from "../records/choices";
import type { Field, RecordType } from "../records/recordTypes";
import { FilterDrawer } from "./FilterDrawer";
import type { Types } from "./fieldPaths";
import { allOf, type Condition, chosenValue, type FilterNode, partsOf, withChosen } from "./filterTree";
import { isMe, wordsOf } from "./filterWords";
import styles from "./Lists.module.css";
import type { Change, ListState } from "./listState";

/** A chip of a capability's own for a field of its type, such as the cities there are. */
export type QuickChoice = { field: string; options: readonly Choice[] };
type Choice = { value: string; label: string } | { label: string; options: { value: string; label: string }[] };

const mostChips = 4;
const me = "me";

function SearchField({
  type,
  q,
  onChange,
}: {
  type: RecordType;
  q: string | undefined;
  onChange: (q?: string) => void;
}) {
  const texts = useTexts();
  const input = useRef<InputRef>(null);
  const phone = usePhone();
  const [words, setWords] = useState(q ?? "");
  const [composing, setComposing] = useState(false);
  const rested = useDebounced(words.trim(), 250);
  const applied = useRef(q ?? "");
  useEffect(() => {
    if (composing || rested === applied.current) return;
    applied.current = rested;
    onChange(rested || undefined);
  }, [rested, composing, onChange]);
  useEffect(() => {
    const outside = q ?? "";
    if (outside === applied.current) return;
    applied.current = outside;
    setWords(outside);
  }, [q]);
  useKeys({ "/": () => input.current?.focus({ cursor: "all" }) });
  return (
    <Input
      ref={input}
      className={styles.search ?? ""}
      type="search"
      aria-label={texts.lists.searchLabel(type.label)}
      placeholder={texts.lists.searchHint}
      prefix={<SearchOutlined />}
      suffix={words === "" && !phone && <kbd>/</kbd>}
      allowClear
      value={words}
      onChange={(event) => setWords(event.target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
    />
  );
}

function isOffered(field: Field): boolean {
  const offered = field.type === "choice" || field.type === "choices" || field.type === "tags";
  return (offered || field.type === "person" || field.type === "boolean") && field.operators.length > 0;
}

/** The fields with few values come as chips; which ones is the type's own order. */
export function quickFields(type: RecordType, own: readonly QuickChoice[]): Field[] {
  return type.fields
    .filter((field) => isOffered(field) || own.some((it) => it.field === field.key))
    .slice(0, mostChips);
}

function useOptions(field: Field, own: QuickChoice | undefined): readonly Choice[] {
  const texts = useTexts();
  const people = usePeople();
  const words = useWords();
  if (own) return own.options;
  if (field.type === "person") return [{ value: me, label: texts.lists.me }, ...people];
  if (field.type === "tags") return words;
  if (field.type === "boolean") {
    return [
      { value: "true", label: texts.fields.yes },
      { value: "false", label: texts.fields.no },
    ];
  }
  return field.options.map((option) => ({ value: option.key, label: option.label }));
}

function conditionOf(field: Field, value: string): Condition {
  if (field.type === "tags" || field.type === "choices") return { field: field.key, op: "contains", value };
  if (field.type === "boolean") return { field: field.key, op: "eq", value: value === "true" };
  return { field: field.key, op: "eq", value: value === me ? { me: true } : value };
}

function QuickChip({
  field,
  own,
  filter,
  onFilter,
}: {
  field: Field;
  own: QuickChoice | undefined;
  filter: FilterNode | undefined;
  onFilter: (filter: FilterNode | undefined) => void;
}) {
  const options = useOptions(field, own);
  const value = chosenValue(filter, field.key);
  const shown = value === undefined ? undefined : isMe(value) ? me : String(value);
  return (
    <FilterSelect
      label={field.label}
      value={shown}
      options={options as never}
      onChange={(next) => onFilter(withChosen(filter, field.key, next ? conditionOf(field, next) : undefined))}
    />
  );
}

/** Words, chips for what is asked most, the conditions that hold, and the way to build any others. */
export function FilterBar({
  type,
  types,
  state,
  own = [],
  onChange,
}: {
  type: RecordType;
  types: Types;
  state: ListState;
  own?: readonly QuickChoice[];
  onChange: (change: Change) => void;
}) {
  const texts = useTexts();
  const language = useLanguage();
  const people = usePeople();
  const [building, setBuilding] = useState(false);
  const { filter } = state;
  const onFilter = (next: FilterNode | undefined) => onChange({ filter: next });
  const quick = quickFields(type, own);
  const parts = partsOf(filter);
  const isChip = (part: FilterNode) =>
    "field" in part && quick.some((field) => field.key === part.field && chosenValue(part, field.key) !== undefined);
  const others = parts.filter((part) => !isChip(part));
  return (
    <>
      <SearchField type={type} q={state.q} onChange={(q) => onChange({ q })} />
      {quick.map((field) => (
        <QuickChip
          key={field.key}
          field={field}
          own={own.find((it) => it.field === field.key)}
          filter={filter}
          onFilter={onFilter}
        />
      ))}
      {others.map((part) => {
        const words = wordsOf(part, type, { types, texts, language, people });
        return (
          <span key={JSON.stringify(part)} className={styles.chip}>
            <button type="button" title={words} onClick={() => setBuilding(true)}>
              {words}
            </button>
            <button
              type="button"
              aria-label={`${texts.lists.removeCondition}: ${words}`}
              onClick={() => onFilter(allOf(parts.filter((it) => it !== part)))}
            >
              <CloseOutlined />
            </button>
          </span>
        );
      })}
      <Button
        icon={<FilterOutlined />}
        className={parts.length > 0 ? (styles.chipOn ?? "") : ""}
        onClick={() => setBuilding(true)}
      >
        {parts.length > 0 ? texts.lists.filterCount(parts.length) : texts.lists.filter}
      </Button>
      {(filter || state.q) && (
        <Button type="text" onClick={() => onChange({ filter: undefined, q: undefined })}>
          {texts.lists.clear}
        </Button>
      )}
      {building && (
        <FilterDrawer type={type} types={types} filter={filter} onApply={onFilter} onClose={() => setBuilding(false)} />
      )}
    </>
  );
}
