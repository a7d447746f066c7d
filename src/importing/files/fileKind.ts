import { ImportError } from "../account/importError";
import { zipEntries } from "./zipDirectory";

export type FileKind = "xlsx" | "docx" | "pdf" | "csv";

const MEGABYTE = 1_048_576;
export const MOST_MEGABYTES = 50;

/**
 * Refuses a file of so many bytes, which may be asked before it is taken into memory.
 * @throws ImportError fileTooLarge
 */
export function refuseLarge(bytes: number): void {
  if (bytes <= MOST_MEGABYTES * MEGABYTE) return;
  const size = Math.ceil(bytes / MEGABYTE);
  throw new ImportError("fileTooLarge", { size, limit: MOST_MEGABYTES });
}

/** UTF-16 as it stands in the directory of an OLE file that wraps an encrypted workbook. */
const ENCRYPTED_PACKAGE = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);

/**
 * Which kind a file is, by its first bytes and its contents, never by its name alone.
 * @throws ImportError fileTooLarge, wrongFileType, oldFormat, encrypted; unreadable for an empty one
 */
export function kindOfFile(bytes: Uint8Array, name: string): FileKind {
  refuseLarge(bytes.length);
  if (bytes.length === 0) throw new ImportError("unreadable");
  if (startsWith(bytes, [0x50, 0x4b, 3, 4])) return kindOfZip(bytes);
  if (indexOf(bytes.subarray(0, 1024), [0x25, 0x50, 0x44, 0x46, 0x2d]) >= 0) return "pdf";
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new ImportError(indexOf(bytes, ENCRYPTED_PACKAGE) >= 0 ? "encrypted" : "oldFormat");
  }
  if (/\.(csv|tsv|txt)$/iu.test(name) && isText(bytes)) return "csv";
  throw new ImportError("wrongFileType");
}

function kindOfZip(bytes: Uint8Array): FileKind {
  const names = zipEntries(bytes).map(({ name }) => name);
  if (names.some((name) => name.startsWith("xl/") && name.endsWith(".xml"))) return "xlsx";
  if (names.includes("word/document.xml")) return "docx";
  throw new ImportError("wrongFileType");
}

/** Text holds no zero bytes, unless it is UTF-16 with its mark in front. */
function isText(bytes: Uint8Array): boolean {
  const marked = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  return marked || !bytes.subarray(0, 65_536).includes(0);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

function indexOf(bytes: Uint8Array, wanted: readonly number[]): number {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return at;
  }
  return -1;
}
