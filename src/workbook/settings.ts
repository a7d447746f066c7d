/** What the workbook keeps for the add-in: plain data under names, and whether it starts with the file. */
import { toWorkbookError, WorkbookError } from "./errors";
import { inWorkbook } from "./session";

/**
 * What this add-in keeps in the workbook under a name; null where there is nothing. One sync.
 * @throws WorkbookError
 */
export function readSetting(name: string): Promise<unknown> {
  return inWorkbook(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(name);
    setting.load("value");
    await context.sync();
    return setting.isNullObject ? null : (setting.value as unknown);
  });
}

/**
 * Keeps plain data in the workbook under a name; it travels with the file once that is saved. One sync.
 * @throws WorkbookError readOnly when the file may not be written
 */
export function writeSetting(name: string, value: object): Promise<void> {
  return keeping(() =>
    inWorkbook(async (context) => {
      context.workbook.settings.add(name, value);
      await context.sync();
    }),
  );
}

/**
 * Whether Excel starts the add-in together with this workbook, pane or no pane, so that its functions
 * answer at once for whoever opens the file.
 * @throws WorkbookError unsupported; whatever Excel says
 */
export function startsWithWorkbook(): Promise<boolean> {
  return keeping(
    async () => (await ofAddin().getStartupBehavior()) === Office.StartupBehavior.load,
  );
}

/**
 * Sets that. It takes effect for the others when the file is saved.
 * @throws WorkbookError readOnly when the file may not be written (office-js#6209); unsupported
 */
export function setStartsWithWorkbook(starts: boolean): Promise<void> {
  return keeping(() => {
    const { load, none } = Office.StartupBehavior;
    return ofAddin().setStartupBehavior(starts ? load : none);
  });
}

function ofAddin(): Office.Addin {
  // Outside a shared runtime there is none, although the types say otherwise.
  const addin = Office.addin as Office.Addin | undefined;
  if (addin?.setStartupBehavior === undefined) throw new WorkbookError("unsupported");
  return addin;
}

/** What is refused here is the file, not a sheet of it. */
async function keeping<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    const known = toWorkbookError(error);
    throw known.code === "protectedSheet" ? new WorkbookError("readOnly", error) : known;
  }
}
