import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { listPartiesOptions } from "../../client/@tanstack/react-query.gen";
import { useDebounced } from "../../ui/useDebounced";

type Known = { id: string; name: string };

/** Finds a customer by name, company or phone. */
export function CustomerSelect({
  id,
  value,
  onChange,
  known,
  placeholder,
}: {
  id?: string;
  value?: string;
  onChange?: (id: string | undefined) => void;
  known?: Known;
  placeholder: string;
}) {
  const [words, setWords] = useState("");
  const wanted = useDebounced(words.trim(), 200);
  const found = useQuery({
    ...listPartiesOptions({ query: { limit: 10, ...(wanted ? { q: wanted } : {}) } }),
    placeholderData: keepPreviousData,
  });
  const options = (found.data?.items ?? []).map((party) => ({
    value: party.id,
    label: party.city ? `${party.name} · ${party.city}` : party.name,
  }));
  const named =
    known && !options.some((it) => it.value === known.id)
      ? [{ value: known.id, label: known.name }, ...options]
      : options;
  return (
    <Select<string>
      {...(id ? { id } : {})}
      allowClear
      value={value ?? null}
      onChange={(next) => onChange?.(next ?? undefined)}
      placeholder={placeholder}
      showSearch={{ filterOption: false, onSearch: setWords }}
      loading={found.isFetching}
      options={named}
    />
  );
}
