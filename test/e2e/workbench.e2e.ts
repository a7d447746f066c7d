import type { Stage, WorkbenchPage } from "./support/workbenchPage";
import { openStage } from "./support/workbenchPage";

let stage: Stage;
let workbench: WorkbenchPage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

beforeEach(async () => {
  workbench = await stage.open();
});
afterEach(() => workbench.close());

test("a typed formula shows #BUSY!, then the score, and follows its precedent", async () => {
  await workbench.pane();
  await workbench.page.evaluate(() => {
    const { model } = window.workbench.book;
    const seen: unknown[] = [];
    Object.assign(window, { seen });
    model.onEvent(() => {
      const area = { row: 0, column: 1, rowCount: 1, columnCount: 1 };
      const value = model.values(model.activeSheet(), area)[0]?.[0];
      if (value !== "" && value !== seen[seen.length - 1]) seen.push(value);
    });
  });
  await workbench.type("A1", "81.28");
  await workbench.type("B1", '=PERFSCORE("=",100,A1,1.6)');
  await workbench.waitForValue("B1", 1.296);
  const seen = await workbench.page.evaluate(() => (window as unknown as { seen: unknown[] }).seen);
  expect(seen).toContain("#BUSY!");

  await workbench.type("A1", "100");
  await workbench.waitForValue("B1", 1.6);
  await workbench.type("B2", '=PERFSCORE("=",100,81.28,1.6)');
  await workbench.waitForValue("B2", 1.296);
  await workbench.screenshot("typed-formula");
});

test("the sample form totals 97.62 and draws in Chinese", async () => {
  await workbench.pane();
  await workbench.openSample("2024 年整体绩效自评表（703001）");
  await workbench.waitForValue("K40", 97.62);
  await workbench.screenshot("sample");
  expect(workbench.complaints).toEqual([]);
});

test("asks no other host and complains of nothing", async () => {
  await workbench.pane();
  expect([...workbench.hosts]).toEqual(["localhost"]);
  expect(workbench.complaints).toEqual([]);
});
