export const recordTabs = ["timeline", "purchases", "relations", "files", "changes"] as const;
export type RecordTab = (typeof recordTabs)[number];
export type RecordSearch = { tab?: RecordTab; edit?: true };

export function parseRecordSearch(search: Record<string, unknown>): RecordSearch {
  const tab = recordTabs.find((it) => it === search.tab);
  return { ...(tab && tab !== "timeline" ? { tab } : {}), ...(search.edit === true ? { edit: true } : {}) };
}
