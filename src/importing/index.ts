/** Import: foreign text, sheets and files become forms, with the account of every field. */
export { ImportError, type ImportErrorCode } from "./account/importError";
export type {
  Guess,
  GuessCode,
  ImportedForm,
  Leftover,
  Note,
  NoteCode,
  Reading,
  SourcePlace,
} from "./account/importedForm";
export type { Pause } from "./account/pause";
export { importGrid, importSource, importText } from "./importSource";
export { formsInPlace } from "./inPlace";
export type { Source } from "./sources/source";
export type { FileReading, FileRefused } from "./collect/fileReading";
export { fileReader, type FileReader } from "./collect/readCollected";
export { readCsv } from "./files/readCsv";
export { readDocx } from "./files/readDocx";
export { readFile } from "./files/readFile";
export { readPdf, type PdfAssets } from "./files/readPdf";
export { readXlsx } from "./files/readXlsx";
