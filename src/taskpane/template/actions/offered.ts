import type { FormStatus, OwnSheet } from "../../../actions";
import { paneActions } from ".";
import { besidesOwnSheet, ownSheetActions } from "./ownSheets";
import type { PaneAction } from "./paneAction";

/** What there is to choose from, in its order. */
export interface Offered {
  /** The next right steps, which are drawn as the biggest things. */
  next: ReadonlySet<PaneAction>;
  /** In sight at once, the next right steps first. */
  shown: PaneAction[];
  /** Behind 更多. */
  aside: PaneAction[];
}

/**
 * What 模板 offers for the active sheet, which is a form, one of our own sheets, or neither.
 * @param several whether the workbook holds several forms
 */
export function offeredFor(
  form: FormStatus | null,
  own: OwnSheet | undefined,
  several: boolean,
): Offered {
  if (own !== undefined) {
    const shown = ownSheetActions[own];
    return { next: new Set(shown.slice(0, 1)), shown, aside: besidesOwnSheet };
  }
  const offered = paneActions.filter(
    ({ shows, needsSeveral }) => shows(form) && (several || !needsSeveral?.(form)),
  );
  const next = new Set(offered.filter(({ isPrimary }) => isPrimary?.(form)));
  const isAside = (action: PaneAction) => action.isAside?.(form) === true;
  const shown = offered.filter((action) => !isAside(action) && !next.has(action));
  return { next, shown: [...next, ...shown], aside: offered.filter(isAside) };
}
