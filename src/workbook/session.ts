import { WorkbookError, toWorkbookError } from "./errors";

/** How long a sync may take, and how much longer for each sheet that it is about. */
const answerSeconds = 10;
const sheetSeconds = 1;

/**
 * One conversation with Excel. Every error comes out as a WorkbookError.
 * The task syncs by itself, so that each caller's number of syncs can be read off its code. A sync
 * that Excel does not answer in time ends the task, which then writes nothing more.
 * @param sheets how many sheets the largest sync is about
 * @throws WorkbookError
 */
export async function inWorkbook<T>(
  task: (context: Excel.RequestContext) => Promise<T>,
  sheets = 0,
): Promise<T> {
  if (typeof Excel === "undefined") throw new WorkbookError("outsideExcel");
  const seconds = answerSeconds + sheets * sheetSeconds;
  try {
    return await Excel.run((context) => task(withTimeLimit(context, seconds)));
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/**
 * A request that Office.js makes by itself, outside of any conversation.
 * @throws WorkbookError
 */
export async function askExcel<T>(request: () => Promise<T>): Promise<T> {
  if (typeof Excel === "undefined") throw new WorkbookError("outsideExcel");
  try {
    return await inTime(request(), answerSeconds);
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
    inWorkbook(
      (context) =>
        task(
          context,
          ids.map((id) => context.workbook.worksheets.getItem(id)),
        ),
      ids.length,
    );
  try {
    return await attempt(sheetIds);
  } catch (error) {
    const isGone = error instanceof WorkbookError && error.code === "sheetGone";
    if (!isGone) throw error;
    return attempt(await remaining(sheetIds));
  }
}

/** The context, whose syncs fail with "timeout" when Excel is silent for longer (office-js#6678). */
function withTimeLimit(context: Excel.RequestContext, seconds: number): Excel.RequestContext {
  const sync = context.sync.bind(context);
  context.sync = (passThrough) => inTime(sync(passThrough), seconds);
  return context;
}

/** @throws WorkbookError timeout */
async function inTime<T>(answer: Promise<T>, seconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new WorkbookError("timeout")), seconds * 1000);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
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
