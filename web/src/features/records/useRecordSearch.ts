import { keepPreviousData, useQuery } from "@tanstack/react-query";
import {
  getPartyOptions,
  getRecordOptions,
  listPartiesOptions,
  listRecordsOptions,
} from "../../client/@tanstack/react-query.gen";
import { useType } from "./recordTypes";

export type Found = { id: string; name: string; note?: string };

const parties = "parties";
const most = 12;

/** Records of a type whose names fit the words; customers are found by pinyin and numbers too. */
export function useRecordSearch(type: string, words: string, active: boolean): { found: Found[]; searching: boolean } {
  const target = useType(type);
  const name = target?.view.name ?? "name";
  const isParty = type === parties;
  const customers = useQuery({
    ...listPartiesOptions({ query: { limit: most, ...(words ? { q: words } : {}) } }),
    placeholderData: keepPreviousData,
    enabled: active && isParty,
  });
  const filter = JSON.stringify({ field: name, op: "contains", value: words });
  const others = useQuery({
    ...listRecordsOptions({ path: { type }, query: { limit: most, fields: [name], ...(words ? { filter } : {}) } }),
    placeholderData: keepPreviousData,
    enabled: active && !isParty && target !== undefined,
  });
  const found = isParty
    ? (customers.data?.items ?? []).map(({ id, name, city }) => ({ id, name, ...(city ? { note: city } : {}) }))
    : (others.data?.items ?? []).map((item) => ({ id: item.id, name: String(item.values[name] ?? item.id) }));
  return { found, searching: isParty ? customers.isFetching : others.isFetching };
}

/** What a record is called; nothing while that is being asked. */
export function useRecordName(type: string, id: string | undefined): string | undefined {
  const target = useType(type);
  const isParty = type === parties;
  const party = useQuery({ ...getPartyOptions({ path: { id: id ?? "" } }), enabled: id !== undefined && isParty });
  const other = useQuery({
    ...getRecordOptions({ path: { type, id: id ?? "" } }),
    enabled: id !== undefined && !isParty && target !== undefined,
  });
  if (id === undefined) return undefined;
  if (isParty) return party.data?.name;
  const name = other.data?.values[target?.view.name ?? "name"];
  return name === undefined || name === null ? undefined : String(name);
}
