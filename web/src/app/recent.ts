import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { currentSessionOptions } from "../client/@tanstack/react-query.gen";

export type Recent = { type: string; id: string; name: string };

const prefix = "zhiji.recent.";
const most = 20;

/** The newest first, each once, not too many. */
export function withRecent(recents: readonly Recent[], record: Recent): Recent[] {
  return [record, ...recents.filter((it) => it.id !== record.id)].slice(0, most);
}

export function readRecents(stored: string | null): Recent[] {
  try {
    const kept: unknown = JSON.parse(stored ?? "[]");
    return Array.isArray(kept)
      ? kept.filter((it) => ["type", "id", "name"].every((part) => typeof it?.[part] === "string"))
      : [];
  } catch {
    return [];
  }
}

/** What this person looked at last in this browser. */
export const recentsOf = (user: string): Recent[] => readRecents(localStorage.getItem(prefix + user));

/** Whoever signs out leaves no traces of what was looked at. */
export function forgetRecents() {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
}

/** Remembers that the record on screen was looked at. */
export function useRecent({ type, id, name }: Recent) {
  const session = useQuery({ ...currentSessionOptions(), staleTime: 300_000 });
  const user = session.data?.user.id;
  useEffect(() => {
    if (user) localStorage.setItem(prefix + user, JSON.stringify(withRecent(recentsOf(user), { type, id, name })));
  }, [user, type, id, name]);
}
