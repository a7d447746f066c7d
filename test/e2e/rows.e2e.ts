/** A row of a form is added, filled, moved and taken away in the browser, from a cell selected in the sheet. */
import type { Frame } from "playwright-core";
import { insertTemplate, openView, validateSheet } from "../../tools/pictures/paneSteps";
import type { WorkbenchPage } from "../../tools/pictures/workbenchPage";
import { onStage } from "./support/onStage";

let workbench: WorkbenchPage;
let pane: Frame;

onStage({ viewport: { width: 1366, height: 768 } }, async (opened) => {
  workbench = opened;
  pane = await workbench.pane();
  await insertTemplate(pane, {
    kind: "自评表",
    unit: { code: "703001", name: "朝阳市工业和信息化局" },
    year: 2025,
    taskRows: 2,
  });
});

const button = (name: string) => pane.getByRole("button", { name, exact: true });

test("select a row, 添加指标行, look, confirm, undo", async () => {
  await openView(pane, "校验");
  const before = await workbench.contents();
  await workbench.click("H15");
  await pane.getByText("第 15 行").waitFor();
  await workbench.screenshot("rows-selected");
  await button("添加指标行").click();
  await pane.getByText("将在第 15 行下面添加一行，请先看一眼：").waitFor();
  await pane.getByText("新行的分值：2.8。").waitFor();
  await workbench.screenshot("rows-preview");
  await button("添加").click();
  await pane.getByText("已添加第 16 行，光标在名称处。").waitFor();
  // The new row's name has the keys: it is typed at once.
  await workbench.page.waitForFunction(() => !document.activeElement?.matches("iframe"));
  expect(await workbench.value("J16")).toBe(2.8);
  await workbench.screenshot("rows-added");
  const added = await workbench.contents();
  const takeBack = async () => {
    await button("撤销").click();
    await pane.getByText("已撤销，行恢复原样。").waitFor();
    expect(await workbench.contents()).toEqual(before);
  };
  await takeBack();
  await button("重做").click();
  await pane.getByText("已添加第 16 行，光标在名称处。").waitFor();
  expect(await workbench.contents()).toEqual(added);
  await takeBack();

  await workbench.click("B7");
  await pane.getByText("第 7 行").waitFor();
  await button("删除任务行").click();
  await pane.getByText(/^将删除第 7 行/).waitFor();
  await workbench.screenshot("rows-remove");
  await button("不改").click();
  await button("下移").click();
  await pane.getByText("已移到第 8 行。").waitFor();
  expect(await workbench.value("B8")).toBe(before.values[6]![1]);
  expect(workbench.complaints).toEqual([]);
}, 240_000);

test("a row put in by hand is found by 校验 and completed", async () => {
  await workbench.page.evaluate(() => {
    const { model } = window.workbench.book;
    const { sheetId } = model.selection();
    model.insertCells(sheetId, { row: 14, column: 0, rowCount: 1, columnCount: 16384 }, "Down");
  });
  await workbench.enter("D15", "新指标");
  await openView(pane, "校验");
  await validateSheet(pane);
  await pane.locator("[data-problem]").filter({ hasText: "D15" }).waitFor();
  await workbench.screenshot("rows-incomplete");
  await button("补全本行 D15").click();
  await pane.getByText("将补全第 15 行，请先看一眼：").waitFor();
  await button("补全").click();
  await pane.getByText("已补全第 15 行。").waitFor();
  await workbench.screenshot("rows-completed");
  const { formulas } = await workbench.contents();
  expect(String(formulas[14]![8])).toContain("H15");
  expect(workbench.complaints).toEqual([]);
}, 240_000);
