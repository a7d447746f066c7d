import { ImportError } from "../account/importError";
import { XmlPart, type XmlCount } from "./xmlCount";
import { zipEntries, type ZipEntry } from "./zipDirectory";

const MEGABYTE = 1_048_576;
/** Far beyond any workbook of forms, well within a pane's memory. */
export const MOST_UNPACKED_MB = 100;
const LESS_THAN = 0x3c;
/** White space, and the marks of an encoding. */
const BEFORE_XML = new Set([0x20, 0x09, 0x0a, 0x0d, 0x00, 0xef, 0xbb, 0xbf, 0xff, 0xfe]);
const LOCAL_HEADER_SIZE = 30;
/** What is unpacked at once: at the best packing some 1 MB, which regular expressions take in one piece. */
const SLICE = 1_024;

/** Takes the XML of a part piece by piece, and may refuse it. */
export interface XmlReader {
  push(xml: string): void;
}

/**
 * Refuses a zip that is encrypted or that unpacks to more than MOST_UNPACKED_MB, or whose XML comes to
 * more than is read. What the file declares is checked first; then it is unpacked piece by piece and only
 * counted, because a hostile file may declare less than it holds.
 * @param xml counts the XML of all parts
 * @param watch the further reader of a part of that name, if any
 * @throws ImportError encrypted, zipBomb, unreadable, and what XmlPart refuses
 */
export async function checkZip(
  bytes: Uint8Array,
  xml: XmlCount,
  watch?: (name: string) => XmlReader,
): Promise<void> {
  const entries = zipEntries(bytes);
  if (entries.some(({ encrypted }) => encrypted)) throw new ImportError("encrypted");
  refuseAbove(entries.reduce((sum, { size }) => sum + size, 0));
  const { Inflate } = await import(/* webpackChunkName: "zip" */ "fflate");
  let total = 0;
  for (const entry of entries) {
    const part = new Part(() => [new XmlPart(xml), ...(watch ? [watch(entry.name)] : [])]);
    const content = contentOf(bytes, entry);
    if (!entry.deflated) {
      part.push(content);
      continue;
    }
    const inflate = new Inflate((chunk) => {
      total += chunk.length;
      refuseAbove(total);
      part.push(chunk);
    });
    countInto(inflate, content);
  }
}

/** A part of the zip: XML, or a picture and the like, which no reader looks into. */
class Part {
  private readers: XmlReader[] | null = null;
  private readonly decoder = new TextDecoder();

  constructor(private readonly readersOf: () => XmlReader[]) {}

  push(chunk: Uint8Array): void {
    if (chunk.length === 0) return;
    const first = chunk.find((byte) => !BEFORE_XML.has(byte)) ?? LESS_THAN;
    this.readers ??= first === LESS_THAN ? this.readersOf() : [];
    if (this.readers.length === 0) return;
    const xml = this.decoder.decode(chunk, { stream: true });
    for (const reader of this.readers) reader.push(xml);
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
