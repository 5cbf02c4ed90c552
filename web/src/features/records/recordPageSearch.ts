export type RecordPageSearch = { tab?: string; edit?: true };

export function parseRecordPageSearch(search: Record<string, unknown>): RecordPageSearch {
  return {
    ...(typeof search.tab === "string" && search.tab !== "history" ? { tab: search.tab } : {}),
    ...(search.edit === true ? { edit: true as const } : {}),
  };
}
