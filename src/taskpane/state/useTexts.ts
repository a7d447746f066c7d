import { useEffect, useState } from "react";
import { chineseTexts, loadEnglishTexts, type Texts } from "../../locale";
import type { Language } from "../../locale/language";

/** The pane's words in a language; the Chinese ones until others have been loaded. */
export function useTexts(language: Language): Texts {
  const [english, setEnglish] = useState<Texts | null>(null);
  useEffect(() => {
    if (language === "en-US") void loadEnglishTexts().then(setEnglish);
  }, [language]);
  return (language === "en-US" ? english : null) ?? chineseTexts;
}
