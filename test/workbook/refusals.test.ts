/** What Excel refuses is told by a code of its own, and never leaves the pane waiting. */
import { actions } from "../../src/actions";
import { readActiveSheet, readSelection } from "../../src/workbook";
import { openExcel } from "../actions/support/workbook";

afterEach(() => jest.useRealTimers());

/** Only the time-out is played: promises and messages go on as they do. */
function playClock(): void {
  jest.useFakeTimers({
    doNotFake: [
      "Date",
      "hrtime",
      "nextTick",
      "performance",
      "queueMicrotask",
      "setImmediate",
      "clearImmediate",
      "setInterval",
      "clearInterval",
    ],
  });
}

describe("an Excel that never answers", () => {
  test("is waited for ten seconds", async () => {
    const { host } = await openExcel();
    host.situation.setSilent(true);
    playClock();
    const settled = jest.fn();
    const read = readActiveSheet().catch((error: unknown) => error);
    void read.then(settled);
    await jest.advanceTimersByTimeAsync(9_900);
    expect(settled).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(200);
    expect(await read).toMatchObject({ name: "WorkbookError", code: "timeout" });
    host.situation.setSilent(false);
  });

  test("that answers later is not written to any more", async () => {
    const excel = await openExcel();
    await actions.insertSample();
    const report = await actions.validateSheet({});
    const { id } = excel.workbook.sheets()[1]!;
    const formulas = () => excel.workbook.formulas(id, excel.workbook.usedArea(id, true)!);
    const before = formulas();
    excel.host.situation.setSilent(true);
    playClock();
    const fixed = actions.fixAllSafe(report).catch((error: unknown) => error);
    await jest.advanceTimersByTimeAsync(20_000);
    expect(await fixed).toMatchObject({ code: "timeout" });
    jest.useRealTimers();
    excel.host.situation.setSilent(false);
    await readActiveSheet();
    expect(formulas()).toEqual(before);
  });
});

describe("the width of a page", () => {
  test("that Excel does not keep is told of the sheet that was made", async () => {
    const { host, workbook } = await openExcel();
    host.situation.dropsFitToPages = true;
    const { sheetId, fitsPage } = await actions.insertSample();
    expect(fitsPage).toBe(false);
    expect(workbook.pageLayout(sheetId).zoom).toEqual({ scale: 100 });
  });

  test("is one on every sheet otherwise", async () => {
    const { workbook } = await openExcel();
    const { sheetId, fitsPage } = await actions.insertSample();
    expect(fitsPage).toBe(true);
    expect(workbook.pageLayout(sheetId).zoom).toMatchObject({ horizontalFitToPages: 1 });
  });
});

test("several selected areas, or a chart", async () => {
  const { workbook } = await openExcel();
  const cell = (row: number) => ({ row, column: 0, rowCount: 1, columnCount: 1 });
  workbook.select(workbook.activeSheet(), cell(0), cell(4));
  await expect(readSelection()).rejects.toMatchObject({ code: "invalidSelection" });
  workbook.selectObject("Chart");
  await expect(actions.recognise({ from: "selection" }, {})).rejects.toMatchObject({
    code: "invalidSelection",
  });
});

test("several sheets selected together", async () => {
  const { host } = await openExcel();
  host.situation.sheetsGrouped = true;
  await expect(readActiveSheet()).rejects.toMatchObject({ code: "general" });
  host.situation.sheetsGrouped = false;
});
