import type { ListViewsResponse } from "../../client/types.gen";
import { type FilterNode, readFilter } from "./filterTree";

export type SavedView = ListViewsResponse["items"][number];
export type ViewColumn = { field: string; width?: number };
export type LayoutKind = "table" | "board" | "calendar";

/** The plain list of a type, whatever view is its standard. */
export const allRecords = "all";

/** Says in an address that nothing is wanted where the view wants something. */
const none = "none";

/** What the address of a list says; whatever is absent is as the view has it. */
export type ListSearch = {
  view?: string;
  q?: string;
  filter?: FilterNode | typeof none;
  sort?: string;
  group?: string;
  sum?: string;
  layout?: LayoutKind;
  by?: string;
  month?: string;
  bin?: true;
};

/** What the list shows, once the view has been asked. */
export type ListState = {
  q: string | undefined;
  filter: FilterNode | undefined;
  sort: string | undefined;
  group: string | undefined;
  sum: string | undefined;
  layout: LayoutKind;
  by: string | undefined;
};

const layouts: readonly LayoutKind[] = ["table", "board", "calendar"];

/** Reads an address leniently: what is not understood is left out. */
export function parseListSearch(search: Record<string, unknown>): ListSearch {
  const parsed: ListSearch = {};
  for (const key of ["view", "q", "sort", "group", "sum", "by", "month"] as const) {
    const value = search[key];
    // A router reads ?q=6620 as a number; the words of a search are always text.
    if ((typeof value === "string" && value !== "") || typeof value === "number") parsed[key] = String(value);
  }
  const filter = search.filter === none ? none : readFilter(search.filter);
  if (filter) parsed.filter = filter;
  const layout = layouts.find((it) => it === search.layout);
  if (layout) parsed.layout = layout;
  if (search.bin === true) parsed.bin = true;
  return parsed;
}

/** The view that an address names, or the one with which everybody begins. */
export function viewOf(search: ListSearch, views: readonly SavedView[]): SavedView | undefined {
  if (search.view === allRecords) return undefined;
  return search.view ? views.find((view) => view.id === search.view) : views.find((view) => view.opens);
}

const unless = (value: string | undefined) => (value === none ? undefined : value);

export function stateOf(search: ListSearch, view: SavedView | undefined): ListState {
  const content = view?.content;
  const layout = content?.layout;
  return {
    q: search.q,
    filter: search.filter === none ? undefined : (search.filter ?? readFilter(content?.filter)),
    sort: unless(search.sort ?? content?.sort),
    group: unless(search.group ?? content?.group),
    sum: unless(search.sum ?? content?.sum),
    layout: search.layout ?? layout?.kind ?? "table",
    by: search.by ?? (!search.layout || search.layout === layout?.kind ? layout?.field : undefined),
  };
}

/** Whether somebody changed what the view says. */
export function isChanged({ filter, sort, group, sum, layout, by }: ListSearch): boolean {
  return [filter, sort, group, sum, layout, by].some((it) => it !== undefined);
}

export type Change = Partial<{
  q: string | undefined;
  filter: FilterNode | undefined;
  sort: string | undefined;
  group: string | undefined;
  sum: string | undefined;
  layout: LayoutKind;
  by: string | undefined;
  month: string | undefined;
  bin: boolean;
}>;

/** The address after a change; where a view says otherwise, nothing is said as `none`. */
export function changed(search: ListSearch, view: SavedView | undefined, change: Change): ListSearch {
  const next: Record<string, unknown> = { ...search };
  for (const [key, value] of Object.entries(change)) {
    const inView = view && key in view.content && view.content[key as "filter"] !== undefined;
    if (value !== undefined && value !== false) next[key] = value;
    else if (inView) next[key] = none;
    else delete next[key];
  }
  return next as ListSearch;
}

/** Everything as the view has it. */
export function asSaved({ view, q, bin }: ListSearch): ListSearch {
  return { ...(view ? { view } : {}), ...(q ? { q } : {}), ...(bin ? { bin } : {}) };
}
