/** The server's sort keys: `name` ascending, `-name` descending, several one after the other: `city,-updated`. */
export type SortKey = { key: string; descending: boolean };

const most = 4;

export function sortKeys(sort: string | undefined): SortKey[] {
  if (!sort) return [];
  return sort.split(",").map((part) => ({ key: part.replace(/^-/, ""), descending: part.startsWith("-") }));
}

export function sortText(keys: readonly SortKey[]): string {
  return keys.map(({ key, descending }) => (descending ? `-${key}` : key)).join(",");
}

export function sortDirection(sort: string | undefined, key: string): "ascending" | "descending" | undefined {
  const found = sortKeys(sort).find((it) => it.key === key);
  return found && (found.descending ? "descending" : "ascending");
}

/** Which of several keys it is; nothing when it is the only one. */
export function sortPlace(sort: string | undefined, key: string): number | undefined {
  const keys = sortKeys(sort);
  const place = keys.findIndex((it) => it.key === key);
  return keys.length > 1 && place >= 0 ? place + 1 : undefined;
}

/** The first press chooses the key, a second turns it round; `more` keeps the keys before it. */
export function nextSort(
  sort: string | undefined,
  key: string,
  { lastFirst = false, more = false }: { lastFirst?: boolean | undefined; more?: boolean } = {},
): string {
  const keys = sortKeys(sort);
  const found = keys.find((it) => it.key === key);
  const next = { key, descending: found ? !found.descending : lastFirst };
  if (!more) return sortText([next]);
  return sortText(found ? keys.map((it) => (it === found ? next : it)) : [...keys, next].slice(-most));
}
