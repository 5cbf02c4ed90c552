import type { Right } from "./roleMatrix";

/** The rights one asks about on a single record. */
export const askedRights = ["see", "edit", "delete", "export", "bulk"] as const satisfies readonly Right[];

export type WhySearch = { user?: string | undefined; right?: (typeof askedRights)[number] | undefined };

/** Of an address only what makes sense. */
export function parseWhySearch(search: Record<string, unknown>): WhySearch {
  const right = askedRights.find((it) => it === search.right);
  return { ...(typeof search.user === "string" ? { user: search.user } : {}), ...(right ? { right } : {}) };
}
