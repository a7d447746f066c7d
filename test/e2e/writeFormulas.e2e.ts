/** 写公式 in the browser: a table of one's own is found, looked at, written, filled on, and taken back. */
import type { Frame } from "playwright-core";
import { openView } from "../../tools/pictures/paneSteps";
import type { WorkbenchPage } from "../../tools/pictures/workbenchPage";
import { onStage } from "./support/onStage";

let workbench: WorkbenchPage;
let pane: Frame;

onStage({}, async (opened) => {
  workbench = opened;
  pane = await workbench.pane();
});

const table = [
  ["2024年项目绩效完成情况", "", "", "", "", "", ""],
  ["三级指标", "年度指标值", "", "", "实际完成值", "权重", "得分"],
  ["", "符号", "值", "单位", "", "", ""],
  ["重点工作办结率", "≥", 90, "%", 81, 10, ""],
  ["群众投诉", "<=", 3, "次", 3, 5, ""],
  ["企业满意度", ">=", 95, "%", "", 5, 4.5],
  ["合计", "", "", "", "", 20, ""],
];

/** Puts the table at B3 and its merges, as a file from elsewhere has them. */
async function enterTable(): Promise<void> {
  await workbench.page.evaluate((rows) => {
    const { model } = window.workbench.book;
    const sheetId = model.activeSheet();
    model.enter(sheetId, { row: 2, column: 1, rowCount: rows.length, columnCount: 7 }, rows);
    const area = { row: 3, column: 1, rowCount: 2, columnCount: 1 };
    for (const column of [1, 5, 6, 7]) model.merge(sheetId, { ...area, column }, false);
    model.merge(sheetId, { row: 3, column: 2, rowCount: 1, columnCount: 3 }, false);
  }, table);
}

const shown = (label: string) =>
  pane
    .getByLabel(label, { exact: true })
    .evaluate((list) => (list as HTMLSelectElement).selectedOptions[0]?.textContent);

test("a table with a heading of two rows and a typed score", async () => {
  await openView(pane, "模板");
  await pane.getByRole("button", { name: /^写公式/ }).click();
  await pane.getByText(/没有找到表头.*请选中表头所在行的一格/).waitFor();
  await workbench.screenshot("write-formulas-none");

  await enterTable();
  await workbench.click("B4");
  await pane.getByRole("button", { name: "重新查找" }).click();
  await pane.getByText("表头：第 4–5 行").waitFor();
  expect(
    await Promise.all(["运算符号", "指标值", "全年完成值", "度量单位", "分值"].map(shown)),
  ).toEqual([
    ...["C 年度指标值 符号", "D 年度指标值 值", "F 实际完成值", "E 年度指标值 单位", "G 权重"],
  ]);
  expect(await Promise.all(["完成程度", "得分", "总分"].map(shown))).toEqual([
    "不写",
    "H 得分",
    "H9",
  ]);
  await pane.getByLabel("完成程度", { exact: true }).selectOption({ label: "I （空列）" });
  await workbench.screenshot("write-formulas-page");

  // By keyboard: from the last list to the button, and on.
  await pane.getByRole("button", { name: "看看要写什么" }).focus();
  await workbench.page.keyboard.press("Enter");
  const preview = pane.getByRole("region", { name: /^将改 7 个单元格/ });
  await preview.waitFor();
  await preview.getByText(/另有 1 个手填的值不动/).waitFor();
  await workbench.screenshot("write-formulas-preview");
  const before = await workbench.contents();
  // The button that writes has the focus.
  await workbench.page.keyboard.press("Enter");
  await pane.getByText("已写好 7 个单元格。").waitFor();
  await workbench.waitForValue("H6", 9);
  await workbench.waitForValue("I4", "完成程度");
  await workbench.waitForValue("H9", 18.5);
  expect(await workbench.value("H8")).toBe(4.5);
  await workbench.type("F8", "76");
  await workbench.waitForValue("I8", 0.8);
  await workbench.screenshot("write-formulas-written");

  await pane.getByRole("button", { name: "撤销" }).click();
  await pane.getByText("已撤销，7 个单元格恢复原样。").waitFor();
  const after = await workbench.contents();
  const filled = before.formulas.map((row) => [...row]);
  filled[5]![4] = 76;
  expect(after.formulas).toEqual(filled);
  expect(workbench.complaints).toEqual([]);
}, 180_000);

test("typed scores are replaced once that is wished, and the same again when taken back", async () => {
  await enterTable();
  await workbench.click("C6");
  await openView(pane, "模板");
  await pane.getByRole("button", { name: /^写公式/ }).click();
  await pane.getByLabel("得分", { exact: true }).waitFor();
  await pane.getByText("覆盖已有内容").click();
  await pane.getByRole("button", { name: "看看要写什么" }).click();
  await pane.getByText(/其中 1 个手填的值会被换掉/).waitFor();
  await pane.getByRole("button", { name: "改这 4 个单元格" }).click();
  await workbench.waitForValue("H9", 14);
  expect(await workbench.value("H8")).toBe("");
  await pane.getByRole("button", { name: "撤销" }).click();
  await workbench.waitForValue("H8", 4.5);
  expect(workbench.complaints).toEqual([]);
}, 180_000);
