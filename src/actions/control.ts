/** How far a long action has come. */
export interface Progress {
  done: number;
  total: number;
  /** The sheet, unit or file it is busy with, as the user knows it. */
  what: string;
}

/** What a long action accepts from whoever started it. */
export interface Control {
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
}

/**
 * Why an action could not be done, in terms a person can act on; the sentences are in src/locale/.
 * - cancelled: the user stopped it.
 * - notAForm, notATarget, notASelfEvaluation: the active sheet is not what the action works on.
 * - noOwnRules: the workbook's sheet 评分规则 is missing or wrong.
 * - noForms: no sheet of the workbook is a form.
 * - emptySource: nothing to import.
 * - noReviews: no form of the workbook has been reviewed yet.
 * - noHeading: no row of the active sheet is the heading of a table.
 * - tableMoved: the table is not there any more, or another sheet is shown.
 * - notOurSheet: a sheet of a person's own bears the name that ours is to have; values.name is the name.
 * - noRows: no row between those chosen is scored and shown; values.hidden is how many are hidden.
 * - allTaken: what would be written into is taken; values.cells is how many.
 */
export type ActionErrorCode =
  | "cancelled"
  | "notAForm"
  | "notATarget"
  | "notASelfEvaluation"
  | "noOwnRules"
  | "noForms"
  | "emptySource"
  | "noReviews"
  | "noHeading"
  | "tableMoved"
  | "notOurSheet"
  | "noRows"
  | "allTaken";

export class ActionError extends Error {
  constructor(
    readonly code: ActionErrorCode,
    /** What the sentence names. */
    readonly values: Record<string, string | number> = {},
  ) {
    super(code);
    this.name = "ActionError";
  }
}

/** Whether the user has stopped the action. */
export function isCancelled({ signal }: Control): boolean {
  return signal?.aborted === true;
}

/** @throws ActionError cancelled when the user has stopped the action */
export function stopIfCancelled(control: Control): void {
  if (isCancelled(control)) throw new ActionError("cancelled");
}

/**
 * Lets the pane draw and take a click before the next piece of a long job; without it "cancel"
 * could not be pressed.
 */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** A typed error as data: its code and what its sentence names. */
export interface Failure {
  code: string;
  values: Record<string, string | number>;
  /** What support can look up, where the sentence can only say that it failed; never a cell's content. */
  support?: string;
}

/** What a typed error says; anything else is a fault of ours that the user can't name. */
export function failureOf(error: unknown): Failure {
  const { code, values } = (error ?? {}) as Partial<Failure>;
  if (typeof code === "string" && code !== "unknown") return { code, values: values ?? {} };
  return { code: "unknown", values: values ?? {}, support: supportOf(error) };
}

/** Excel's code and where it arose, such as "InvalidArgument Range.values"; else the kind of error. */
function supportOf(error: unknown): string {
  const { cause = error } = (error ?? {}) as { cause?: unknown };
  const { code, debugInfo, name } = (cause ?? {}) as ExcelError;
  const parts = [code, debugInfo?.errorLocation].filter((part) => typeof part === "string");
  return parts.length > 0 ? parts.join(" ") : typeof name === "string" ? name : "Error";
}

/** What an error of Office.js tells; its message may quote a cell and is left out. */
interface ExcelError {
  code?: unknown;
  name?: unknown;
  debugInfo?: { errorLocation?: unknown };
}
