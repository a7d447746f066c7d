/** 导入预检 in the browser: switched on in the workbook's settings, found in its own fold, a space deleted and taken back. */
import { openView, untilIdle, validateSheet } from "../../tools/pictures/paneSteps";
import type { WorkbenchPage } from "../../tools/pictures/workbenchPage";
import { onStage } from "./support/onStage";

let workbench: WorkbenchPage;

onStage({}, (opened) => {
  workbench = opened;
});

test("what a platform refuses is told apart from the form's errors, and a space goes by one click", async () => {
  const pane = await workbench.pane();
  await pane.getByRole("button", { name: /^打开示例/ }).click();
  await pane.getByText("已插入「703001自评表2024」").waitFor();
  await workbench.waitForValue("K40", 97.62);
  await workbench.type("D16", "重点工作 办结率");
  await validateSheet(pane);
  const counts = pane.getByRole("group", { name: "按级别筛选" });
  const before = await counts.textContent();
  expect(await pane.getByText(/^导入预检/).count()).toBe(0);

  await pane.getByRole("button", { name: "设置" }).click();
  await pane.getByLabel("导入预检", { exact: true }).selectOption("provincial");
  await workbench.screenshot("precheck-settings");
  await pane.getByRole("button", { name: "返回" }).first().click();
  await validateSheet(pane);
  expect(await counts.textContent()).toBe(before);

  const summary = pane.locator("summary", { hasText: /^导入预检 4 项$/ });
  await summary.focus();
  await summary.press("Enter");
  const list = pane.getByLabel(/^导入预检清单/);
  await list.getByText(/重点工作 办结率”里有空格/).waitFor();
  await workbench.screenshot("precheck-list");
  await list.getByRole("button", { name: "修复 D16" }).click();
  await untilIdle(pane);
  await workbench.waitForValue("D16", "重点工作办结率");
  await pane.getByRole("button", { name: /^撤销/ }).first().click();
  await workbench.waitForValue("D16", "重点工作 办结率");
  await openView(pane, "校验");
  expect(workbench.complaints).toEqual([]);
});
