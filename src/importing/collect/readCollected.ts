import type { Pause } from "../account/pause";
import { readFile } from "../files/readFile";
import type { PdfAssets } from "../files/readPdf";
import { importSource } from "../importSource";
import type { FileReading } from "./fileReading";
import { refusedBy, unreadable } from "./refused";

/** Reads the forms of one file among many. */
export type FileReader = (file: File, pause?: Pause) => Promise<FileReading>;

/**
 * A reader of many files. One that can't be read, for whatever reason, is told and ends nothing; what was read once is not
 * read again under another name. It only fails as `pause` does.
 */
export function fileReader(assets?: PdfAssets): FileReader {
  const known = new Map<string, FileReading>();
  return async (file, pause) => {
    const { name } = file;
    const bytes = await bytesOf(file);
    if (bytes === null) return unreadable;
    // The kind of a text file is in its name alone.
    const key = `${await digestOf(bytes)}${/\.[^.]*$/u.exec(name)?.[0] ?? ""}`;
    const reading = known.get(key) ?? (await readOne(name, bytes, assets, pause));
    known.set(key, reading);
    return reading;
  };
}

/** Null where there are none: of a folder that was dropped, or a file that is not there any more. */
function bytesOf(file: File): Promise<Uint8Array | null> {
  return file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
}

async function readOne(
  name: string,
  bytes: Uint8Array,
  assets?: PdfAssets,
  pause?: Pause,
): Promise<FileReading> {
  let isStopped = false;
  const pausing: Pause = async (done, total) => {
    try {
      await pause?.(done, total);
    } catch (error) {
      isStopped = true;
      throw error;
    }
  };
  try {
    const source = await readFile(bytes, name, assets, pausing);
    return { forms: await importSource(source, pausing), refused: null };
  } catch (error) {
    if (isStopped) throw error;
    return { forms: [], refused: refusedBy(error) };
  }
}

/** The same for the same bytes alone. */
async function digestOf(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
