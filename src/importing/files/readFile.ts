import type { Source } from "../sources/source";
import { goOn, type Pause } from "../account/pause";
import { kindOfFile } from "./fileKind";
import { readCsv } from "./readCsv";
import { readDocx } from "./readDocx";
import { readPdf, type PdfAssets } from "./readPdf";
import { readXlsx } from "./readXlsx";

/**
 * Reads a file that a person opened, by what it is. The reader's package is loaded only now. Pauses before
 * each page of a PDF.
 * @throws ImportError fileTooLarge, wrongFileType, oldFormat, encrypted, zipBomb, unreadable, noText
 */
export function readFile(
  bytes: Uint8Array,
  name: string,
  assets?: PdfAssets,
  pause: Pause = goOn,
): Promise<Source> {
  return Promise.resolve().then(() => {
    const kind = kindOfFile(bytes, name);
    if (kind === "pdf") return readPdf(bytes, assets, pause);
    return { xlsx: readXlsx, docx: readDocx, csv: readCsv }[kind](bytes);
  });
}
