import type { ListSuggestionsData } from "../../client/types.gen";

type Query = NonNullable<ListSuggestionsData["query"]>;

/** What the desk's address says: filters, and the case that lies open. */
export type DeskSearch = {
  kind?: NonNullable<Query["kind"]>;
  owner?: string;
  city?: string;
  show?: "sure" | "mine" | "later";
  open?: string;
};

export const kinds = ["organisation", "person", "household"] as const;
export const shows = ["sure", "mine", "later"] as const;

/** Reads an address leniently: what is not understood is left out. */
export function parseDeskSearch(search: Record<string, unknown>): DeskSearch {
  const parsed: DeskSearch = {};
  for (const key of ["owner", "city", "open"] as const) {
    const value = search[key];
    if (typeof value === "string" && value !== "") parsed[key] = value;
  }
  const kind = kinds.find((it) => it === search.kind);
  if (kind) parsed.kind = kind;
  const show = shows.find((it) => it === search.show);
  if (show) parsed.show = show;
  return parsed;
}

/** The address with another value of one key, or without it. */
export function withKey(search: DeskSearch, key: keyof DeskSearch, value: string | undefined): DeskSearch {
  const { [key]: _, ...rest } = search;
  return (value ? { ...rest, [key]: value } : rest) as DeskSearch;
}

/** What the server is asked. */
export function queryOf({ kind, owner, city, show }: DeskSearch): Query {
  return {
    ...(kind ? { kind } : {}),
    ...(owner ? { owner } : {}),
    ...(city ? { city } : {}),
    ...(show === "sure" ? { sure: true } : {}),
    ...(show === "mine" ? { mine: true } : {}),
    ...(show === "later" ? { postponed: true } : {}),
  };
}

export const isFiltered = (search: DeskSearch) => Object.keys(queryOf(search)).length > 0;

/** The case that comes after one, or before it where there is none after. */
export function neighbour(ids: readonly string[], id: string | undefined, step: 1 | -1): string | undefined {
  const at = id === undefined ? -1 : ids.indexOf(id);
  if (at < 0) return ids[0];
  return ids[at + step] ?? (step === 1 ? ids[at - 1] : undefined);
}
