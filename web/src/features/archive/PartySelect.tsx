import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { listPartiesOptions } from "../../client/@tanstack/react-query.gen";
import { useDebounced } from "../../ui/useDebounced";

type Named = { id: string; name: string; city?: string | null };

/** Finds a party while its name or phone is typed; `known` is one whose name need not be asked for, `exclude` never offered. */
export function PartySelect({
  id,
  value,
  onChange,
  exclude,
  known,
  clearable = false,
  placeholder,
}: {
  id?: string;
  value?: string;
  onChange?: (id: string) => void;
  exclude?: string;
  known?: Named;
  clearable?: boolean;
  placeholder: string;
}) {
  const [words, setWords] = useState("");
  const wanted = useDebounced(words.trim(), 200);
  const found = useQuery({
    ...listPartiesOptions({ query: { limit: 10, ...(wanted ? { q: wanted } : {}) } }),
    placeholderData: keepPreviousData,
  });
  const parties: Named[] = (found.data?.items ?? []).filter((party) => party.id !== exclude);
  const offered = known && !parties.some((party) => party.id === known.id) ? [known, ...parties] : parties;
  return (
    <Select<string>
      {...(id ? { id } : {})}
      allowClear={clearable}
      value={value ?? null}
      onChange={(next) => onChange?.(next)}
      placeholder={placeholder}
      showSearch={{ filterOption: false, onSearch: setWords }}
      loading={found.isFetching}
      options={offered.map((party) => ({
        value: party.id,
        label: party.city ? `${party.name} · ${party.city}` : party.name,
      }))}
    />
  );
}
