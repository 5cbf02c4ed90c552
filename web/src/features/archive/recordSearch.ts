export const recordTabs = ["timeline", "purchases", "relations", "files", "changes"] as const;
/** Our own tabs, and one for each type of records that name the customer. */
export type RecordTab = (typeof recordTabs)[number] | `x-${string}`;
export type RecordSearch = { tab?: RecordTab; edit?: true };

export function parseRecordSearch(search: Record<string, unknown>): RecordSearch {
  const tab = recordTabs.find((it) => it === search.tab) ?? relatedTab(search.tab);
  return { ...(tab && tab !== "timeline" ? { tab } : {}), ...(search.edit === true ? { edit: true } : {}) };
}

function relatedTab(tab: unknown): `x-${string}` | undefined {
  return typeof tab === "string" && tab.startsWith("x-") ? (tab as `x-${string}`) : undefined;
}
