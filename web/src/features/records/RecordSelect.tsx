import { Select } from "antd";
import { useState } from "react";
import { useTexts } from "../../texts/texts";
import { useDebounced } from "../../ui/useDebounced";
import type { ControlProps } from "./controls";
import { useRecordName, useRecordSearch } from "./useRecordSearch";

/** Finds a record of another type while its name is typed. */
export function RecordSelect({
  type,
  value,
  onChange,
  ...control
}: ControlProps & { type: string; value: string | undefined; onChange: (id: string | null) => void }) {
  const texts = useTexts();
  const [words, setWords] = useState("");
  const [touched, setTouched] = useState(false);
  const { found, searching } = useRecordSearch(type, useDebounced(words.trim(), 200), touched);
  const name = useRecordName(type, value);
  const options = found.map((it) => ({ value: it.id, label: it.note ? `${it.name} · ${it.note}` : it.name }));
  if (value && !options.some((it) => it.value === value)) options.unshift({ value, label: name ?? "…" });
  return (
    <Select<string>
      {...control}
      value={value ?? null}
      onChange={(next) => onChange(next ?? null)}
      onFocus={() => setTouched(true)}
      allowClear
      placeholder={texts.fields.findRecord}
      showSearch={{ filterOption: false, onSearch: setWords }}
      loading={searching}
      options={options}
    />
  );
}
