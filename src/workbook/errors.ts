/**
 * Why the workbook refused, in terms a person can act on; the sentences are in src/locale/.
 * - protectedSheet: a cell to be written is locked on a protected sheet.
 * - protectedWorkbook: the workbook's structure is protected, so no sheet can be added.
 * - cellEditMode: someone is typing in a cell; Excel answers nothing until Enter or Esc.
 * - sheetGone: the sheet was deleted since it was read.
 * - nameTaken: a sheet of this name was added since the names were read.
 * - halfMade: a sheet of ours could neither be finished nor deleted again; values.name is its name.
 * - tooLarge: more cells than Excel hands over or takes in one request.
 * - invalidSelection: several areas, a chart or a picture are selected, not one range.
 * - general: Excel says no more than that it failed, as it does while several sheets are selected.
 * - timeout: Excel did not answer in time; what was being written may still be written.
 * - readOnly: the file may not be written, so that nothing can be kept in it.
 * - unsupported: this Excel is too old for what was asked.
 * - outsideExcel: the page runs in a browser tab, not in Excel.
 * - unknown: anything else; `cause` has Excel's own error.
 */
export type WorkbookErrorCode =
  | "protectedSheet"
  | "protectedWorkbook"
  | "cellEditMode"
  | "sheetGone"
  | "nameTaken"
  | "halfMade"
  | "tooLarge"
  | "invalidSelection"
  | "general"
  | "timeout"
  | "readOnly"
  | "unsupported"
  | "outsideExcel"
  | "unknown";

export class WorkbookError extends Error {
  constructor(
    readonly code: WorkbookErrorCode,
    override readonly cause?: unknown,
    /** What the sentence names. */
    readonly values: Record<string, string> = {},
  ) {
    super(code);
    this.name = "WorkbookError";
  }
}

/** Excel's error codes that mean the same to a person. Messages vary with language and version. */
const meaning: Record<string, WorkbookErrorCode> = {
  AccessDenied: "protectedSheet",
  InvalidOperationInCellEditMode: "cellEditMode",
  ItemNotFound: "sheetGone",
  ItemAlreadyExists: "nameTaken",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  InvalidSelection: "invalidSelection",
  GeneralException: "general",
  ApiNotFound: "unsupported",
  ApiNotAvailable: "unsupported",
};

/** Any error thrown while talking to Excel, as a WorkbookError. */
export function toWorkbookError(error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const code = (error as { code?: unknown } | null)?.code;
  return new WorkbookError((typeof code === "string" && meaning[code]) || "unknown", error);
}

/** Whether Excel takes nothing at all just now, so that asking otherwise is of no use. */
export function isRefused(error: unknown): boolean {
  return error instanceof WorkbookError && refusals.includes(error.code);
}

const refusals: WorkbookErrorCode[] = ["cellEditMode", "outsideExcel", "timeout"];
