import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { App as AntApp, ConfigProvider, theme } from "antd";
import type { Locale } from "antd/es/locale";
import { useEffect, useLayoutEffect, useState } from "react";
import { loadTexts, type Texts, TextsContext } from "../texts/texts";
import { type Language, usePreferences } from "../ui/preferences";
import { useMedia } from "../ui/useMedia";
import { queryClient, router } from "./router";
import { antTheme, applyTheme } from "./theme";

// A long name in the title of a dialog wraps before the cross that closes it.
const roomForTheCross = { styles: { title: { paddingInlineEnd: 32 } } };

type Loaded = { language: Language; texts: Texts; locale: Locale };

const antLocales: Record<Language, () => Promise<{ default: Locale }>> = {
  "zh-CN": () => import("antd/es/locale/zh_CN"),
  "zh-TW": () => import("antd/es/locale/zh_TW"),
  en: () => import("antd/es/locale/en_US"),
};

/** The texts of the wanted language; while another loads, the one on screen stays. */
function useLoadedLanguage(language: Language): Loaded | undefined {
  const [loaded, setLoaded] = useState<Loaded>();
  useEffect(() => {
    let wanted = true;
    Promise.all([loadTexts(language), antLocales[language]()]).then(([texts, locale]) => {
      if (wanted) setLoaded({ language, texts, locale: locale.default });
    });
    return () => {
      wanted = false;
    };
  }, [language]);
  return loaded;
}

export function App() {
  const { language, appearance } = usePreferences();
  const systemDark = useMedia("(prefers-color-scheme: dark)");
  const still = useMedia("(prefers-reduced-motion: reduce)");
  const dark = appearance === "dark" || (appearance === "system" && systemDark);
  const loaded = useLoadedLanguage(language);
  useLayoutEffect(() => {
    applyTheme(dark, language);
    document.documentElement.lang = language;
  }, [dark, language]);
  if (!loaded) return null;
  return (
    <ConfigProvider
      locale={loaded.locale}
      theme={{
        ...antTheme(dark, loaded.language, still),
        algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
      }}
      button={{ autoInsertSpace: false }}
      modal={roomForTheCross}
    >
      <AntApp component={false}>
        <TextsContext value={loaded}>
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </TextsContext>
      </AntApp>
    </ConfigProvider>
  );
}
