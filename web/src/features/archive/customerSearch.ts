import type { ListPartiesData } from "../../client/types.gen";

type Query = NonNullable<ListPartiesData["query"]>;
export type Sort = NonNullable<Query["sort"]>;
export type PartyKind = NonNullable<Query["kind"]>;

/** What the list's address says: filters, words and order. */
export type CustomerSearch = {
  q?: string;
  kind?: PartyKind;
  owner?: string;
  tag?: string;
  city?: string;
  sort?: Sort;
};

export const partyKinds: readonly PartyKind[] = ["organisation", "person", "household"];
const sorts: readonly Sort[] = ["name", "-name", "created", "-created", "updated", "-updated", "relevance"];

/** Reads an address leniently: what is not understood is left out. */
export function parseCustomerSearch(search: Record<string, unknown>): CustomerSearch {
  const parsed: CustomerSearch = {};
  for (const key of ["q", "owner", "tag", "city"] as const) {
    const value = search[key];
    // A router reads ?q=6620 as a number; the words of a search are always text.
    if ((typeof value === "string" && value !== "") || typeof value === "number") parsed[key] = String(value);
  }
  const kind = partyKinds.find((it) => it === search.kind);
  if (kind) parsed.kind = kind;
  const sort = sorts.find((it) => it === search.sort);
  if (sort) parsed.sort = sort;
  return parsed;
}

/** Without a chosen order: the best match first while searching, otherwise what changed last. */
export function effectiveSort({ q, sort }: CustomerSearch): Sort {
  return sort ?? (q ? "relevance" : "-updated");
}

export function filtersOf({ sort: _, ...filters }: CustomerSearch) {
  return filters;
}

export function isFiltered(search: CustomerSearch): boolean {
  return Object.keys(filtersOf(search)).length > 0;
}
