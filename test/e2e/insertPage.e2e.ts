/** The insert page as a clerk works it: by keyboard, weights set, rules chosen, and what then stands on the sheet. */
import type { WorkbenchPage } from "../../tools/pictures/workbenchPage";
import { openInsertPage } from "../../tools/pictures/paneSteps";
import { sheetNames } from "./support/formCells";
import { onStage } from "./support/onStage";

let workbench: WorkbenchPage;

onStage({}, (opened) => {
  workbench = opened;
});

test("weights are set by keyboard, shared anew, and inserted as they were shown", async () => {
  const pane = await workbench.pane();
  await openInsertPage(pane);
  await pane.getByLabel("单位代码", { exact: true }).fill("703001");
  await pane.getByLabel("单位名称", { exact: true }).fill("朝阳市工业和信息化局");
  await pane.getByRole("button", { name: "上一年" }).press("Enter");
  const year = await pane.getByLabel("年度", { exact: true }).inputValue();
  const cost = pane.locator("details.section").filter({ hasText: "运行成本" }).first();
  await cost.locator("summary").press("Enter");
  await cost.getByLabel("在职人员控制率 分值").pressSequentially("7");
  await pane.getByText("分值合计 102 / 100").waitFor();
  await workbench.screenshot("insert-sum-off");
  await cost.getByRole("button", { name: "重新分配运行成本的分值" }).press("Enter");
  await pane.getByText("分值合计 100 / 100").waitFor();
  await cost.getByLabel("在职人员控制率 分值").pressSequentially("3");
  await cost.getByLabel("在职人员控制率 分值").press("Tab");
  await pane.getByText("预览（前几行）").scrollIntoViewIfNeeded();
  await workbench.screenshot("insert-preview");
  await pane.getByRole("button", { name: "插入到工作簿" }).press("Enter");
  await pane.getByText(/^已插入「/).waitFor();
  expect(await sheetNames(workbench)).toContain(`703001自评表${year}`);
  const { values } = await workbench.contents();
  const weightOf = (name: string) => values.find((row) => row.includes(name))?.[9];
  expect(["“三公”经费变动率", "人均公用经费变动率", "在职人员控制率"].map(weightOf)).toEqual([
    1, 1, 3,
  ]);
  expect(workbench.complaints).toEqual([]);
});
