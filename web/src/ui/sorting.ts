/** The server's sort keys: `name` ascending, `-name` descending. */
export function sortDirection(sort: string | undefined, key: string): "ascending" | "descending" | undefined {
  if (sort === key) return "ascending";
  return sort === `-${key}` ? "descending" : undefined;
}

/** Times start with the newest, everything else with the first letter; a second press turns it round. */
export function nextSort(sort: string | undefined, key: string): string {
  const direction = sortDirection(sort, key);
  if (direction) return direction === "ascending" ? `-${key}` : key;
  return key === "created" || key === "updated" ? `-${key}` : key;
}
