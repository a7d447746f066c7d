import { WorkbookError, toWorkbookError } from "./errors";

/**
 * One conversation with Excel. Every error comes out as a WorkbookError.
 * The task syncs by itself, so that each caller's number of syncs can be read off its code.
 * @throws WorkbookError
 */
export async function inWorkbook<T>(
  task: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  if (typeof Excel === "undefined") throw new WorkbookError("outsideExcel");
  try {
    return await Excel.run(task);
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/**
 * A conversation about sheets known by their ids. A method called on a sheet that is gone fails the
 * whole batch, so that when one is found gone the task is done again with those that are left: one
 * more sync to ask which. The task must not have changed anything when it fails so.
 * @throws WorkbookError
 */
export async function withSheets<T>(
  sheetIds: string[],
  task: (context: Excel.RequestContext, sheets: Excel.Worksheet[]) => Promise<T>,
): Promise<T> {
  const attempt = (ids: string[]) =>
    inWorkbook((context) =>
      task(
        context,
        ids.map((id) => context.workbook.worksheets.getItem(id)),
      ),
    );
  try {
    return await attempt(sheetIds);
  } catch (error) {
    const isGone = error instanceof WorkbookError && error.code === "sheetGone";
    if (!isGone) throw error;
    return attempt(await remaining(sheetIds));
  }
}

/** Those of the sheets that are still there. One sync. */
async function remaining(sheetIds: string[]): Promise<string[]> {
  const present = await inWorkbook(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id");
    await context.sync();
    return new Set(worksheets.items.map(({ id }) => id));
  });
  return sheetIds.filter((id) => present.has(id));
}
