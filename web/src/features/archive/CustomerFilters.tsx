import { SearchOutlined } from "@ant-design/icons";
import { Button, Input, type InputRef } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTexts } from "../../texts/texts";
import { FilterSelect } from "../../ui/FilterSelect";
import { useDebounced } from "../../ui/useDebounced";
import { useKeys } from "../../ui/useKeys";
import { usePhone } from "../../ui/useMedia";
import styles from "./Customers.module.css";
import { useDivisions, useOwners, useTags } from "./choices";
import { type CustomerSearch, isFiltered, partyKinds } from "./customerSearch";
import { cityOptions } from "./divisions";

type Change = (search: CustomerSearch) => void;

/** The address without a filter, or with it. */
function withFilter(search: CustomerSearch, key: "kind" | "owner" | "tag" | "city" | "q", value: string | undefined) {
  const { [key]: _, ...rest } = search;
  return (value ? { ...rest, [key]: value } : rest) as CustomerSearch;
}

function SearchField({ search, onChange }: { search: CustomerSearch; onChange: Change }) {
  const texts = useTexts();
  const input = useRef<InputRef>(null);
  const phone = usePhone();
  const [words, setWords] = useState(search.q ?? "");
  const [composing, setComposing] = useState(false);
  const rested = useDebounced(words.trim(), 250);
  const applied = useRef(search.q ?? "");
  useEffect(() => {
    if (composing || rested === applied.current) return;
    applied.current = rested;
    onChange(withFilter(search, "q", rested));
  }, [rested, composing, search, onChange]);
  useEffect(() => {
    const outside = search.q ?? "";
    if (outside === applied.current) return;
    applied.current = outside;
    setWords(outside);
  }, [search.q]);
  useKeys({ "/": () => input.current?.focus({ cursor: "all" }) });
  return (
    <Input
      ref={input}
      className={styles.search ?? ""}
      type="search"
      aria-label={texts.parties.searchLabel}
      placeholder={texts.parties.searchHint}
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

export function CustomerFilters({ search, onChange }: { search: CustomerSearch; onChange: Change }) {
  const texts = useTexts();
  const owners = useOwners();
  const tags = useTags();
  const divisions = useDivisions();
  const filter = (key: "kind" | "owner" | "tag" | "city") => (value: string | undefined) =>
    onChange(withFilter(search, key, value));
  return (
    <>
      <SearchField search={search} onChange={onChange} />
      <FilterSelect
        label={texts.parties.kind}
        value={search.kind}
        options={partyKinds.map((kind) => ({ value: kind, label: texts.parties.kinds[kind] }))}
        onChange={filter("kind")}
      />
      <FilterSelect label={texts.parties.owner} value={search.owner} options={owners} onChange={filter("owner")} />
      <FilterSelect label={texts.parties.tag} value={search.tag} options={tags} onChange={filter("tag")} />
      <FilterSelect
        label={texts.parties.city}
        value={search.city}
        options={cityOptions(divisions)}
        onChange={filter("city")}
      />
      {isFiltered(search) && (
        <Button type="text" onClick={() => onChange(search.sort ? { sort: search.sort } : {})}>
          {texts.parties.clearFilters}
        </Button>
      )}
    </>
  );
}
