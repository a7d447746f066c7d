/** Error values of cells. Thrown errors are another design (HostError). */

export const errorTexts = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  /** Ours: Excel shows 0 and a warning for a formula that needs its own result. */
  "#CYCLE!",
] as const;
export type ErrorText = (typeof errorTexts)[number];

const known: ReadonlySet<string> = new Set(errorTexts);

export function isErrorText(text: unknown): text is ErrorText {
  return typeof text === "string" && known.has(text);
}

/** An error as a value; `message` is what a custom function said about it. */
export class ErrorValue {
  constructor(
    readonly text: ErrorText,
    readonly message?: string,
  ) {}
}

export const errors = {
  nullIntersection: new ErrorValue("#NULL!"),
  division: new ErrorValue("#DIV/0!"),
  value: new ErrorValue("#VALUE!"),
  reference: new ErrorValue("#REF!"),
  name: new ErrorValue("#NAME?"),
  number: new ErrorValue("#NUM!"),
  notAvailable: new ErrorValue("#N/A"),
  spill: new ErrorValue("#SPILL!"),
  calculation: new ErrorValue("#CALC!"),
  busy: new ErrorValue("#BUSY!"),
  cycle: new ErrorValue("#CYCLE!"),
};

/** Ends the evaluation of one operand with an error value; caught where a value is expected. */
export class ErrorSignal extends Error {
  constructor(readonly value: ErrorValue) {
    super(value.text);
  }
}

/** Ends the evaluation of a formula that waits for an answer of the add-in. */
export class BusySignal extends Error {}

export function fail(value: ErrorValue): never {
  throw new ErrorSignal(value);
}
