/** The languages the add-in speaks. Chinese comes first; ids and names of functions are never translated. */
export type Language = "zh-CN" | "en-US";

/**
 * The language to use for a host's display language ("zh-CN", "zh-TW", "en-GB"): English where
 * the host is not Chinese.
 */
export function languageFor(displayLanguage: string | undefined): Language {
  return displayLanguage === undefined || displayLanguage.toLowerCase().startsWith("zh")
    ? "zh-CN"
    : "en-US";
}
