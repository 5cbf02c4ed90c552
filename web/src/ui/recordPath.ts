/** Where the list of a type is, of all records that match a filter. */
export function listPath(type: string, filter: unknown): string {
  const list = type === "parties" ? "/customers" : type === "complaints" ? "/complaints" : `/records/${type}`;
  return `${list}?view=all&filter=${encodeURIComponent(JSON.stringify(filter))}`;
}

const ownPages = new Set(["complaints", "recoveries", "improvements"]);

/** Where the page of a record is. */
export function recordPath(type: string, id: string): string {
  if (type === "parties") return `/customers/${id}`;
  return ownPages.has(type) ? `/${type}/${id}` : `/records/${type}/${id}`;
}
