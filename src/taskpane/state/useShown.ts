import { useEffect, useState } from "react";
import { shown } from "../../commands/forPane";

/** Whether Excel shows the pane: it is drawn when it is, and stays drawn, out of sight, when it is shut. */
export function useShown(): boolean {
  const [isShown, setShown] = useState(true);
  useEffect(() => shown.receive(setShown), []);
  return isShown;
}
