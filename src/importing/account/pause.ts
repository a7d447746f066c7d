/**
 * Waited for between the pages and sheets of a long reading: it tells how far that has come and lets the
 * pane take a click. What it throws ends the reading and reaches whoever asked for it.
 */
export type Pause = (done: number, total: number) => Promise<void>;

/** Of who does not want to know. */
export const goOn: Pause = () => Promise.resolve();
