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
