import { writeForm } from "./insertTemplates";
import type { MadeSheet } from "./contract";

/**
 * Inserts the published form of 703001, filled, to try things on. Two syncs.
 * @throws WorkbookError
 */
export async function insertSample(): Promise<MadeSheet> {
  const { sampleForm } = await import(/* webpackChunkName: "sample" */ "../form/make/sample");
  return writeForm(sampleForm());
}
