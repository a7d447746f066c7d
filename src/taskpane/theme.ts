import { loadTheme } from "office-ui-fabric-react/lib/Styling";

/** Chinese fonts of Windows and macOS first; nothing is downloaded. */
const fontFamily =
  '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "WenQuanYi Micro Hei", "Segoe UI", sans-serif';

/** Excel's green; white on themePrimary has a contrast of 5.9 : 1. */
export function applyTheme(): void {
  loadTheme({
    defaultFontStyle: { fontFamily },
    palette: {
      themePrimary: "#1e7145",
      themeDark: "#175735",
      themeDarkAlt: "#1b663e",
      themeDarker: "#114027",
      themeSecondary: "#2f8456",
      themeTertiary: "#6cb08a",
      themeLight: "#bfe0cd",
      themeLighter: "#dff0e6",
      themeLighterAlt: "#f6fbf8",
    },
  });
}
