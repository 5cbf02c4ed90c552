import type { ThemeConfig } from "antd";

/** Paper and ink: every colour of the client, in one place, for light and dark. */
const light = {
  background: "#FAF9F7",
  navigation: "#F5F3EF",
  surface: "#FFFFFF",
  raised: "#FFFFFF",
  line: "#E7E4DE",
  hairline: "#F0EDE7",
  control: "#918B80",
  quiet: "#FCFBF9",
  hover: "#F5F3EF",
  text: "#1F2329",
  secondary: "#646A73",
  primary: "#1F5F8B",
  primaryHover: "#2B77AB",
  primarySoft: "#EAF2F8",
  onPrimary: "#FFFFFF",
  success: "#2A7354",
  successSoft: "#E8F3EE",
  warning: "#C98A00",
  warningText: "#855A00",
  warningSoft: "#FBF3E0",
  danger: "#B3264A",
  dangerSoft: "#FAEBEF",
  seal: "#B5332E",
  mark: "#E9E4DA",
  markText: "#5B5346",
};

const dark: typeof light = {
  background: "#14161A",
  navigation: "#101215",
  surface: "#1B1E23",
  raised: "#22262C",
  line: "#2B3036",
  hairline: "#24292F",
  control: "#737B85",
  quiet: "#1E2227",
  hover: "#23282E",
  text: "#E6E8EB",
  secondary: "#A3AAB3",
  primary: "#5AA3D6",
  primaryHover: "#7DB9E2",
  primarySoft: "#1D2F3C",
  onPrimary: "#0F1317",
  success: "#6FBF9A",
  successSoft: "#1C2F27",
  warning: "#E0B04A",
  warningText: "#E0B04A",
  warningSoft: "#332B19",
  danger: "#EC7F9B",
  dangerSoft: "#3A2029",
  seal: "#B5332E",
  mark: "#34302A",
  markText: "#D8CFBF",
};

const fonts = {
  "zh-CN":
    '"PingFang SC","HarmonyOS Sans SC","Source Han Sans SC","Noto Sans CJK SC","Microsoft YaHei","WenQuanYi Micro Hei",system-ui,sans-serif',
  "zh-TW":
    '"PingFang TC","HarmonyOS Sans TC","Source Han Sans TC","Noto Sans CJK TC","Microsoft JhengHei","WenQuanYi Micro Hei",system-ui,sans-serif',
  en: 'system-ui,"Segoe UI",Roboto,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei","WenQuanYi Micro Hei",sans-serif',
};

/** Colour-blind safe series for charts, in order of use. */
const series = ["#1F5F8B", "#D08C2E", "#4C8C6B", "#8C5A8C", "#B5533C", "#6B7A8F", "#A3A13B", "#3E8E9E"];
const darkSeries = ["#5AA3D6", "#E0A653", "#78B593", "#B88AB8", "#D98069", "#93A1B5", "#C5C368", "#6CB6C4"];

export type FontLanguage = keyof typeof fonts;

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Our own style sheets read the same values as custom properties: `--primary-soft`, `--series-1`. */
export function applyTheme(isDark: boolean, language: FontLanguage) {
  const root = document.documentElement;
  root.dataset.theme = isDark ? "dark" : "light";
  root.style.colorScheme = isDark ? "dark" : "light";
  root.style.setProperty("--font", fonts[language]);
  for (const [name, value] of Object.entries(isDark ? dark : light)) {
    root.style.setProperty(`--${kebab(name)}`, value);
  }
  (isDark ? darkSeries : series).forEach((colour, index) => {
    root.style.setProperty(`--series-${index + 1}`, colour);
  });
}

export function antTheme(isDark: boolean, language: FontLanguage, still: boolean): Omit<ThemeConfig, "algorithm"> {
  const colours = isDark ? dark : light;
  return {
    cssVar: { key: "zhiji" },
    hashed: false,
    token: {
      colorPrimary: colours.primary,
      colorPrimaryHover: colours.primaryHover,
      colorInfo: colours.primary,
      colorLink: colours.primary,
      colorLinkHover: colours.primaryHover,
      colorSuccess: colours.success,
      colorWarning: colours.warning,
      colorError: colours.danger,
      colorText: colours.text,
      colorTextSecondary: colours.secondary,
      colorTextTertiary: colours.secondary,
      colorTextDescription: colours.secondary,
      colorTextPlaceholder: colours.secondary,
      colorBgLayout: colours.background,
      colorBgContainer: colours.surface,
      colorBgElevated: colours.raised,
      colorBgMask: isDark ? "rgba(0, 0, 0, 0.5)" : "rgba(31, 35, 41, 0.28)",
      colorBorder: colours.line,
      colorBorderSecondary: colours.line,
      colorTextLightSolid: colours.onPrimary,
      controlItemBgActive: colours.primarySoft,
      controlItemBgHover: colours.hover,
      fontFamily: fonts[language],
      fontSize: 14,
      fontWeightStrong: 600,
      borderRadius: 6,
      controlHeight: 36,
      controlHeightSM: 28,
      controlHeightLG: 44,
      motion: !still,
      motionDurationFast: "0.1s",
      motionDurationMid: "0.12s",
      motionDurationSlow: "0.15s",
    },
    components: {
      Button: { primaryShadow: "none", defaultShadow: "none", dangerShadow: "none", primaryColor: colours.onPrimary },
      Checkbox: { colorBorder: colours.control },
      Radio: { colorBorder: colours.control },
      Tabs: { titleFontSize: 14, horizontalItemPadding: "8px 0", horizontalItemGutter: 22 },
      Form: { itemMarginBottom: 22, verticalLabelPadding: "0 0 4px" },
      Tooltip: { colorBgSpotlight: isDark ? "#343A42" : "#23282F", colorTextLightSolid: "#FFFFFF" },
      Drawer: { colorBgElevated: colours.surface },
    },
  };
}
