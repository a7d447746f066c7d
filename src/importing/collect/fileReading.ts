import type { ImportErrorCode } from "../account/importError";
import type { ImportedForm } from "../account/importedForm";

/** Why nothing of a file was read. */
export interface FileRefused {
  code: ImportErrorCode;
  values: Record<string, string | number>;
}

/** What reading a file brought; plain data, so that one thread can hand it to another. */
export interface FileReading {
  /** Empty where it was refused. */
  forms: ImportedForm[];
  refused: FileRefused | null;
}
