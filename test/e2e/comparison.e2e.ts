/** 对比 in the browser: a form is compared with another, an indicator is looked at, and the sheet is made and taken back. */
import { openView } from "../../tools/pictures/paneSteps";
import type { WorkbenchPage } from "../../tools/pictures/workbenchPage";
import { sheetNames } from "./support/formCells";
import { onStage } from "./support/onStage";

let workbench: WorkbenchPage;

onStage({ viewport: { width: 1366, height: 768 } }, (opened) => {
  workbench = opened;
});

/** Last year's form: one indicator of this year's is called otherwise, one has another operator, one is another. Six actuals are their targets. */
async function lastYear(): Promise<void> {
  await workbench.page.evaluate(() => {
    const { model } = window.workbench.book;
    const copy = model.copySheet(model.selection().sheetId, 1);
    model.setSheetProtection(copy, null);
    const area = model.usedArea(copy, true)!;
    const values = model.values(copy, area);
    const put = (word: string, offset: number, value: string | number) => {
      const row = values.findIndex((line) => line.includes(word));
      const column = values[row]!.indexOf(word) + offset;
      model.enter(copy, { row, column, rowCount: 1, columnCount: 1 }, [[value]]);
    };
    put("2024年年度", 0, "2023年年度");
    put("总体工作完成率", 0, "总体工作完成比率");
    put("工作完成及时率", 1, ">=");
    put("重点工作办结率", 0, "信访办理率");
  });
}

test("two years are compared, an indicator is looked at, the sheet is made and taken back", async () => {
  const pane = await workbench.pane();
  await pane.getByRole("button", { name: /^打开示例/ }).click();
  await pane.getByText(/^已插入「/).waitFor();
  await lastYear();
  const openPage = async () => {
    await openView(pane, "模板");
    const more = pane.getByText("更多", { exact: true });
    const button = pane.getByRole("button", { name: /^对比/ });
    await button.or(more).first().waitFor();
    if (!(await button.isVisible())) await more.click();
    await button.click();
  };
  await openPage();
  const list = pane.getByRole("list", { name: "有差别的指标" });
  await list.getByText("原名“总体工作完成比率”").waitFor();
  await workbench.screenshot("comparison-page");
  await pane.getByText("25 项指标，10 项有差别").waitFor();
  await list.getByText("运算符号 >= → =").waitFor();
  // By keyboard, to the cell of this year's form.
  await list.getByRole("button", { name: /^总体工作完成率/ }).press("Enter");
  await pane
    .getByText(/^总体工作完成率/)
    .first()
    .waitFor();
  await pane.getByRole("button", { name: "写成对比表" }).press("Enter");
  await pane.getByText(/^已生成「对比 · 703001自评表2024」/).waitFor();
  await pane.getByText("对比 · 两张表逐项的差别").waitFor();
  expect(await sheetNames(workbench)).toContain("对比 · 703001自评表2024");
  expect(await workbench.value("N5")).toBe("本次新增");
  await workbench.screenshot("comparison-sheet");
  await pane.getByRole("button", { name: "撤销" }).click();
  await pane.getByText("已撤销，删除了刚生成的 1 张表。").waitFor();
  expect(workbench.complaints).toEqual([]);
}, 180_000);
