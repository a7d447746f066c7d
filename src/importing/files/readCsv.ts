import { ImportError } from "../account/importError";
import { refuseAbove } from "../account/limits";
import { gridOfTexts } from "../sources/gridRows";
import type { Source } from "../sources/source";

/** Enough for the characters of the longest text that is read, in any encoding. */
const MOST_MEGABYTES = 20;
const MEGABYTE = 1_048_576;
/** Whatever the file parts its cells and lines by. */
const PARTING = /[,;\t|\r\n]/gu;

/**
 * Reads a CSV or tab-separated file in UTF-8, UTF-16 with its mark, or GB18030, the encoding in
 * which Excel in China saves CSV.
 * @throws ImportError fileTooLarge, tooManyCharacters, tooManyCells
 */
export async function readCsv(bytes: Uint8Array): Promise<Source> {
  if (bytes.length > MOST_MEGABYTES * MEGABYTE) {
    const size = Math.ceil(bytes.length / MEGABYTE);
    throw new ImportError("fileTooLarge", { size, limit: MOST_MEGABYTES });
  }
  const text = decodeText(bytes);
  refuseAbove("tooManyCharacters", text.length);
  let cells = 1;
  for (const [mark] of text.matchAll(PARTING)) refuseAbove("tooManyCells", (cells += mark.length));
  const { default: Papa } = await import(/* webpackChunkName: "csv" */ "./packages/papaparse");
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: false });
  return { grids: [gridOfTexts(data)], text: "" };
}

/** Text of unknown encoding: strict UTF-8 fails on GB18030 at once, so it is tried first. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
