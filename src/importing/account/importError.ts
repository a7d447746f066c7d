export type ImportErrorCode =
  /** size, limit: megabytes */
  | "fileTooLarge"
  /** The file is not of a kind that can be read. */
  | "wrongFileType"
  /** An old .xls or .doc: save it in the new format. */
  | "oldFormat"
  | "encrypted"
  /** A zip that would unpack to far more than a form can be. size, limit: megabytes */
  | "zipBomb"
  /** The file is damaged or of an unknown flavour. */
  | "unreadable"
  /** A PDF without text: scanned pages. */
  | "noText"
  /** Nothing in the source looks like a form. */
  | "noForm"
  | LimitErrorCode;

/** More than is read at once: count, limit. */
export type LimitErrorCode =
  | "tooManyCharacters"
  | "tooManyCells"
  | "tooManyFilled"
  | "tooManyLines"
  | "cellTooLong"
  | "tooManyElements"
  | "tooManySheets"
  | "tooManyPages"
  | "tooManyRules";

/** A source that can't be imported. The sentence for people is in src/locale/. */
export class ImportError extends Error {
  constructor(
    readonly code: ImportErrorCode,
    readonly values: Record<string, string | number> = {},
  ) {
    super(code);
    this.name = "ImportError";
  }
}
