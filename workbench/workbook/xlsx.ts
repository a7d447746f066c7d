import type { WorkbookModel } from "./model";
import { readFileSheets } from "./xlsxRead";
import { fileWorkbook } from "./xlsxWrite";

/**
 * The workbook as an .xlsx file. hucre is loaded when it is first needed.
 * @param customFunctions names of the add-in's functions, which files spell with a prefix.
 */
export async function saveXlsx(
  model: WorkbookModel,
  customFunctions: readonly string[] = [],
): Promise<Uint8Array> {
  await model.settled();
  const { writeXlsx } = await import("hucre");
  return writeXlsx(fileWorkbook(model, customFunctions));
}

/**
 * Fills a fresh workbook (one empty sheet) with what a file holds.
 * @throws XlsxError for a file that cannot be read, with hucre's words as the message.
 */
export async function openXlsx(
  bytes: Uint8Array,
  model: WorkbookModel,
  customFunctions: readonly string[] = [],
): Promise<void> {
  const hucre = await import("hucre");
  let file;
  try {
    // Without readStyles number formats would be missing too.
    file = await hucre.openXlsx(bytes, { readStyles: true });
  } catch (error) {
    throw new XlsxError(error instanceof Error ? error.message : String(error));
  }
  readFileSheets(file, model, customFunctions);
}

export class XlsxError extends Error {}
