import { useSyncExternalStore } from "react";
import type { User } from "../client/types.gen";

export type Language = User["language"];
export type Appearance = "light" | "dark" | "system";

export type Preferences = {
  language: Language;
  appearance: Appearance;
  navigationOpen: boolean;
};

const key = "zhiji.preferences";
const languages: readonly Language[] = ["zh-CN", "zh-TW", "en"];
const appearances: readonly Appearance[] = ["light", "dark", "system"];
const listeners = new Set<() => void>();

/** The language a browser asks for; Traditional for Taiwan, Hong Kong and Macau. */
export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    if (/^zh\b.*\b(Hant|TW|HK|MO)\b/i.test(tag)) return "zh-TW";
    if (/^zh\b/i.test(tag)) return "zh-CN";
    if (/^en\b/i.test(tag)) return "en";
  }
  return "zh-CN";
}

export function readPreferences(stored: string | null, wanted: readonly string[]): Preferences {
  let kept: Partial<Preferences> = {};
  try {
    kept = JSON.parse(stored ?? "{}");
  } catch {
    // A damaged entry is the same as none.
  }
  return {
    language: languages.find((it) => it === kept.language) ?? preferredLanguage(wanted),
    appearance: appearances.find((it) => it === kept.appearance) ?? "system",
    navigationOpen: kept.navigationOpen ?? true,
  };
}

let current = readPreferences(localStorage.getItem(key), navigator.languages);

export function preferences(): Preferences {
  return current;
}

export function changePreferences(change: Partial<Preferences>) {
  current = { ...current, ...change };
  localStorage.setItem(key, JSON.stringify(current));
  for (const listener of listeners) listener();
}

export function usePreferences(): Preferences {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, preferences);
}
