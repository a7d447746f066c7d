import type * as Hucre from "hucre";
import type { WorkbookModel } from "../model/model";
import { readCharts } from "./charts/readCharts";
import { laterBars } from "./fileDataBars";
import { readSettings, type AddIn } from "./fileSettings";
import { finish, tableFlags } from "./finish";
import { Package } from "./package";
import { readFileSheets } from "./read";
import { fileWorkbook } from "./write";

export type { AddIn } from "./fileSettings";

/** For a workbook whose add-in has no manifest, as in tests. */
const someAddIn: AddIn = { id: "00000000-0000-4000-8000-000000000000", version: "1.0.0.0" };

/**
 * The workbook as an .xlsx file, as Excel would write it. hucre is loaded when it is first needed.
 * @param customFunctions names of the add-in's functions, which files spell with a prefix.
 * @param addIn whose settings the document keeps
 */
export async function saveXlsx(
  model: WorkbookModel,
  customFunctions: readonly string[] = [],
  addIn = someAddIn,
): Promise<Uint8Array> {
  await model.settled();
  const { writeXlsx } = await import("hucre");
  return finish(await writeXlsx(fileWorkbook(model, customFunctions)), model, addIn);
}

/**
 * Fills a fresh workbook (one empty sheet) with what a file holds.
 * @throws XlsxError for a file that cannot be read.
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
    throw new XlsxError(
      codeOf(error, hucre),
      error instanceof Error ? error.message : String(error),
    );
  }
  const parts = new Package(bytes);
  const paths = parts.sheetPaths();
  const looks = {
    tables: tableFlags(parts),
    dataBars: paths.map((path) => laterBars(parts, path)),
  };
  const ids = readFileSheets(file, looks, model, customFunctions);
  const sheets = file.sheets.map(({ name }, index) => ({ name, id: ids[index] ?? "" }));
  readCharts(parts, paths, sheets, model);
  readSettings(parts, model);
}

/** Why a file cannot be opened. */
export type XlsxErrorCode =
  /** It asks for a password, or is a workbook of Excel 97-2003, which looks the same from outside. */
  | "encrypted"
  /** A chart fills a whole sheet, which the reader does not know. */
  | "chartSheet"
  /** It is no .xlsx file, or a damaged one. */
  | "unreadable";

export class XlsxError extends Error {
  /** @param message hucre's words, for the log. */
  constructor(
    readonly code: XlsxErrorCode,
    message: string,
  ) {
    super(message);
    this.name = "XlsxError";
  }
}

function codeOf(error: unknown, { EncryptedFileError }: typeof Hucre): XlsxErrorCode {
  if (error instanceof EncryptedFileError) return "encrypted";
  // hucre has no class for a chart sheet: it looks for the sheet among the worksheets, in vain.
  const isChartSheet = error instanceof Error && /missing worksheet/i.test(error.message);
  return isChartSheet ? "chartSheet" : "unreadable";
}
