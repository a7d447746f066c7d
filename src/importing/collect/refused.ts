import { ImportError } from "../account/importError";
import { refuseLarge } from "../files/fileKind";
import type { FileReading, FileRefused } from "./fileReading";

const notRead: FileRefused = { code: "unreadable", values: {} };

/** What is told of a file that could not be read. */
export const unreadable: FileReading = { forms: [], refused: notRead };

/** Why a file could not be read; a fault of ours tells no more than that. */
export function refusedBy(error: unknown): FileRefused {
  if (!(error instanceof ImportError)) return notRead;
  const { code, values } = error;
  return { code, values };
}

/** What is told of a file of so many bytes that is not even taken into memory; null for one that is. */
export function tooLarge(bytes: number): FileReading | null {
  try {
    refuseLarge(bytes);
    return null;
  } catch (error) {
    return { forms: [], refused: refusedBy(error) };
  }
}
