/** Live checks in the browser: a faulty form seen, switched by real clicks, a glued operator stopped. */
import type { Frame } from "playwright-core";
import { openView } from "../../tools/pictures/paneSteps";
import type { WorkbenchPage } from "../../tools/pictures/workbenchPage";
import { checkLooks } from "../../src/workbook";
import { onStage } from "./support/onStage";

let workbench: WorkbenchPage;
let pane: Frame;

onStage({}, async (opened) => {
  workbench = opened;
  pane = await workbench.pane();
  await pane.getByRole("button", { name: /^打开示例/ }).click();
  await pane.getByText(/^已插入「/).waitFor();
  await workbench.waitForValue("K40", 97.62);
});

/** Enter leaves a cell downwards, so that one key up is back in it. */
async function empty(address: string): Promise<void> {
  await workbench.type(address, "0");
  await workbench.page.keyboard.press("ArrowUp");
  await workbench.page.keyboard.press("Delete");
  await workbench.waitForValue(address, "");
}

/** Waits until the grid draws a cell in a look of the checks, or in its own. */
async function untilFill(address: string, fill: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if ((await workbench.drawnFill(address)) === fill) return;
    await workbench.page.waitForTimeout(50);
  }
  expect([address, await workbench.drawnFill(address)]).toEqual([address, fill]);
}

const { todo, wrong, doubt } = checkLooks;
const own = "#FFFDE7";

test("a faulty form shows its faults while it is typed, is switched off, and back by undo", async () => {
  await workbench.type("H7", "200");
  await untilFill("H7", wrong.fill);
  await empty("H16");
  await untilFill("H16", todo.fill);
  await workbench.type("H17", "1");
  await untilFill("H17", doubt.fill);
  await workbench.type("J18", "4");
  await untilFill("J19", wrong.fill);
  await workbench.screenshot("live-checks");

  await openView(pane, "校验");
  await pane.getByText("实时检查", { exact: true }).click();
  const onSheet = pane.getByRole("checkbox", { name: "本表开启实时检查" });
  await expectChecked(true);
  await workbench.screenshot("live-checks-pane");
  await onSheet.click({ force: true });
  await pane.getByText("已在 1 张表关闭实时检查，内容和别的格式没有变。").waitFor();
  await expectChecked(false);
  await untilFill("H7", own);
  await workbench.screenshot("live-checks-off");
  await pane.getByRole("button", { name: "撤销", exact: true }).click();
  await pane.getByText("已撤销，1 张表的实时检查恢复原样。").waitFor();
  await expectChecked(true);
  await untilFill("H7", wrong.fill);

  await pane.getByRole("button", { name: "全部表关闭" }).click();
  await untilFill("H17", own);
  await pane.getByRole("button", { name: "全部表开启" }).click();
  await untilFill("H17", doubt.fill);
  await pane.getByRole("checkbox", { name: /^打印时不显示颜色/ }).click({ force: true });
  await pane.getByText("本表打印时不显示颜色了。").waitFor();
  expect(workbench.complaints).toEqual([]);
}, 240_000);

async function expectChecked(checked: boolean): Promise<void> {
  const box = pane.getByRole("checkbox", { name: "本表开启实时检查", checked });
  await box.waitFor({ state: "attached" });
}

test("an operator glued to 指标值 is stopped with a sentence, words and numbers are let in", async () => {
  await workbench.type("F17", "≥50");
  const dialog = workbench.page.getByText("符号请填在左边的「运算符号」里", { exact: false });
  await dialog.waitFor();
  await workbench.screenshot("live-checks-stopped");
  expect(await workbench.value("F17")).toBe(100);
  await workbench.page.getByRole("button", { name: "确定" }).click();
  await workbench.type("F17", "60");
  await workbench.waitForValue("F17", 60);
  expect(workbench.complaints).toEqual([]);
}, 120_000);
