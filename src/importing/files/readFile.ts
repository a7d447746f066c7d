import type { Source } from "../sources/source";
import { kindOfFile } from "./fileKind";
import { readCsv } from "./readCsv";
import { readDocx } from "./readDocx";
import { readPdf, type PdfAssets } from "./readPdf";
import { readXlsx } from "./readXlsx";

/**
 * Reads a file that a person opened, by what it is. The reader's package is loaded only now.
 * @throws ImportError fileTooLarge, wrongFileType, oldFormat, encrypted, zipBomb, unreadable, noText
 */
export function readFile(bytes: Uint8Array, name: string, assets?: PdfAssets): Promise<Source> {
  return Promise.resolve().then(() => {
    const kind = kindOfFile(bytes, name);
    if (kind === "pdf") return readPdf(bytes, assets);
    return { xlsx: readXlsx, docx: readDocx, csv: readCsv }[kind](bytes);
  });
}
