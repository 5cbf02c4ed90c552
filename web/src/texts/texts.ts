import { createContext, useContext } from "react";
import type { Language } from "../ui/preferences";
import type { zhCN } from "./zh-CN";

/** Every sentence of the interface, in one language. */
export type Texts = typeof zhCN;

export const TextsContext = createContext<{ texts: Texts; language: Language } | undefined>(undefined);

function useContextOfTexts() {
  const context = useContext(TextsContext);
  if (!context) throw new Error("Texts are used outside their provider.");
  return context;
}

export const useTexts = (): Texts => useContextOfTexts().texts;

/** The language of the texts on screen; formats follow it. */
export const useLanguage = (): Language => useContextOfTexts().language;

/** One language is loaded at a time. */
export async function loadTexts(language: Language): Promise<Texts> {
  switch (language) {
    case "zh-CN":
      return (await import("./zh-CN")).zhCN;
    case "zh-TW":
      return (await import("./zh-TW")).zhTW;
    case "en":
      return (await import("./en")).en;
  }
}
