import type { Item } from "../records/recordItems";
import { isPerson } from "../records/written";

/** A row of the table: a record, or the line over the records that have the same value. */
export type Row = { id: string; item?: Item; group?: unknown };

/** What two values have in common when they belong to one group. */
export function groupKey(value: unknown): string {
  if (value === null || value === undefined || value === "") return "";
  return isPerson(value) ? value.id : String(value);
}

/** The list is ordered by the field first, so a new value begins a new group. */
export function groupRows(items: readonly Item[], group: string | undefined): Row[] {
  if (!group) return items.map((item) => ({ id: item.id, item }));
  const rows: Row[] = [];
  let last: string | undefined;
  for (const item of items) {
    const value = item.values[group];
    const key = groupKey(value);
    if (key !== last) rows.push({ id: `group:${key}`, group: value ?? null });
    last = key;
    rows.push({ id: item.id, item });
  }
  return rows;
}

/** The order of a list in groups: by the field first, then as it was. */
export function groupedSort(group: string | undefined, sort: string | undefined): string | undefined {
  if (!group) return sort;
  const rest = (sort ?? "").split(",").filter((key) => key !== "" && key !== "relevance");
  const own = rest.find((key) => key.replace(/^-/, "") === group) ?? group;
  return [own, ...rest.filter((key) => key !== own)].slice(0, 4).join(",");
}
