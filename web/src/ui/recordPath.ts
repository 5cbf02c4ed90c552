/** Where the page of a record is. */
export function recordPath(type: string, id: string): string {
  if (type === "parties") return `/customers/${id}`;
  return type === "complaints" || type === "recoveries" ? `/${type}/${id}` : `/records/${type}/${id}`;
}
