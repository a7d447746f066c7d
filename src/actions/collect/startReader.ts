/** The program of the thread; tools/build/readerLoader.ts builds it and puts the name of its file here. */
const program = "reader.js";

/** Starts a thread that reads files; throws where the browser allows none. */
export function startReader(): Worker {
  return new Worker(program);
}
