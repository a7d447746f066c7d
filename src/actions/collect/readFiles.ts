import type { FileReader, FileReading } from "../../importing";
import { tooLarge } from "../../importing/collect/refused";
import { collectedFile, type CollectedFile } from "../../report/collect";
import { breathe, isCancelled, stopIfCancelled, type Control } from "../control";
import { openThread, type FileThread } from "./fileThread";
import { pdfAssets } from "./pdfAssets";

/** What reading many files brought. */
export interface FilesRead {
  read: CollectedFile[];
  /** How many were not read, since it was cancelled. */
  left: number;
}

/**
 * Reads files one after the other, in a thread of their own where there is one; the workbook is not asked. Cancelled, it
 * tells those that were read.
 */
export async function readFiles(files: readonly File[], control: Control): Promise<FilesRead> {
  const thread = openThread();
  const reader = readerBy(thread, control);
  const cancelled = whenCancelled(control);
  const nullIfCancelled = (error: unknown) => {
    if (isCancelled(control)) return null;
    throw error;
  };
  const read: CollectedFile[] = [];
  try {
    for (const [done, file] of files.entries()) {
      control.onProgress?.({ done, total: files.length, what: file.name });
      await breathe();
      if (isCancelled(control)) break;
      // What is being read when it is cancelled is not waited for.
      const reading = await Promise.race([reader(file), cancelled]).catch(nullIfCancelled);
      if (reading === null) break;
      read.push(collectedFile({ name: file.name, modified: file.lastModified }, reading));
    }
  } finally {
    thread?.stop();
  }
  return { read, left: files.length - read.length };
}

/**
 * Once the thread has failed, files are read here, with pauses. The browser asks the disk for size and date of each, and
 * waits: when its turn comes, not for all of them at once.
 */
function readerBy(
  thread: FileThread | null,
  control: Control,
): (file: File) => Promise<FileReading> {
  let working = thread;
  let readHere: FileReader | null = null;
  return async (file) => {
    const unread = tooLarge(file.size);
    if (unread !== null) return unread;
    const reading = (await working?.read(file)) ?? null;
    if (reading !== null) return reading;
    working = null;
    readHere ??= await loadReader();
    return readHere(file, async () => {
      await breathe();
      stopIfCancelled(control);
    });
  };
}

async function loadReader(): Promise<FileReader> {
  const { fileReader } = await import(/* webpackChunkName: "importing" */ "../../importing");
  return fileReader(pdfAssets);
}

/** Null as soon as it is cancelled; never where it is not. */
function whenCancelled({ signal }: Control): Promise<null> {
  return new Promise((resolve) =>
    signal?.addEventListener("abort", () => resolve(null), { once: true }),
  );
}
