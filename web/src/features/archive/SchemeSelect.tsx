import { Select } from "antd";
import { useState } from "react";
import { useTexts } from "../../texts/texts";

/** The usual kinds of number by name; any other is written out. */
export function SchemeSelect({
  id,
  value,
  onChange,
}: {
  id?: string;
  value?: string;
  onChange?: (scheme: string) => void;
}) {
  const texts = useTexts();
  const [words, setWords] = useState("");
  const known = Object.entries(texts.party.schemes).map(([scheme, label]) => ({ value: scheme, label }));
  const others = [value, words.trim()].filter(
    (it): it is string => Boolean(it) && known.every((scheme) => scheme.value !== it && scheme.label !== it),
  );
  return (
    <Select<string>
      {...(id ? { id } : {})}
      aria-label={texts.party.scheme}
      placeholder={texts.party.scheme}
      value={value ?? null}
      onChange={(next) => onChange?.(next)}
      showSearch={{ onSearch: setWords, optionFilterProp: "label" }}
      popupMatchSelectWidth={200}
      options={[...known, ...[...new Set(others)].map((it) => ({ value: it, label: it }))]}
    />
  );
}
