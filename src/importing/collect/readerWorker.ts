import type { FileReading } from "./fileReading";
import { fileReader } from "./readCollected";

/**
 * The program of a thread that reads files, so that the pane answers whatever a file holds: it is sent one file after the
 * other and answers each. tools/build/readerLoader.ts builds it.
 */
const thread = globalThis as unknown as {
  onmessage: (event: { data: File }) => void;
  postMessage: (answer: FileReading) => void;
  location: { href: string };
};

/** What pdf.js loads by itself lies beside this program. */
const beside = (path: string) => new URL(path, thread.location.href).href;
const read = fileReader({
  workerUrl: beside("pdf/pdf.worker.min.mjs"),
  cMapUrl: beside("pdf/cmaps/"),
  standardFontUrl: beside("pdf/fonts/"),
});

thread.onmessage = ({ data }) => {
  void read(data).then((reading) => thread.postMessage(reading));
};
