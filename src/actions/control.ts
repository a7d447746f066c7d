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
 * - noForms: no sheet of the workbook is a form.
 * - emptySource: nothing to import.
 */
export type ActionErrorCode =
  "cancelled" | "notAForm" | "notATarget" | "notASelfEvaluation" | "noForms" | "emptySource";

export class ActionError extends Error {
  constructor(readonly code: ActionErrorCode) {
    super(code);
    this.name = "ActionError";
  }
}

/** @throws ActionError cancelled when the user has stopped the action */
export function stopIfCancelled(control: Control): void {
  if (control.signal?.aborted === true) throw new ActionError("cancelled");
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
}

/** What a typed error says; anything else is a fault of ours that the user can't name. */
export function failureOf(error: unknown): Failure {
  const { code, values } = (error ?? {}) as Partial<Failure>;
  return { code: typeof code === "string" ? code : "unknown", values: values ?? {} };
}
