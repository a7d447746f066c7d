/**
 * 总览: a workbook with several forms is looked through, validated, and summed up on a sheet (WRITE_BUREAU=1 puts the
 * pictures into docs/images/bureau).
 */
import type { Frame } from "playwright-core";
import { openView } from "../../tools/pictures/paneSteps";
import type { WorkbenchPage } from "../../tools/pictures/workbenchPage";
import { docsPicture } from "./support/docsPicture";
import { onStage } from "./support/onStage";
import { addOtherUnits } from "./support/otherUnits";

let workbench: WorkbenchPage;
let pane: Frame;

onStage({ viewport: { width: 1366, height: 768 } }, async (opened) => {
  workbench = opened;
  pane = await workbench.pane();
  await pane.getByRole("button", { name: /^打开示例/ }).click();
  await pane.getByText(/^已插入/).waitFor();
  await addOtherUnits(workbench, [
    "703002朝阳市教育局",
    "703003朝阳市水务局",
    "703004朝阳市卫生健康委员会",
  ]);
});

const button = (name: string) => pane.getByRole("button", { name, exact: true });
const entries = () => pane.locator("[data-form]");

test("look through the forms, validate them all, open one by the keys, sum them up, draw a sample", async () => {
  await openView(pane, "总览");
  await pane.getByText(/^共 4 张表/).waitFor();
  await docsPicture(workbench, "bureau", "overview-list");
  await button("校验全部").click();
  await button("校验全部").and(pane.locator(":enabled")).waitFor();
  await entries().first().focus();
  await pane.page().keyboard.press("ArrowDown");
  await pane.page().keyboard.press("Enter");
  await pane.getByText(/^703002 朝阳市教育局 · 工作表.*校验于/).waitFor();
  await workbench.screenshot("overview-open");
  await button("生成汇总表").click();
  await pane.getByText("已生成「绩效汇总表」").waitFor();
  await pane.getByText("绩效汇总表 · 在 B2 改及格线").waitFor();
  await docsPicture(workbench, "bureau", "overview-summary");
  await button("抽查").click();
  await pane.getByLabel("比例（%）").fill("50");
  await pane.getByLabel("种子").fill("1");
  await pane.getByText("共 4 张表，应抽 2 张，已选 2 张").waitFor();
  await docsPicture(workbench, "bureau", "overview-sample");
  await pane.page().keyboard.press("Enter");
  await pane.getByText("汇总表已刷新，改了 3 个单元格。").waitFor();
  expect(workbench.complaints).toEqual([]);
}, 240_000);
