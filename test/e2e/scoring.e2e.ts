/** 评分 as it is used for a report: where points were lost, why, and the whole derivation as a sheet. */
import type { WorkbenchPage } from "../../tools/pictures/workbenchPage";
import { openView } from "../../tools/pictures/paneSteps";
import { sheetNames } from "./support/formCells";
import { onStage } from "./support/onStage";

let workbench: WorkbenchPage;

onStage({}, (opened) => {
  workbench = opened;
});

test("losses are drawn, stand beside their reasons, and are written as a sheet", async () => {
  const pane = await workbench.pane();
  await pane.getByRole("button", { name: /^打开示例/ }).click();
  await pane.getByText(/^已插入「/).waitFor();
  await openView(pane, "评分");
  await pane.locator("summary", { hasText: "失分一览" }).press("Enter");
  const losses = pane.locator("table.waterfall");
  expect(await losses.locator("svg rect.loss").count()).toBe(4);
  await pane.locator("summary", { hasText: "失分与原因" }).press("Enter");
  const reasons = pane.getByRole("list", { name: "失分与原因" });
  await reasons.getByText(/政府在做人员工资预算时不够精准/).waitFor();
  await workbench.screenshot("scoring-losses");
  await pane.getByRole("button", { name: "写成一张表" }).press("Enter");
  await pane.getByText("已生成 1 张表。").waitFor();
  expect(await sheetNames(workbench)).toContain("703001自评表2024计算过程");
  const { values } = await workbench.contents();
  expect(values[values.length - 1]?.slice(0, 4)).toEqual(["合计", "", "", 97.62]);
  await workbench.screenshot("scoring-sheet");
  await pane.getByRole("button", { name: "撤销" }).press("Enter");
  await pane.getByText("已撤销，删除了刚生成的 1 张表。").waitFor();
  expect(workbench.complaints).toEqual([]);
});
