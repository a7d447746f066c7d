import type { FileReading } from "../../importing";
import { startReader } from "./startReader";

/** A file as the pane holds it: its bytes are asked for when its turn comes. */
export interface ChosenFile {
  name: string;
  /** Bytes. */
  size: number;
  /** Its date in milliseconds. */
  modified: number;
  bytes: () => Promise<Uint8Array>;
}

/** Reads files away from the pane's own thread. */
export interface FileThread {
  /** Takes the bytes over. Null where the thread can't read: then somebody else has to. */
  read: (name: string, bytes: Uint8Array) => Promise<FileReading | null>;
  stop: () => void;
}

/** A thread for reading; null where there are none. It ends with `stop`. */
export function openThread(): FileThread | null {
  const worker = started();
  if (worker === null) return null;
  return {
    read: (name, bytes) =>
      new Promise((resolve) => {
        worker.onmessage = ({ data }: MessageEvent<FileReading>) => resolve(data);
        // Its program can't be loaded, or it has run out of memory.
        worker.onerror = (event) => {
          event.preventDefault();
          resolve(null);
        };
        worker.postMessage({ name, bytes }, [bytes.buffer]);
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
