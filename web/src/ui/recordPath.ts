/** Where the page of a record is. */
export function recordPath(type: string, id: string): string {
  if (type === "parties") return `/customers/${id}`;
  return type === "complaints" ? `/complaints/${id}` : `/records/${type}/${id}`;
}
