import { ImportError } from "../account/importError";

/** An entry of a zip's central directory. */
export interface ZipEntry {
  name: string;
  /** Where its local header begins. */
  offset: number;
  compressedSize: number;
  /** As declared; a hostile file may lie. */
  size: number;
  deflated: boolean;
  encrypted: boolean;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY_SIZE = 46;
const MOST_ENTRIES = 10_000;

/**
 * Lists what a zip says it holds, without unpacking anything.
 * @throws ImportError unreadable for a damaged directory, zipBomb for far too many entries
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end < 0) throw new ImportError("unreadable");
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new ImportError("zipBomb", { size: count, limit: MOST_ENTRIES });
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    if (at + ENTRY_SIZE > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE) {
      throw new ImportError("unreadable");
    }
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength)),
      offset: view.getUint32(at + 42, true),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      deflated: view.getUint16(at + 10, true) === 8,
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    });
    at += ENTRY_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return -1;
}
