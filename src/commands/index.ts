import { asked } from "./forPane";

/** What a ribbon button does, given what shows the pane. */
type Command = (showPane: () => Promise<void>) => Promise<void>;

/** The ribbon buttons that do more than open the pane, by their names in manifest.xml. */
export const commands: Record<string, Command> = {
  /** 校验本表: the result is a list, so the pane shows first, and then does it in its 校验 view. */
  validateSheet: async (showPane) => {
    await showPane();
    asked.put("validateSheet");
  },
};
