import { loadRuleReader } from "../../form";
import type * as Checks from "../../formulas/checks";
import { bearsChecks, readToMark, setLiveChecks } from "../../workbook";
import { ActionError } from "../control";
import { formsSeenOn } from "../readForms";
import { namesOf, type UnmarkedName } from "../validation/validate";

/** In one file with what writes sheets, which makes the same checks. */
const loadChecks = (): Promise<typeof Checks> =>
  import(/* webpackChunkName: "insert" */ "../../formulas/checks");

/** What became of live checks that were switched. */
export interface SwitchedChecks {
  /** Sheets that are as wished now. */
  done: number;
  /** Those of them that were otherwise before: what taking back switches again. */
  changed: string[];
  /** Sheets that stay as they are, and why. */
  untouched: UnmarkedName[];
}

/**
 * Switches the live checks of forms on, by their rows and rules as they are now, or off. Marks and a
 * person's own conditional formats stay. One sync to read, one to write.
 * @param which the active sheet, every visible one, or those with certain ids
 * @throws ActionError notAForm, noForms: only where they are to be switched on; WorkbookError
 */
export async function switchLiveChecks(
  on: boolean,
  which: "active" | "all" | string[],
): Promise<SwitchedChecks> {
  const { liveChecksInPlace } = await loadChecks();
  await loadRuleReader();
  const { grids } = await readToMark(which);
  const sheets = (
    await Promise.all(
      grids.map(async (grid) => {
        const { sheetId, sheetName } = grid;
        if (!on) return bearsChecks(sheetId) ? [{ sheetId, sheetName, checks: [] }] : [];
        const forms = await formsSeenOn(grid);
        const checks = forms.flatMap(({ form }) => liveChecksInPlace(form));
        return forms.length === 0 ? [] : [{ sheetId, sheetName, checks }];
      }),
    )
  ).flat();
  if (on && sheets.length === 0) {
    throw new ActionError(which === "active" ? "notAForm" : "noForms");
  }
  const others = sheets.filter(({ sheetId }) => bearsChecks(sheetId) !== on);
  const untouched = await setLiveChecks(sheets);
  const isDone = ({ sheetId }: { sheetId: string }) =>
    untouched.every((each) => each.sheetId !== sheetId);
  return {
    done: sheets.filter(isDone).length,
    changed: others.filter(isDone).map(({ sheetId }) => sheetId),
    untouched: namesOf(untouched, sheets),
  };
}
