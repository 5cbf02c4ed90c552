export type TillSearch = { q?: string; id?: string };

/** Who was looked up last stands in the address, so that a reload asks again. */
export function parseTillSearch(search: Record<string, unknown>): TillSearch {
  if (typeof search.id === "string" && search.id) return { id: search.id };
  // A number in the address is read as one: it is still what was typed.
  const q = typeof search.q === "number" ? String(search.q) : search.q;
  return typeof q === "string" && q ? { q } : {};
}
