import type { FileReading } from "../../importing";
import { startReader } from "./startReader";

/** Reads files away from the pane's own thread. */
export interface FileThread {
  /**
   * Takes the bytes from the disk itself: those of a large file would keep the pane from answering. Null where the thread
   * can't read: then somebody else has to.
   */
  read: (file: File) => Promise<FileReading | null>;
  stop: () => void;
}

/** A thread for reading; null where there are none. It ends with `stop`. */
export function openThread(): FileThread | null {
  const worker = started();
  if (worker === null) return null;
  return {
    read: (file) =>
      new Promise((resolve) => {
        worker.onmessage = ({ data }: MessageEvent<FileReading>) => resolve(data);
        // Its program can't be loaded, or it has run out of memory.
        worker.onerror = (event) => {
          event.preventDefault();
          resolve(null);
        };
        worker.postMessage(file);
      }),
    stop: () => worker.terminate(),
  };
}

function started(): Worker | null {
  try {
    return startReader();
  } catch {
    return null;
  }
}
