import { createContext, useContext } from "react";
import type { Actions } from "../../actions";
import type { Texts } from "../../locale";
import type { Preferences } from "./preferences";
import type { History } from "../history/useHistory";
import type { FormLevels } from "./useLevels";

/** What every component may use: the actions, the words, what the user prefers, and what was done. */
export interface PaneTools {
  actions: Actions;
  texts: Texts;
  preferences: Preferences;
  levels: FormLevels;
  history: History;
  changePreferences: (change: Partial<Preferences>) => void;
}

export const PaneContext = createContext<PaneTools | null>(null);

export function usePane(): PaneTools {
  const tools = useContext(PaneContext);
  if (tools === null) throw new Error("PaneContext has no value");
  return tools;
}
