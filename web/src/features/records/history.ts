import type { GetHistoryResponse } from "../../client/types.gen";

export type Entry = GetHistoryResponse["items"][number];
export type Change = Entry["changes"][number];

/** A moment just before a change, at which what it changed still stood. */
export function justBefore(at: string): string {
  return new Date(new Date(at).getTime() - 1).toISOString();
}
