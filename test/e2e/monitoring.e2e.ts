/** 监控 in the browser: made from 模板, filled in with real keys, coloured, refreshed for another month, taken back. */
import { openView } from "../../tools/pictures/paneSteps";
import type { WorkbenchPage } from "../../tools/pictures/workbenchPage";
import { onStage } from "./support/onStage";

let workbench: WorkbenchPage;

onStage({}, (opened) => {
  workbench = opened;
});

test("a month is chosen, a value typed turns its light, another month turns it again, 撤销 brings it back", async () => {
  const pane = await workbench.pane();
  const open = async () => {
    await openView(pane, "模板");
    const more = pane.getByText("更多", { exact: true });
    const button = pane.getByRole("button", { name: /^年中监控/ });
    await more.waitFor();
    if (!(await button.isVisible())) await more.click();
    await button.click();
  };
  await pane.getByRole("button", { name: /^打开示例/ }).click();
  await pane.getByText("已插入「703001自评表2024」").waitFor();
  await workbench.waitForValue("K40", 97.62);

  await open();
  await pane.getByLabel("截至月份").selectOption("7");
  await workbench.screenshot("monitoring-page");
  await pane.getByRole("button", { name: "生成或刷新监控表" }).press("Enter");
  await pane.getByText(/^已生成「监控 703001自评表2024」/).waitFor();
  await workbench.waitForValue("D4", 177.46);
  // 177.46 × 7/12 are 103.52: 80 is 77 % of it by July, and 93 % of what is due by June.
  await workbench.type("F4", "80");
  await workbench.waitForValue("G4", "黄");
  await workbench.waitForValue("D2", "黄");
  await workbench.screenshot("monitoring-sheet");

  await workbench.page.getByText("703001自评表2024", { exact: true }).click();
  await open();
  await pane.getByLabel("截至月份").selectOption("6");
  await pane.getByRole("button", { name: "生成或刷新监控表" }).click();
  await pane.getByText(/^监控表已刷新/).waitFor();
  await workbench.waitForValue("G4", "绿");
  await workbench.waitForValue("F4", 80);
  await pane.getByRole("button", { name: /^撤销/ }).first().click();
  await workbench.waitForValue("G4", "黄");
  expect(workbench.complaints).toEqual([]);
});
