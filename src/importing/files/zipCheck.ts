import { ImportError } from "../account/importError";
import { zipEntries, type ZipEntry } from "./zipDirectory";

const MEGABYTE = 1_048_576;
/** Far beyond any workbook of forms, well within a pane's memory. */
export const MOST_UNPACKED_MB = 100;
const LOCAL_HEADER_SIZE = 30;
const SLICE = 65_536;

/** Given an entry's name, what is to see its content pass by, piece by piece, if anything. */
export type Watch = (name: string) => ((chunk: Uint8Array) => void) | undefined;

/**
 * Refuses a zip that is encrypted or that unpacks to more than MOST_UNPACKED_MB. What the file
 * declares is checked first; then it is unpacked piece by piece and only counted, because a
 * hostile file may declare less than it holds.
 * @param watch sees the contents pass by, and may refuse them
 * @throws ImportError encrypted, zipBomb, unreadable
 */
export async function checkZip(bytes: Uint8Array, watch?: Watch): Promise<void> {
  const entries = zipEntries(bytes);
  if (entries.some(({ encrypted }) => encrypted)) throw new ImportError("encrypted");
  refuseAbove(entries.reduce((sum, { size }) => sum + size, 0));
  const { Inflate } = await import(/* webpackChunkName: "zip" */ "fflate");
  let total = 0;
  for (const entry of entries) {
    if (!entry.deflated) {
      watch?.(entry.name)?.(contentOf(bytes, entry));
      continue;
    }
    const watched = watch?.(entry.name);
    const inflate = new Inflate((chunk) => {
      total += chunk.length;
      refuseAbove(total);
      watched?.(chunk);
    });
    countInto(inflate, contentOf(bytes, entry));
  }
}

function countInto(
  inflate: { push: (chunk: Uint8Array, final?: boolean) => void },
  content: Uint8Array,
): void {
  try {
    for (let at = 0; at < content.length; at += SLICE) {
      inflate.push(content.subarray(at, at + SLICE), at + SLICE >= content.length);
    }
  } catch (error) {
    throw error instanceof ImportError ? error : new ImportError("unreadable");
  }
}

function contentOf(bytes: Uint8Array, { offset, compressedSize }: ZipEntry): Uint8Array {
  if (offset + LOCAL_HEADER_SIZE > bytes.length) throw new ImportError("unreadable");
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, LOCAL_HEADER_SIZE);
  const start = offset + LOCAL_HEADER_SIZE + view.getUint16(26, true) + view.getUint16(28, true);
  return bytes.subarray(start, start + compressedSize);
}

function refuseAbove(size: number): void {
  if (size <= MOST_UNPACKED_MB * MEGABYTE) return;
  throw new ImportError("zipBomb", { size: Math.ceil(size / MEGABYTE), limit: MOST_UNPACKED_MB });
}
