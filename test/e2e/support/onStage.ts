import type { WorkbenchPage } from "../../../tools/pictures/workbenchPage";
import { openStage, type Stage } from "../../../tools/pictures/workbenchPage";

/**
 * Gives each test of a file a page of its own, in one browser, and closes both.
 * @param options of the page
 * @param ready gets the page before the test, to take it down and to set up what all tests begin with
 */
export function onStage(
  options: Parameters<Stage["open"]>[0],
  ready: (workbench: WorkbenchPage) => void | Promise<void>,
): void {
  let stage: Stage;
  let workbench: WorkbenchPage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    workbench = await stage.open(options);
    await ready(workbench);
  });
  afterEach(() => workbench.close());
}
