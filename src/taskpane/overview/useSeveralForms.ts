import { useEffect, useState } from "react";
import type { Actions } from "../../actions";
import type { ActiveSheet } from "../state/useSheet";

/**
 * Whether the workbook holds several forms. Looked for once the active sheet is read, and again when sheets come or
 * another is shown, until there are: a view that was opened does not go away.
 */
export function useSeveralForms(actions: Actions, sheet: ActiveSheet): boolean {
  const { report, turns, isShown } = sheet;
  const [several, setSeveral] = useState(false);
  const mayLook = isShown && report !== null && !several;
  const onThis = report?.forms ?? 0;
  useEffect(() => {
    if (!mayLook) return;
    if (onThis > 1) return setSeveral(true);
    let wanted = true;
    // What can't be looked at now, such as while a cell is being edited, is looked for at the next turn.
    actions.hasSeveralForms().then(
      (found) => wanted && setSeveral(found),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [actions, mayLook, onThis, turns]);
  return several;
}
