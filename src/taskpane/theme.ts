import { loadTheme } from "office-ui-fabric-react/lib/Styling";

/** How the pane looks: as Excel's own surface does, where Excel tells. */
export type Theme = "light" | "dark";

/** Chinese fonts of Windows and macOS first; nothing is downloaded. */
const fontFamily =
  '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "WenQuanYi Micro Hei", "Segoe UI", sans-serif';

/** Excel's green; white on themePrimary has a contrast of 5.9 : 1. */
const light = {
  themePrimary: "#1e7145",
  themeDark: "#175735",
  themeDarkAlt: "#1b663e",
  themeDarker: "#114027",
  themeSecondary: "#2f8456",
  themeTertiary: "#6cb08a",
  themeLight: "#bfe0cd",
  themeLighter: "#dff0e6",
  themeLighterAlt: "#f6fbf8",
};

/** The same turned over: what is drawn on white there is drawn on black here. */
const dark = {
  themePrimary: "#6ccb94",
  themeDark: "#9adbb5",
  themeDarkAlt: "#83d3a4",
  themeDarker: "#b5e5c9",
  themeSecondary: "#58b881",
  themeTertiary: "#3d8a5e",
  themeLight: "#1f4a32",
  themeLighter: "#183827",
  themeLighterAlt: "#0d1c14",
  white: "#1f1f1f",
  neutralLighterAlt: "#282828",
  neutralLighter: "#313131",
  neutralLight: "#3f3f3f",
  neutralQuaternaryAlt: "#484848",
  neutralQuaternary: "#4f4f4f",
  neutralTertiaryAlt: "#6d6d6d",
  neutralTertiary: "#c8c8c8",
  neutralSecondary: "#d0d0d0",
  neutralPrimaryAlt: "#dadada",
  neutralPrimary: "#ffffff",
  neutralDark: "#f4f4f4",
  black: "#f8f8f8",
};

/**
 * Draws the pane in the theme that the person chose, or in Excel's: puts it on Fabric's controls, and its name where
 * our own styles look for it.
 */
export function applyTheme(chosen: Theme | null, isExcelDark: boolean): void {
  const theme = chosen ?? (isExcelDark ? "dark" : "light");
  document.documentElement.dataset.theme = theme;
  loadTheme({
    defaultFontStyle: { fontFamily },
    isInverted: theme === "dark",
    palette: theme === "dark" ? dark : light,
  });
}
