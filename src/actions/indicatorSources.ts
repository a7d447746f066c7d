import type { IndicatorTemplate, PerformanceForm } from "../form";
import { libraryOf } from "../form/make/library";
import { yearOf } from "../report";
import { readSetting, readVisibleSheets, writeSetting } from "../workbook";
import { ActionError } from "./control";
import { loadFormsReader } from "./readForms";

/** Its name in the workbook. */
const libraryName = "perfscore.indicators";

/**
 * The own indicators that the workbook keeps; whatever is damaged is left out. One sync.
 * @throws WorkbookError
 */
export async function readLibrary(): Promise<IndicatorTemplate[]> {
  return libraryOf(await readSetting(libraryName));
}

/**
 * Keeps own indicators in the workbook, so that they are there next time and travel with it. One sync.
 * @throws WorkbookError readOnly
 */
export function writeLibrary(indicators: IndicatorTemplate[]): Promise<void> {
  return writeSetting(libraryName, indicators);
}

/** A form of the workbook whose indicators and 分值 a new one can begin with. */
export interface IndicatorSource {
  sheetId: string;
  sheetName: string;
  year: string;
  form: PerformanceForm;
}

/**
 * The forms on the visible sheets, the latest year first. One sync; one more when the list of sheets has changed since
 * the last time.
 * @throws ActionError noForms; WorkbookError
 */
export async function readIndicatorSources(): Promise<IndicatorSource[]> {
  const formsOn = await loadFormsReader();
  const { grids } = await readVisibleSheets();
  const sources = grids.flatMap((grid) =>
    formsOn(grid)
      .slice(0, 1)
      .map(({ form }) => {
        const { sheetId, sheetName } = grid;
        return { sheetId, sheetName, year: yearOf(form), form };
      }),
  );
  if (sources.length === 0) throw new ActionError("noForms");
  return sources.sort((one, other) => Number(other.year) - Number(one.year));
}
