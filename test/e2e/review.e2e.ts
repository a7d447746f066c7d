/** 复核 in the browser: a sheet beside the form is made, filled in with real keys, checked, refreshed, and taken back. */
import { openView } from "../../tools/pictures/paneSteps";
import type { WorkbenchPage } from "../../tools/pictures/workbenchPage";
import { sheetNames } from "./support/formCells";
import { onStage } from "./support/onStage";

let workbench: WorkbenchPage;

onStage({}, (opened) => {
  workbench = opened;
});

test("a form is reviewed: made, filled in, checked, refreshed, put in the table, and taken back", async () => {
  const pane = await workbench.pane();
  await pane.getByRole("button", { name: /^打开示例/ }).click();
  await pane.getByText(/^已插入「/).waitFor();
  const openPage = async () => {
    await openView(pane, "模板");
    const more = pane.getByText("更多", { exact: true });
    const button = pane.getByRole("button", { name: /^复核/ });
    await button.or(more).first().waitFor();
    if (!(await button.isVisible())) await more.click();
    await button.click();
  };
  await openPage();
  await pane.getByText("还没有复核表").waitFor();
  await workbench.screenshot("review-page");
  // By keyboard.
  await pane.getByRole("button", { name: "给「703001自评表2024」生成复核表" }).press("Enter");
  await pane.getByText(/^已生成「复核 · 703001自评表2024」/).waitFor();
  expect(await sheetNames(workbench)).toContain("复核 · 703001自评表2024");
  await pane.getByText("本表是复核表：填黄色各列，填好后校验。").waitFor();
  await workbench.screenshot("review-sheet");

  // The first row loses more than its remark says, the second agrees with the unit.
  const own = Number(await workbench.value("I5"));
  expect(own).toBeGreaterThan(0);
  await workbench.type("K5", "0.5");
  await workbench.type("N5", "资料不全，扣30%");
  await workbench.type("K6", String(await workbench.value("I6")));
  await pane.getByRole("button", { name: /^校验本表/ }).click();
  const list = pane.getByRole("list", { name: "问题" }).or(pane.locator(".problem")).first();
  await list.getByText(/说明写扣 30%，实际扣了自评得分的/).waitFor();
  await workbench.screenshot("review-problems");

  await openPage();
  await pane.getByText(/已复核 2\/\d+ 行/).waitFor();
  await workbench.screenshot("review-list");
  await pane.getByRole("button", { name: "刷新「703001自评表2024」的复核表" }).click();
  await pane.getByText(/^已刷新复核表/).waitFor();
  expect(await workbench.value("K5")).toBe(0.5);
  expect(await workbench.value("A2")).toMatch(/已复核 2\/\d+ 行，P0 0 项，P1 1 项/u);

  await openPage();
  await pane.getByRole("button", { name: "生成或刷新差异表" }).click();
  await pane.getByText("已生成「复核差异表」。").waitFor();
  await pane.getByText("复核差异表 · 自评与复核的差").waitFor();
  await workbench.waitForValue("F4", "未复核完");
  await workbench.screenshot("review-differences");
  await pane.getByRole("button", { name: "撤销" }).click();
  await pane.getByText("已撤销，删除了刚生成的 1 张表。").waitFor();
  expect(workbench.complaints).toEqual([]);
}, 180_000);
