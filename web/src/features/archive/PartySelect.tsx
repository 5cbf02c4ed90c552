import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { listPartiesOptions } from "../../client/@tanstack/react-query.gen";
import { useDebounced } from "../../ui/useDebounced";

/** Finds another party while its name is typed. */
export function PartySelect({
  id,
  value,
  onChange,
  exclude,
  placeholder,
}: {
  id?: string;
  value?: string;
  onChange?: (id: string) => void;
  exclude: string;
  placeholder: string;
}) {
  const [words, setWords] = useState("");
  const wanted = useDebounced(words.trim(), 200);
  const found = useQuery({
    ...listPartiesOptions({ query: { limit: 10, ...(wanted ? { q: wanted } : {}) } }),
    placeholderData: keepPreviousData,
  });
  return (
    <Select<string>
      {...(id ? { id } : {})}
      value={value ?? null}
      onChange={(next) => onChange?.(next)}
      placeholder={placeholder}
      showSearch={{ filterOption: false, onSearch: setWords }}
      loading={found.isFetching}
      options={(found.data?.items ?? [])
        .filter((party) => party.id !== exclude)
        .map((party) => ({ value: party.id, label: party.city ? `${party.name} · ${party.city}` : party.name }))}
    />
  );
}
